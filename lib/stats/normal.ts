/** The 0.975 quantile of the standard normal distribution: 95 % of it lies within this distance of 0. */
export const normalReach95 = 1.959963984540054;

/**
 * The chance that a standard normal value lies farther from 0 than `z` does, on either side: the two-sided p, which is
 * erfc(|z| / sqrt 2). Near 0 by the series of erf without cancellation (DLMF 7.6.2), in the tails, where that would lose
 * every digit, by the continued fraction of erfc (DLMF 7.9.1) with the modified Lentz method (Numerical Recipes 6.4).
 */
export function normalTwoSided(z: number): number {
  const x = Math.abs(z) / Math.SQRT2;
  return x < 1.5 ? 1 - errorSeries(x) : errorTail(x);
}

function errorSeries(x: number): number {
  let term = x;
  let sum = x;
  for (let n = 1; term > sum * 1e-17; n += 1) {
    term *= (2 * x * x) / (2 * n + 1);
    sum += term;
  }
  return (2 / Math.sqrt(Math.PI)) * Math.exp(-x * x) * sum;
}

function errorTail(x: number): number {
  if (x === Number.POSITIVE_INFINITY) return 0;
  let fraction = x;
  let c = x;
  let d = 0;
  for (let n = 1; n <= 500; n += 1) {
    d = 1 / (x + (n / 2) * d);
    c = x + n / 2 / c;
    fraction *= c * d;
    if (Math.abs(c * d - 1) < 1e-16) break;
  }
  return Math.exp(-x * x) / (Math.sqrt(Math.PI) * fraction);
}
