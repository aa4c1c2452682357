import type { JournalDay } from '@/lib/journal/schema';
import { mean } from '@/lib/stats/mean';
import { quantile } from '@/lib/stats/quantile';
import type { CalendarDay } from '@/lib/time/calendar-day';
import { monthsOf, mostDailyDays, periodsOf, weeksOf } from './weeks';

/** What can be laid beside each other, by its name in a query. */
export const seriesNames = [
  'average',
  'waking',
  'worst',
  'sleep',
  'quality',
  'awakenings',
  'stress',
  'breaks',
  'routines',
] as const;
export type SeriesName = (typeof seriesNames)[number];

/** The series that a query names, or null. */
export function seriesName(asked: unknown): SeriesName | null {
  return seriesNames.find((name) => name === asked) ?? null;
}

/** A series' value on a day: pain, quality and stress 0 to 10, sleep in hours, the others counts. Null is "not said". */
export function seriesValue(day: JournalDay, name: SeriesName): number | null {
  if (name === 'sleep') return day.asleepMinutes === null ? null : day.asleepMinutes / 60;
  if (name === 'quality') return day.sleepQuality;
  if (name === 'routines') return day.routines?.done.length ?? null;
  return day[name];
}

/** Two series over the same time; a gap in one of them is null. */
export type SeriesPair = {
  readonly unit: 'day' | 'week' | 'month';
  readonly points: readonly {
    readonly from: CalendarDay;
    readonly first: number | null;
    readonly second: number | null;
  }[];
};

/**
 * Two series of consecutive days in at most 400 points: days, else calendar weeks, else calendar months. Of several days
 * pain is the median, as in the pain figure, and everything else the mean.
 */
export function seriesPair(days: readonly JournalDay[], first: SeriesName, second: SeriesName): SeriesPair {
  const weeks = weeksOf(days);
  const unit = days.length <= mostDailyDays ? 'day' : weeks.length <= mostDailyDays ? 'week' : 'month';
  const periods = unit === 'day' ? periodsOf(days) : unit === 'week' ? weeks : monthsOf(days);
  return {
    unit,
    points: periods.map(({ from, days: together }) => ({
      from,
      first: summary(together, first),
      second: summary(together, second),
    })),
  };
}

function summary(days: readonly JournalDay[], name: SeriesName): number | null {
  const values = days.map((day) => seriesValue(day, name));
  return name === 'average' || name === 'waking' || name === 'worst' ? quantile(values, 0.5) : mean(values);
}
