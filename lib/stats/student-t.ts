/**
 * The chance that Student's t with `df` degrees of freedom (above 0, whole or not) lies farther from 0 than `t` does, on
 * either side: the two-sided p. It is the regularised incomplete beta I_x(df/2, 1/2) at x = df / (df + t^2), DLMF 8.17.
 */
export function studentTTwoSided(t: number, df: number): number {
  const square = t * t;
  return incompleteBeta(df / (df + square), square / (df + square), df / 2, 0.5);
}

/**
 * The `p` quantile of Student's t with `df` degrees of freedom, p strictly between 0 and 1: Newton's steps, and a
 * halving wherever one would leave the bracket.
 */
export function studentTQuantile(p: number, df: number): number {
  if (p === 0.5) return 0;
  if (p < 0.5) return -studentTQuantile(1 - p, df);
  const tails = 2 * (1 - p);
  let low = 0;
  let high = 1;
  while (studentTTwoSided(high, df) > tails) {
    low = high;
    high *= 2;
  }
  let t = (low + high) / 2;
  for (let step = 0; step < 200; step += 1) {
    const excess = studentTTwoSided(t, df) - tails;
    if (excess > 0) low = t;
    else high = t;
    const newton = t + excess / (2 * density(t, df));
    const next = newton > low && newton < high ? newton : (low + high) / 2;
    if (Math.abs(next - t) <= 1e-15 * t) return next;
    t = next;
  }
  return t;
}

function density(t: number, df: number): number {
  const scale = logGamma((df + 1) / 2) - logGamma(df / 2) - 0.5 * Math.log(df * Math.PI);
  return Math.exp(scale - ((df + 1) / 2) * Math.log1p((t * t) / df));
}

// x and 1 - x are both given: computing one from the other loses the digits of a small one.
function incompleteBeta(x: number, oneMinusX: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (oneMinusX <= 0) return 1;
  const front = Math.exp(
    logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log(oneMinusX),
  );
  // The fraction converges fast below the mean of the distribution; above it, its mirror image does.
  if (x < (a + 1) / (a + b + 2)) return (front * betaFraction(x, a, b)) / a;
  return 1 - (front * betaFraction(oneMinusX, b, a)) / b;
}

/** The continued fraction DLMF 8.17.22 by the modified Lentz method (Numerical Recipes 6.4). */
function betaFraction(x: number, a: number, b: number): number {
  const awayFromZero = (value: number) => (Math.abs(value) < 1e-300 ? 1e-300 : value);
  let c = 1;
  let d = 1 / awayFromZero(1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let m = 1; m <= 10_000; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / awayFromZero(1 + even * d);
    c = awayFromZero(1 + even / c);
    fraction *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / awayFromZero(1 + odd * d);
    c = awayFromZero(1 + odd / c);
    fraction *= d * c;
    if (Math.abs(d * c - 1) < 1e-16) break;
  }
  return fraction;
}

const lanczos = [
  676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406, 12.507343278686905,
  -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7,
] as const;

/** The logarithm of gamma for z of at least 1/2, by Lanczos' approximation (g = 7, nine terms), good to 14 digits. */
function logGamma(z: number): number {
  const x = z - 1;
  let sum = 0.9999999999998099;
  for (const [index, term] of lanczos.entries()) sum += term / (x + index + 1);
  const base = x + 7.5;
  return 0.5 * Math.log(2 * Math.PI) + (x + 0.5) * Math.log(base) - base + Math.log(sum);
}
