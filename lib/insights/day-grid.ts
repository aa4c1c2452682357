import { type CalendarDay, weekday } from '@/lib/time/calendar-day';

/** A value for each day of a stretch of the calendar; null where nothing was said. */
export type Series = readonly (number | null)[];

/** Whether a habit belongs to the night that a day begins with, or to the day itself. */
export type When = 'night' | 'day';

/** Whether a habit is done or not (1 or 0), or a number. */
export type Kind = 'binary' | 'number';

export type HabitColumn<Habit> = {
  readonly habit: Habit;
  readonly when: When;
  readonly kind: Kind;
  readonly values: Series;
};

/**
 * A diary on the calendar: each series holds one value for every day from `first` on, logged or not, so that the day
 * before is always the place before. `pain` is the average since waking, `waking` the pain on waking.
 */
export type DayGrid<Habit> = {
  readonly first: CalendarDay;
  readonly pain: Series;
  readonly waking: Series;
  readonly habits: readonly HabitColumn<Habit>[];
};

/** What every habit's model shares: the same series with NaN for what was not said, and 1 for Saturdays and Sundays. */
export type SharedColumns = {
  readonly pain: Float64Array;
  readonly waking: Float64Array;
  readonly weekend: Float64Array;
};

export function sharedColumns({ first, pain, waking }: DayGrid<unknown>): SharedColumns {
  const start = weekday(first) - 1;
  const weekend = Float64Array.from(pain, (_, day) => ((start + day) % 7 >= 5 ? 1 : 0));
  return { pain: numbers(pain), waking: numbers(waking), weekend };
}

/** The series with NaN for what was not said. */
export function numbers(series: Series): Float64Array {
  const numbers = new Float64Array(series.length);
  for (const [day, value] of series.entries()) numbers[day] = value ?? Number.NaN;
  return numbers;
}
