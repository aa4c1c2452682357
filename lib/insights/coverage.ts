import { mean } from '@/lib/stats/mean';
import { olsHc3 } from '@/lib/stats/ols-hc3';
import { numbers, type Series } from './day-grid';
import { leastRows } from './habit-test';
import { pairedRows } from './reaction';

/**
 * How much of a diary is there. `share` is days with a pain score over days; `isThin` when it is below 70 %.
 * `gapsFollowPain` when days without a score come more often after a day of more pain: then the diary shows the person's
 * better days, and every average of it is too low.
 */
export type Coverage = {
  readonly days: number;
  readonly scored: number;
  readonly share: number;
  readonly isThin: boolean;
  readonly gapsFollowPain: boolean;
};

/** Null for a diary of no days. */
export function coverageOf(pain: Series): Coverage | null {
  const share = mean(pain.map((score) => (score === null ? 0 : 1)));
  if (share === null) return null;
  const scored = pain.filter((score) => score !== null).length;
  return { days: pain.length, scored, share, isThin: share < 0.7, gapsFollowPain: gapsFollowPain(pain) };
}

/** Whether a missing score follows a higher one: t above 2 in a regression of "missing" on the score of the day before. */
function gapsFollowPain(pain: Series): boolean {
  const missing = Float64Array.from(pain, (score) => (score === null ? 1 : 0));
  const rows = pairedRows(numbers(pain), 1, missing);
  const fit = rows.count >= leastRows ? olsHc3(rows, 1) : null;
  return fit !== null && fit.t > 2;
}
