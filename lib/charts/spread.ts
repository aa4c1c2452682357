import { sortedQuantile, sortedValues } from '@/lib/stats/quantile';

/** How many values were said, and of those the middle and both ends. */
export type Spread = {
  readonly count: number;
  readonly lowest: number;
  readonly median: number;
  readonly highest: number;
};

/** The spread of the values that were said; null when none was. */
export function spread(values: readonly (number | null)[]): Spread | null {
  const sorted = sortedValues(values);
  const [lowest, median, highest] = [0, 0.5, 1].map((share) => sortedQuantile(sorted, share));
  if (lowest == null || median == null || highest == null) return null;
  return { count: sorted.length, lowest, median, highest };
}
