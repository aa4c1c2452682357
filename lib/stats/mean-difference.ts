import { effectiveSize } from './effective-size';
import type { Interval } from './interval';
import type { Sample } from './sample';
import { studentTQuantile } from './student-t';

/**
 * The 95 % interval for how much `later` lies above `earlier`: two stretches of one daily series whose neighbouring
 * days resemble each other by `lagOne` (0 to below 1, of the whole series). Each stretch counts only as many days as it
 * is worth (effectiveSize), and t has the smaller of the two less one degrees of freedom, at least 3. Null when a
 * stretch is a single day, or when neither has any spread: that would claim to be certain.
 */
export function meanDifferenceInterval(earlier: Sample, later: Sample, lagOne: number): Interval | null {
  if (earlier.sd === null || later.sd === null) return null;
  const worth = [effectiveSize(earlier.n, lagOne), effectiveSize(later.n, lagOne)] as const;
  const error = Math.sqrt(earlier.sd ** 2 / worth[0] + later.sd ** 2 / worth[1]);
  if (error === 0) return null;
  const df = Math.max(3, Math.min(...worth) - 1);
  const reach = studentTQuantile(0.975, df) * error;
  const difference = later.mean - earlier.mean;
  return { lower: difference - reach, upper: difference + reach };
}
