import { mean } from './mean';

/** How many values there are, their mean, and their standard deviation (over n - 1; null for a single value). */
export type Sample = { readonly n: number; readonly mean: number; readonly sd: number | null };

/** The sample that a series holds; null stands for a missing value and is left out. Null when all are missing. */
export function sampleOf(series: readonly (number | null)[]): Sample | null {
  const values = series.filter((value) => value !== null);
  const n = values.length;
  const centre = mean(values);
  if (centre === null) return null;
  if (n === 1) return { n, mean: centre, sd: null };
  const squares = values.reduce((sum, value) => sum + (value - centre) ** 2, 0);
  return { n, mean: centre, sd: Math.sqrt(squares / (n - 1)) };
}
