import { mean } from './mean';

/**
 * The mean of each block of seven days, counted from the first day of the series, whatever weekday that is; null for a
 * block with fewer than four values. Null in the series is a missing day. The last block may be cut short.
 */
export function weeklyMeans(daily: readonly (number | null)[]): (number | null)[] {
  return Array.from({ length: Math.ceil(daily.length / 7) }, (_, week) => {
    const said = daily.slice(week * 7, week * 7 + 7).filter((value) => value !== null);
    return said.length >= 4 ? mean(said) : null;
  });
}
