import type { Interval } from './interval';
import { type LagOne, lagOneAutocorrelation } from './lag-one-autocorrelation';
import { type MannKendall, mannKendall, mannKendallZ, persistenceFactor } from './mann-kendall';
import { normalReach95, normalTwoSided } from './normal';
import { quantile } from './quantile';
import { medianSlope, pairwiseSlopes, theilSenInterval } from './theil-sen';

/** A test of the trend, and the 95 % interval of the slope per step that goes with it. */
export type TrendTest = { readonly z: number; readonly p: number; readonly interval: Interval };

/**
 * A straight trend: the slope per step and the value at step 0, from medians. `independent` takes neighbouring values
 * for independent, which those of a diary are not; `corrected` is the one to believe. `lagOne` is null for a series that
 * leaves nothing once its slope is taken out.
 */
export type Trend = {
  readonly kendall: MannKendall;
  readonly slope: number;
  readonly intercept: number;
  readonly lagOne: LagOne | null;
  readonly varianceFactor: number;
  readonly independent: TrendTest;
  readonly corrected: TrendTest;
};

/**
 * The Theil-Sen slope of a series on an even grid whose first step has the number `firstStep`, with the Mann-Kendall
 * test, its variance grown by what the bias-corrected lag-1 autocorrelation asks for. Null stands for a missing step;
 * the answer is null with fewer than five values, or where no two neighbours are both there.
 */
export function trendOf(series: readonly (number | null)[], firstStep: number): Trend | null {
  const kendall = mannKendall(series);
  const slopes = pairwiseSlopes(series);
  const slope = medianSlope(slopes);
  if (kendall === null || slope === null || kendall.n < 5 || !hasNeighbours(series)) return null;
  const intercept = quantile(
    series.map((value, index) => (value === null ? null : value - slope * (firstStep + index))),
    0.5,
  );
  if (intercept === null) return null;
  const lagOne = lagOneAutocorrelation(series, slope);
  const varianceFactor = lagOne ? persistenceFactor(lagOne.corrected, kendall.n) : 1;
  const independent = testOf(slopes, kendall.s, kendall.variance);
  const corrected = testOf(slopes, kendall.s, kendall.variance * varianceFactor);
  if (independent === null || corrected === null) return null;
  return { kendall, slope, intercept, lagOne, varianceFactor, independent, corrected };
}

function testOf(slopes: Float64Array, s: number, variance: number): TrendTest | null {
  const z = mannKendallZ(s, variance);
  const interval = theilSenInterval(slopes, normalReach95 * Math.sqrt(variance));
  return interval && { z, p: normalTwoSided(z), interval };
}

function hasNeighbours(series: readonly (number | null)[]): boolean {
  return series.some((value, index) => value !== null && typeof series[index + 1] === 'number');
}
