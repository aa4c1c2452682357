import type { Interval } from './interval';

/**
 * The Theil-Sen slope of a series on an even grid, per step: the median of the slopes between all pairs of values. Null
 * stands for a missing step; the answer is null when fewer than two values are there.
 * Reference: P. K. Sen, "Estimates of the regression coefficient based on Kendall's tau", JASA 63 (1968).
 */
export function theilSenSlope(series: readonly (number | null)[]): number | null {
  return medianSlope(pairwiseSlopes(series));
}

/** The same from the slopes between all pairs, which it sorts in part. */
export function medianSlope(slopes: Float64Array): number | null {
  const middle = Math.floor(slopes.length / 2);
  if (slopes.length === 0) return null;
  const upper = selectInPlace(slopes, middle);
  if (slopes.length % 2 === 1) return upper;
  let lower = Number.NEGATIVE_INFINITY;
  for (const slope of slopes.subarray(0, middle)) if (slope > lower) lower = slope;
  return (lower + upper) / 2;
}

/**
 * The 95 % interval of the Theil-Sen slope, per step, where `reach` is 1.96 standard errors of Kendall's S for the same
 * series: of the slopes between all pairs, which it sorts in part, those that lie that many ranks apart around the
 * middle. Null when there are none.
 * Reference: R. O. Gilbert, "Statistical Methods for Environmental Pollution Monitoring" (1987), 16.4.2.
 */
export function theilSenInterval(slopes: Float64Array, reach: number): Interval | null {
  if (slopes.length === 0) return null;
  const lower = Math.max(1, Math.floor((slopes.length - reach) / 2));
  const upper = Math.min(slopes.length, Math.ceil((slopes.length + reach) / 2) + 1);
  return { lower: selectInPlace(slopes, lower - 1), upper: selectInPlace(slopes, upper - 1) };
}

/** The slope between each two values that are there, per step. */
export function pairwiseSlopes(series: readonly (number | null)[]): Float64Array {
  const steps: number[] = [];
  const values: number[] = [];
  for (const [step, value] of series.entries()) {
    if (value === null) continue;
    steps.push(step);
    values.push(value);
  }
  const slopes = new Float64Array((values.length * (values.length - 1)) / 2);
  let filled = 0;
  for (const [later, value] of values.entries()) {
    const step = steps[later] ?? 0;
    for (let earlier = 0; earlier < later; earlier += 1) {
      slopes[filled] = (value - (values[earlier] ?? 0)) / (step - (steps[earlier] ?? 0));
      filled += 1;
    }
  }
  return slopes;
}

/**
 * The value that a sort would put at `rank`; what is smaller ends up before it. A year makes 66,000 slopes: to select a
 * few takes a fifth of the time of sorting them. Reference: C. A. R. Hoare, "Find" (1961).
 */
function selectInPlace(values: Float64Array, rank: number): number {
  const at = (index: number) => values[index] ?? 0;
  let left = 0;
  let right = values.length - 1;
  while (left < right) {
    const pivot = at((left + right) >> 1);
    let i = left;
    let j = right;
    while (i <= j) {
      while (at(i) < pivot) i += 1;
      while (at(j) > pivot) j -= 1;
      if (i > j) break;
      const swapped = at(i);
      values[i] = at(j);
      values[j] = swapped;
      i += 1;
      j -= 1;
    }
    if (rank <= j) right = j;
    else if (rank >= i) left = i;
    else break;
  }
  return at(rank);
}
