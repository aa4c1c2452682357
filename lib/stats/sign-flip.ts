import type { Interval } from './interval';
import { mean } from './mean';
import { seededNumbers } from './random';

/**
 * How surprising the mean of paired differences is when a coin decided the sign of each. `asExtreme` of `arrangements`
 * of the signs have a mean at least as far from 0, and p is their share. `isExact` tells whether these are all
 * arrangements, or drawn ones. `interval` holds the true mean difference in `level` (about 0.95) of such experiments;
 * null with fewer than six pairs, which are too few for that level.
 */
export type SignFlip = {
  readonly pairs: number;
  readonly meanDifference: number;
  readonly arrangements: number;
  readonly asExtreme: number;
  readonly p: number;
  readonly isExact: boolean;
  readonly interval: (Interval & { readonly level: number }) | null;
};

/** The most pairs of which every arrangement is counted: 65,536 of them. */
const mostExactPairs = 16;
const draws = 9_999;
// Means that are equal on paper differ by rounding errors.
const hair = 1e-12;

/**
 * The two-sided sign-flip test of pairs whose order was decided by a fair coin, exact up to 16 pairs, and by 9,999 draws
 * from `seed`, with the one that happened among them, above; and Hartigan's interval from the means of all (or as many
 * drawn) subsets. Null without pairs. References: R. A. Fisher, "The Design of Experiments" (1935) 21; J. A. Hartigan,
 * "Using subsample values as typical values", JASA 64 (1969).
 */
export function signFlip(differences: readonly number[], seed: number): SignFlip | null {
  const meanDifference = mean(differences);
  if (meanDifference === null) return null;
  const pairs = differences.length;
  const isExact = pairs <= mostExactPairs;
  const subsets = isExact ? allSubsets(differences) : drawnSubsets(differences, seed);
  const total = meanDifference * pairs;
  // Flipping the signs of all but a subset leaves twice the subset's sum less the sum of all.
  const asExtreme = subsets.sums.reduce(
    (count, sum) => count + (Math.abs(2 * sum - total) / pairs >= Math.abs(meanDifference) - hair ? 1 : 0),
    isExact ? 0 : 1,
  );
  const arrangements = isExact ? subsets.sums.length : draws + 1;
  return {
    pairs,
    meanDifference,
    arrangements,
    asExtreme,
    p: asExtreme / arrangements,
    isExact,
    interval: typicalInterval(subsets, arrangements),
  };
}

/** The sum of each subset and how many pairs it holds. */
type Subsets = { readonly sums: Float64Array; readonly sizes: Uint16Array };

/** Every subset, the empty one too. Subset `n` holds the pairs whose bits are set in n. */
function allSubsets(differences: readonly number[]): Subsets {
  const sums = new Float64Array(2 ** differences.length);
  const sizes = new Uint16Array(sums.length);
  for (const [index, difference] of differences.entries()) {
    const known = 2 ** index;
    for (let subset = 0; subset < known; subset += 1) {
      sums[known + subset] = (sums[subset] ?? 0) + difference;
      sizes[known + subset] = (sizes[subset] ?? 0) + 1;
    }
  }
  return { sums, sizes };
}

function drawnSubsets(differences: readonly number[], seed: number): Subsets {
  const random = seededNumbers(seed);
  const sums = new Float64Array(draws);
  const sizes = new Uint16Array(draws);
  for (let draw = 0; draw < draws; draw += 1) {
    let sum = 0;
    let size = 0;
    for (const difference of differences) {
      if (random() < 0.5) continue;
      sum += difference;
      size += 1;
    }
    sums[draw] = sum;
    sizes[draw] = size;
  }
  return { sums, sizes };
}

/** The non-empty subsets' means cut the line into pieces, each as likely as any other to hold the true mean. */
function typicalInterval({ sums, sizes }: Subsets, pieces: number): SignFlip['interval'] {
  const tail = Math.floor(0.025 * pieces);
  const means = Float64Array.from(sums, (sum, index) => sum / (sizes[index] ?? 0)).sort();
  // An empty subset's mean is not a number, and sorting puts it last.
  const [lower, upper] = [means[tail - 1], means[pieces - tail - 1]];
  if (tail < 1 || lower === undefined || upper === undefined) return null;
  return { lower, upper, level: 1 - (2 * tail) / pieces };
}
