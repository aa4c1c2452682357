import type { Rows } from '@/lib/stats/ols-hc3';
import type { SharedColumns } from './day-grid';

/**
 * Which regression is asked: with the pain on waking among the regressors or not, and whether for the pain of the same
 * day (0) or of the day after (1).
 */
export type Model = { readonly waking: boolean; readonly ahead: 0 | 1 };

/** The rows of a habit's regression, and the day (from 0) of each. The habit is regressor `habitPlace`. */
export type UsableRows = { readonly rows: Rows; readonly days: Int32Array };

export const habitPlace = 1;

/**
 * The days on which everything that the model needs was said, that day and the day before: pain ~ habit + pain of the
 * day before + habit of the day before + weekend (+ weekend of the day after) + day/30 (+ pain on waking). With both
 * lags in it, persistence and a habit's own rhythm are accounted for, and robust errors suffice. Reference: J. L. Montiel
 * Olea and M. Plagborg-Moller, "Local projection inference is simpler and more robust than you think", Econometrica 89
 * (2021). What was not said is never filled in.
 */
export function usableRows(shared: SharedColumns, habit: Float64Array, model: Model): UsableRows {
  const { pain, waking, weekend } = shared;
  const width = 6 + model.ahead + (model.waking ? 1 : 0);
  const values = new Float64Array(pain.length * (width + 1));
  const days = new Int32Array(pain.length);
  let count = 0;
  let place = 0;
  for (let day = 1; day + model.ahead < pain.length; day += 1) {
    const outcome = pain[day + model.ahead] ?? Number.NaN;
    const done = habit[day] ?? Number.NaN;
    const painBefore = pain[day - 1] ?? Number.NaN;
    const doneBefore = habit[day - 1] ?? Number.NaN;
    const onWaking = model.waking ? (waking[day] ?? Number.NaN) : 0;
    if (Number.isNaN(outcome + done + painBefore + doneBefore + onWaking)) continue;
    values[place] = 1;
    values[place + 1] = done;
    values[place + 2] = painBefore;
    values[place + 3] = doneBefore;
    values[place + 4] = day / 30;
    values[place + 5] = weekend[day] ?? 0;
    if (model.ahead === 1) values[place + 6] = weekend[day + 1] ?? 0;
    if (model.waking) values[place + width - 1] = onWaking;
    values[place + width] = outcome;
    place += width + 1;
    days[count] = day;
    count += 1;
  }
  return { rows: { width, count, values }, days: days.subarray(0, count) };
}

/** The habit's values of the first `count` rows. */
export function habitValues({ rows }: UsableRows, count: number): Float64Array {
  const habit = new Float64Array(count);
  for (let row = 0; row < count; row += 1) habit[row] = rows.values[row * (rows.width + 1) + habitPlace] ?? 0;
  return habit;
}

/** The mean of the habit and of the pain that it is compared with, over the rows, of which there must be one. */
export function meansOf({ rows }: UsableRows): { readonly habit: number; readonly pain: number } {
  let [habit, pain] = [0, 0];
  for (let row = 0; row < rows.count * (rows.width + 1); row += rows.width + 1) {
    habit += rows.values[row + habitPlace] ?? 0;
    pain += rows.values[row + rows.width] ?? 0;
  }
  return { habit: habit / rows.count, pain: pain / rows.count };
}
