import { olsHc3, type Rows } from '@/lib/stats/ols-hc3';
import type { SharedColumns, When } from './day-grid';
import { leastRows } from './habit-test';

/**
 * A habit that follows pain: it is done more (`t` above 2) or less (below -2) when there was more pain on waking, or the
 * day before. Such a habit looks as if it did what it only answers to.
 */
export type Reaction = { readonly to: 'waking' | 'day-before'; readonly t: number };

/**
 * Whether a habit reacts to pain: a day habit to the pain on waking, where that was said often enough, and otherwise,
 * and a night factor always, to the pain of the day before. Null when it does not, or when that cannot be told.
 */
export function reactionOf(shared: SharedColumns, habit: Float64Array, when: When): Reaction | null {
  if (when === 'day') {
    const rows = pairedRows(shared.waking, 0, habit);
    if (rows.count >= leastRows) return reaction('waking', rows);
  }
  return reaction('day-before', pairedRows(shared.pain, 1, habit));
}

function reaction(to: Reaction['to'], rows: Rows): Reaction | null {
  const fit = rows.count >= leastRows ? olsHc3(rows, 1) : null;
  return fit && Math.abs(fit.t) > 2 ? { to, t: fit.t } : null;
}

/** Rows for `outcome` of a day on `regressor` of `lag` days before it, where both were said. */
export function pairedRows(regressor: Float64Array, lag: 0 | 1, outcome: Float64Array): Rows {
  const values = new Float64Array(outcome.length * 3);
  let count = 0;
  for (let day = lag; day < outcome.length; day += 1) {
    const [x, y] = [regressor[day - lag] ?? Number.NaN, outcome[day] ?? Number.NaN];
    if (Number.isNaN(x + y)) continue;
    values[count * 3] = 1;
    values[count * 3 + 1] = x;
    values[count * 3 + 2] = y;
    count += 1;
  }
  return { width: 2, count, values };
}
