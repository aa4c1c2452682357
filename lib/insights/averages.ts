import { mean } from '@/lib/stats/mean';
import { sortedQuantile } from '@/lib/stats/quantile';
import type { Series } from './day-grid';
import { habitValues, meansOf, type UsableRows } from './usable-rows';

/** Mean pain of some days; null where there are none. */
export type DaysMean = { readonly mean: number | null; readonly n: number };

/**
 * Mean pain with and without a habit. `model` is on the model's own rows, everything else in it being equal, so that
 * the two differ by exactly its estimate; `raw` is over all days on which both were said, as they happened to be.
 */
export type Averages = {
  readonly model: { readonly with: number; readonly without: number };
  readonly raw: { readonly with: DaysMean; readonly without: DaysMean };
};

/** The pain that the model expects at a value of a number habit, everything else in it being at its mean. */
export type Expected = { readonly value: number; readonly pain: number };

export function averagesOf(usable: UsableRows, estimate: number, pain: Series, values: Series): Averages {
  const { habit: share, pain: centre } = meansOf(usable);
  const rawMean = (kept: number): DaysMean => {
    const scores = pain.filter((score, day) => score !== null && values[day] === kept);
    return { mean: mean(scores), n: scores.length };
  };
  return {
    model: { with: centre + estimate * (1 - share), without: centre - estimate * share },
    raw: { with: rawMean(1), without: rawMean(0) },
  };
}

/** The expected pain at the lower quartile, the median and the upper quartile of the model's own rows. */
export function expectedAtQuartiles(usable: UsableRows, estimate: number): Expected[] {
  const sorted = habitValues(usable, usable.rows.count).sort();
  const { habit: usual, pain: centre } = meansOf(usable);
  return [0.25, 0.5, 0.75].flatMap((share) => {
    const value = sortedQuantile(sorted, share);
    return value === null ? [] : [{ value, pain: centre + estimate * (value - usual) }];
  });
}
