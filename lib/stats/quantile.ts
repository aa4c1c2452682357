/**
 * The quantile at `share` (0 to 1) of what was said, with straight lines between the order statistics: type 7 of
 * Hyndman & Fan 1996 (The American Statistician 50:361), which is what R, NumPy and spreadsheets answer.
 * Null when nothing was said.
 */
export function quantile(values: readonly (number | null)[], share: number): number | null {
  return sortedQuantile(sortedValues(values), share);
}

/** The values that were said, in rising order: sort once, then ask `sortedQuantile` as often as needed. */
export function sortedValues(values: readonly (number | null)[]): number[] {
  return values.filter((value) => value !== null).sort((a, b) => a - b);
}

/** The type 7 quantile of values in rising order; null when there are none. */
export function sortedQuantile(sorted: ArrayLike<number>, share: number): number | null {
  const position = (sorted.length - 1) * share;
  const lower = sorted[Math.floor(position)];
  const upper = sorted[Math.ceil(position)];
  if (lower === undefined || upper === undefined) return null;
  return lower + (upper - lower) * (position - Math.floor(position));
}
