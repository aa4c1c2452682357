import { type Estimate, olsHc3OfFirst } from '@/lib/stats/ols-hc3';
import { type HabitColumn, numbers, type SharedColumns } from './day-grid';
import { lacking, tallyOf } from './gates';
import { leastRows } from './habit-test';
import { habitPlace, habitValues, type Model, type UsableRows, usableRows } from './usable-rows';

/**
 * A habit's one regression among all: of pain on the same day, with the pain on waking for a day habit, which blocks
 * what only answers to that pain, and never for a night factor, which may act through it.
 */
export type HabitStudy<Habit> = {
  readonly column: HabitColumn<Habit>;
  readonly values: Float64Array;
  readonly model: Model;
  readonly usable: UsableRows;
  /** Null with too few usable days, or when the model cannot tell. */
  readonly fit: Estimate | null;
  /** The same as of each look. */
  readonly atLooks: readonly (Estimate | null)[];
  /** The look from which on the diary had enough of the habit, which later days never undo; -1 for none. */
  readonly firstShown: number;
};

export function habitStudy<Habit>(
  shared: SharedColumns,
  column: HabitColumn<Habit>,
  lookLengths: readonly number[],
): HabitStudy<Habit> {
  const values = numbers(column.values);
  const model: Model = { waking: column.when === 'day', ahead: 0 };
  const usable = usableRows(shared, values, model);
  let seen = 0;
  const counts = lookLengths.map((length) => {
    while (seen < usable.rows.count && (usable.days[seen] ?? length) < length) seen += 1;
    return seen;
  });
  const fits = fitsOf(usable, [...counts, usable.rows.count]);
  return {
    column,
    values,
    model,
    usable,
    fit: fits.at(-1) ?? null,
    atLooks: fits.slice(0, -1),
    firstShown: counts.findIndex(
      (count) => lacking(column.kind, tallyOf(habitValues(usable, count))) === null,
    ),
  };
}

/** The habit's coefficient over the first so many rows, for each of `counts`; null with too few or when it cannot be told. */
export function fitsOf(usable: UsableRows, counts: readonly number[]): (Estimate | null)[] {
  return olsHc3OfFirst(usable.rows, habitPlace, counts).map((fit) =>
    fit && fit.n >= leastRows ? fit : null,
  );
}
