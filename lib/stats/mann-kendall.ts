/** Kendall's S with its variance for independent values, and tau-b; tau is null when all values are equal. */
export type MannKendall = {
  readonly n: number;
  readonly s: number;
  readonly variance: number;
  readonly tau: number | null;
};

/**
 * Whether a series rises or falls throughout: S counts the pairs in which the later value is higher, less those in which
 * it is lower. The variance is the one without a trend, with ties. Null stands for a missing step and is left out; the
 * answer is null when fewer than two values are there. References: H. B. Mann, "Nonparametric tests against trend",
 * Econometrica 13 (1945); M. G. Kendall, "Rank Correlation Methods" (1975).
 */
export function mannKendall(series: readonly (number | null)[]): MannKendall | null {
  const values = series.filter((value) => value !== null);
  const n = values.length;
  if (n < 2) return null;
  let s = 0;
  const ties = new Map<number, number>();
  for (const [later, value] of values.entries()) {
    for (let earlier = 0; earlier < later; earlier += 1) s += Math.sign(value - (values[earlier] ?? value));
    ties.set(value, (ties.get(value) ?? 0) + 1);
  }
  let variance = n * (n - 1) * (2 * n + 5);
  let tiedPairs = 0;
  for (const tied of ties.values()) {
    variance -= tied * (tied - 1) * (2 * tied + 5);
    tiedPairs += (tied * (tied - 1)) / 2;
  }
  const pairs = (n * (n - 1)) / 2;
  const tau = pairs === tiedPairs ? null : s / Math.sqrt((pairs - tiedPairs) * pairs);
  return { n, s, variance: variance / 18, tau };
}

/** S in standard errors, moved by one towards 0 because it is a whole number; 0 when S is. */
export function mannKendallZ(s: number, variance: number): number {
  return s === 0 ? 0 : (s - Math.sign(s)) / Math.sqrt(variance);
}

/**
 * By how much the variance of S grows when neighbours of `n` values resemble each other by `lagOne` (0 to below 1), at
 * least 1. Reference: S. Yue and C. Wang, "The Mann-Kendall test modified by effective sample size", Water Resources
 * Management 18 (2004), with the autocorrelations r^k of a first-order process.
 */
export function persistenceFactor(lagOne: number, n: number): number {
  let sum = 0;
  let power = 1;
  for (let lag = 1; lag < n; lag += 1) {
    power *= lagOne;
    sum += (1 - lag / n) * power;
  }
  return Math.max(1, 1 + 2 * sum);
}
