import { theilSenSlope } from './theil-sen';
import { weeklyMeans } from './weekly-means';

// Beyond a year the pairs of days are too many for one request, and a slope over weeks is as good.
const mostPairedSteps = 366;

/** How alike neighbouring steps of a series are once its slope is taken out: as counted, and with its bias corrected. */
export type LagOne = { readonly counted: number; readonly corrected: number };

/**
 * The lag-1 autocorrelation of a series on an even grid (null is a missing step), after its Theil-Sen slope per step is
 * taken out; `slope` is given where it is known already. It is the mean product of neighbours that are both there, over
 * the mean square. A short series shows too little of it, and taking a slope out less still, so the corrected one is
 * (n r + 2) / (n - 4), kept within 0 and 0.97. Null where it cannot be told: fewer than five values, no two neighbours,
 * or no spread.
 */
export function lagOneAutocorrelation(
  series: readonly (number | null)[],
  slope: number | null = slopeOf(series),
): LagOne | null {
  if (slope === null) return null;
  let n = 0;
  let sum = 0;
  const level = series.map((value, step) => {
    if (value === null) return null;
    n += 1;
    sum += value - slope * step;
    return value - slope * step;
  });
  if (n < 5) return null;
  const centre = sum / n;
  let squares = 0;
  let products = 0;
  let neighbours = 0;
  let before: number | null = null;
  for (const value of level) {
    const rest: number | null = value === null ? null : value - centre;
    if (rest !== null) squares += rest * rest;
    if (rest !== null && before !== null) {
      products += rest * before;
      neighbours += 1;
    }
    before = rest;
  }
  // A straight line leaves rounding errors only: their autocorrelation would be noise.
  if (neighbours === 0 || squares / n < 1e-20) return null;
  const counted = products / neighbours / (squares / n);
  return { counted, corrected: Math.max(0, Math.min(0.97, (n * counted + 2) / (n - 4))) };
}

function slopeOf(series: readonly (number | null)[]): number | null {
  if (series.length <= mostPairedSteps) return theilSenSlope(series);
  const slope = theilSenSlope(weeklyMeans(series));
  return slope === null ? null : slope / 7;
}
