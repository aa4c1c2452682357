import { jitter } from '@/lib/charts/jitter';
import { monthsOf, mostDailyDays, periodsOf, weeksOf } from '@/lib/charts/weeks';
import type { JournalDay } from '@/lib/journal/schema';
import { mean } from '@/lib/stats/mean';
import { quantile } from '@/lib/stats/quantile';
import type { CalendarDay } from '@/lib/time/calendar-day';
import type { Kind } from './day-grid';
import { habitOn, type JournalHabit } from './from-journal';
import { habitOfKey } from './habit-key';

/** The scores of a day that can be laid beside habits. */
export const painSeries = ['average', 'waking', 'worst'] as const;
export type PainSeries = (typeof painSeries)[number];

/** What can be laid beside each other: pain, how many routines were done, or a habit by its key. */
export type Series =
  | { readonly pain: PainSeries }
  | { readonly routines: true }
  | { readonly habit: JournalHabit };

/** The series that a query names, or null. */
export function seriesOf(asked: unknown): Series | null {
  if (typeof asked !== 'string') return null;
  const pain = painSeries.find((name) => name === asked);
  if (pain) return { pain };
  if (asked === 'routines') return { routines: true };
  const habit = habitOfKey(asked);
  return habit && { habit };
}

/** A series' value on a day: pain, quality and stress 0 to 10, sleep in hours, done 1 or not 0, others counts. Null is "not said". */
export function seriesValue(day: JournalDay, series: Series): number | null {
  if ('pain' in series) return day[series.pain];
  if ('routines' in series) return day.routines?.done.length ?? null;
  return habitOn(day, series.habit);
}

/** Two series over the same time; a gap in one of them is null. Of done or not, several days are a share. */
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
export function seriesPair(days: readonly JournalDay[], first: Series, second: Series): SeriesPair {
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

function summary(days: readonly JournalDay[], series: Series): number | null {
  const values = days.map((day) => seriesValue(day, series));
  return 'pain' in series ? quantile(values, 0.5) : mean(values);
}

/** Whether a series is done or not, or a number. An own habit is what its days say; a number where they say nothing. */
export function kindOf(days: readonly JournalDay[], series: Series): Kind {
  if (!('habit' in series)) return 'number';
  const { habit } = series;
  if (habit.of !== 'own') return numbered.has(habit.of) ? 'number' : 'binary';
  return days.some(({ habits }) => habits?.offered.includes(habit.id)) ? 'binary' : 'number';
}

const numbered: ReadonlySet<string> = new Set([
  'asleep-hours',
  'sleep-quality',
  'awakenings',
  'stress',
  'breaks',
] satisfies JournalHabit['of'][]);

/** A day as a point: `first` upwards over `second`, and where it is drawn, moved aside a little from its like. */
export type ScatterPoint = {
  readonly day: CalendarDay;
  readonly first: number;
  readonly second: number;
  readonly x: number;
  readonly y: number;
};

/** The mean of one series on the days on which another was done, or was not. */
export type Side = { readonly mean: number; readonly days: number } | null;

/**
 * The latest 400 days on which both series were said, as points in rising order of the second, so that they can be read
 * through from one end to the other. For a second that is done or not, `sides` are the days with it and without.
 */
export type Scatter = {
  readonly points: readonly ScatterPoint[];
  /** How many days said both, if they are more than the points. */
  readonly said: number;
  readonly sides: { readonly with: Side; readonly without: Side } | null;
};

export function scatterOf(days: readonly JournalDay[], first: Series, second: Series): Scatter {
  const said = days.flatMap((day) => {
    const [y, x] = [seriesValue(day, first), seriesValue(day, second)];
    return x === null || y === null ? [] : { day: day.day, first: y, second: x };
  });
  const shown = said.slice(-mostDailyDays);
  const steps = {
    x: kindOf(days, second) === 'binary' ? 1 : stepOf(shown.map((point) => point.second)),
    y: stepOf(shown.map((point) => point.first)),
  };
  const points = shown
    .map((point, index) => {
      const aside = jitter(index);
      return {
        ...point,
        x: point.second + aside.x * spread * steps.x,
        y: point.first + aside.y * spread * steps.y,
      };
    })
    .toSorted((a, b) => a.second - b.second || a.first - b.first || (a.day < b.day ? -1 : 1));
  const side = (value: number): Side => {
    const scores = points.filter((point) => point.second === value).map((point) => point.first);
    const average = mean(scores);
    return average === null ? null : { mean: average, days: scores.length };
  };
  return {
    points,
    said: said.length,
    sides: kindOf(days, second) === 'binary' ? { with: side(1), without: side(0) } : null,
  };
}

/** The share of a step that points of the same value are spread over. */
const spread = 0.6;

/** The smallest difference between two of the values; 1 when they are all the same. */
function stepOf(values: readonly number[]): number {
  const sorted = [...new Set(values)].sort((a, b) => a - b);
  const steps = sorted.slice(1).map((value, index) => value - (sorted[index] ?? value));
  return steps.length === 0 ? 1 : Math.min(...steps);
}
