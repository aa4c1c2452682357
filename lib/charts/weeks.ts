import { type CalendarDay, weekday } from '@/lib/time/calendar-day';

/** The most days that are drawn and written one by one. */
export const mostDailyDays = 400;

/** Days that are drawn and written as one: a single day, or those of a calendar week or month. */
export type Period<Day> = {
  readonly from: CalendarDay;
  readonly to: CalendarDay;
  readonly days: readonly Day[];
};

type Dated = { readonly day: CalendarDay };

/** Consecutive days as figures show them: one by one, or past 400 of them in weeks. */
export function periodsOf<Day extends Dated>(days: readonly Day[]): Period<Day>[] {
  if (days.length > mostDailyDays) return weeksOf(days);
  return days.map((each) => ({ from: each.day, to: each.day, days: [each] }));
}

/** Consecutive days in calendar weeks, Monday to Sunday; the first and the last may be cut short. */
export function weeksOf<Day extends Dated>(days: readonly Day[]): Period<Day>[] {
  const first = days[0];
  if (!first) return [];
  const cut = 1 - weekday(first.day);
  const count = Math.ceil((days.length - cut) / 7);
  return Array.from({ length: count }, (_, week) =>
    days.slice(Math.max(cut + week * 7, 0), cut + week * 7 + 7),
  )
    .map(period)
    .filter((each) => each !== null);
}

/** Days in order, or weeks by their first day, in calendar months. */
export function monthsOf<Day extends Dated>(days: readonly Day[]): Period<Day>[] {
  const months: Day[][] = [];
  let open = '';
  for (const each of days) {
    const month = each.day.slice(0, 7);
    if (month === open) months.at(-1)?.push(each);
    else months.push([each]);
    open = month;
  }
  return months.map(period).filter((each) => each !== null);
}

function period<Day extends Dated>(days: readonly Day[]): Period<Day> | null {
  const [first, last] = [days[0], days.at(-1)];
  return first && last ? { from: first.day, to: last.day, days } : null;
}
