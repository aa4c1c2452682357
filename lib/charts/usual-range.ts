import { sortedQuantile, sortedValues } from '@/lib/stats/quantile';

/** A person's own normal: the median and the middle half of what they said. */
export type UsualRange = {
  readonly count: number;
  readonly lower: number;
  readonly median: number;
  readonly upper: number;
};

/** The fewest values that make a usual range. */
export const leastUsual = 14;

/** The usual range of the values that were said; null when they are fewer than 14. */
export function usualRange(values: readonly (number | null)[]): UsualRange | null {
  const sorted = sortedValues(values);
  const [lower, median, upper] = [0.25, 0.5, 0.75].map((share) => sortedQuantile(sorted, share));
  if (sorted.length < leastUsual || lower == null || median == null || upper == null) return null;
  return { count: sorted.length, lower, median, upper };
}
