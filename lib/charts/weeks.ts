import { sortedQuantile, sortedValues } from '@/lib/stats/quantile';
import { type CalendarDay, weekday } from '@/lib/time/calendar-day';

/** The most days that are drawn one by one; a longer range is drawn and written in weeks. */
export const mostDailyDays = 400;

/** Days that are drawn and written as one: a single day, or the days of a calendar week, Monday to Sunday. */
export type Period<Day> = {
  readonly from: CalendarDay;
  readonly to: CalendarDay;
  readonly days: readonly Day[];
};

/** Consecutive days as figures and tables show them: one by one, or past 400 of them in weeks. */
export function periodsOf<Day extends { readonly day: CalendarDay }>(days: readonly Day[]): Period<Day>[] {
  if (days.length > mostDailyDays) return weeksOf(days);
  return days.map((day) => ({ from: day.day, to: day.day, days: [day] }));
}

/** Consecutive days gathered into calendar weeks; the first and the last may be cut short. */
export function weeksOf<Day extends { readonly day: CalendarDay }>(days: readonly Day[]): Period<Day>[] {
  const weeks: Period<Day>[] = [];
  let start = 0;
  for (const [index, { day }] of days.entries()) {
    const next = days[index + 1];
    if (next && weekday(next.day) !== 1) continue;
    const first = days[start]?.day ?? day;
    weeks.push({ from: first, to: day, days: days.slice(start, index + 1) });
    start = index + 1;
  }
  return weeks;
}

/** What a week's values come to: how many were said, and of those the middle and both ends. Null when none was. */
export type Spread = {
  readonly count: number;
  readonly lowest: number;
  readonly median: number;
  readonly highest: number;
};

export function spread(values: readonly (number | null)[]): Spread | null {
  const sorted = sortedValues(values);
  const [lowest, median, highest] = [0, 0.5, 1].map((share) => sortedQuantile(sorted, share));
  if (lowest == null || median == null || highest == null) return null;
  return { count: sorted.length, lowest, median, highest };
}
