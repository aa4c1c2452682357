import type { Interval } from '@/lib/stats/interval';
import { type Trend, trendOf } from '@/lib/stats/trend';
import { weeklyMeans } from '@/lib/stats/weekly-means';
import type { Series } from './day-grid';

/** What may be said of a trend, in points per 30 days. `none` is "no clear trend", not "unchanged". */
export type PainTrend = {
  readonly direction: 'rising' | 'falling' | 'none';
  readonly per30Days: number;
  readonly interval: Interval;
  readonly p: number;
  /** How many weeks it rests on. */
  readonly weeks: number;
};

/** The longest stretch, in days, whose trend is told by days; a longer one is told by weeks. */
export const mostDailyTrend = 365;
const leastDailyTrend = { days: 28, scores: 20 } as const;
const leastWeeks = 9;

/**
 * The trend of daily scores, per day from day 1 on: for checking. On whole numbers its slope is often exactly 0 although
 * the scores fall. Null outside 28 to 365 days, with fewer than 20 scores, or where it cannot be told.
 */
export function dailyTrend(pain: Series): Trend | null {
  const scores = pain.filter((score) => score !== null).length;
  const isLongEnough = pain.length >= leastDailyTrend.days && scores >= leastDailyTrend.scores;
  return isLongEnough && pain.length <= mostDailyTrend ? trendOf(pain, 1) : null;
}

/** The trend of weekly means, per week from week 0 on; null with fewer than nine weeks of at least four scores. */
export function weeklyTrend(pain: Series): Trend | null {
  const weeks = weeklyMeans(pain);
  return weeks.filter((week) => week !== null).length >= leastWeeks ? trendOf(weeks, 0) : null;
}

/**
 * What to say of the trend, from the weekly test: rising or falling only with p below 0.05 and an interval that leaves
 * out 0. `pain` is a score for each day, null where there is none. Null with too few weeks.
 */
export function painTrend(pain: Series): PainTrend | null {
  const trend = weeklyTrend(pain);
  if (!trend) return null;
  const { slope, corrected } = trend;
  const per30Days = (perWeek: number) => (perWeek / 7) * 30;
  const { lower, upper } = corrected.interval;
  const isClear = corrected.p < 0.05 && (lower > 0 || upper < 0);
  return {
    direction: !isClear ? 'none' : slope > 0 ? 'rising' : 'falling',
    per30Days: per30Days(slope),
    interval: { lower: per30Days(lower), upper: per30Days(upper) },
    p: corrected.p,
    weeks: trend.kendall.n,
  };
}
