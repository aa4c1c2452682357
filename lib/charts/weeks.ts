import { sortedQuantile, sortedValues } from '@/lib/stats/quantile';
import { type CalendarDay, weekday } from '@/lib/time/calendar-day';

/** The most days that are drawn one by one; a longer range is drawn and written in weeks. */
export const mostDailyDays = 400;

/** Neighbouring days of one calendar week, Monday to Sunday; the first and the last of a range may be cut short. */
export type Week<Day> = {
  readonly from: CalendarDay;
  readonly to: CalendarDay;
  readonly days: readonly Day[];
};

/** The days, which follow one another without a hole, gathered into calendar weeks. */
export function weeksOf<Day extends { readonly day: CalendarDay }>(days: readonly Day[]): Week<Day>[] {
  const weeks: Week<Day>[] = [];
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
