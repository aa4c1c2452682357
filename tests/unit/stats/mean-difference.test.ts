import { expect, test } from 'vitest';
import { effectiveSize } from '@/lib/stats/effective-size';
import { lagOneAutocorrelation } from '@/lib/stats/lag-one-autocorrelation';
import { meanDifferenceInterval } from '@/lib/stats/mean-difference';
import { sampleOf } from '@/lib/stats/sample';
import { theilSenSlope } from '@/lib/stats/theil-sen';
import { diaryColumn } from '../../support/reference-diary';
import known from '../../support/statistics/known_results.json';
import reference120 from '../../support/statistics/reference_120.json';
import reference365 from '../../support/statistics/reference_365.json';

const diaries = [
  { days: 120, reference: reference120 },
  { days: 365, reference: reference365 },
] as const;

test.each(diaries)('the sample of the $days-day diary and of its windows is the one R finds', (diary) => {
  const pain = diaryColumn(diary.days, 'pain');
  const { summary } = diary.reference;
  const all = sampleOf(pain);
  expect(all?.n).toBe(summary.n_pain);
  expect(all?.mean).toBeCloseTo(summary.mean, 10);
  expect(all?.sd).toBeCloseTo(summary.sd, 10);
  for (const [window, expected] of [
    [pain.slice(0, 14), summary.baseline14],
    [pain.slice(-14), summary.last14],
  ] as const) {
    const sample = sampleOf(window);
    expect(sample?.n).toBe(expected.n);
    expect(sample?.mean).toBeCloseTo(expected.mean, 10);
    expect(sample?.sd).toBeCloseTo(expected.sd, 10);
  }
});

test.each(diaries)('slope and autocorrelation of the $days-day diary are the ones R finds', (diary) => {
  const pain = diaryColumn(diary.days, 'pain');
  const { trend } = diary.reference;
  expect(theilSenSlope(pain)).toBeCloseTo(trend.sen_slope_per_day, 10);
  const lagOne = lagOneAutocorrelation(pain);
  expect(lagOne?.counted).toBeCloseTo(trend.lag1_detrended, 10);
  expect(lagOne?.corrected).toBeCloseTo(trend.lag1_bias_corrected, 10);
});

test('slope and autocorrelation of the flow of the Nile are the published ones', () => {
  const { data, sen_slope_per_day, lag1_detrended, lag1_bias_corrected } = known.mann_kendall_nile;
  expect(theilSenSlope(data)).toBeCloseTo(sen_slope_per_day, 10);
  const lagOne = lagOneAutocorrelation(data);
  expect(lagOne?.counted).toBeCloseTo(lag1_detrended, 10);
  expect(lagOne?.corrected).toBeCloseTo(lag1_bias_corrected, 10);
});

// Computed from the definition (domain.md 3) with scipy 1.17.1's t.ppf from the samples and r of the references above.
test.each([
  { days: 120, lower: -3.3640736667518283, upper: 1.9794582821364288 },
  { days: 365, lower: -6.70326206212699, upper: 0.718413577278509 },
] as const)('the interval for the change over the $days-day diary is the one scipy finds', (expected) => {
  const pain = diaryColumn(expected.days, 'pain');
  const [first, last] = [sampleOf(pain.slice(0, 14)), sampleOf(pain.slice(-14))];
  const lagOne = lagOneAutocorrelation(pain);
  if (!first || !last || !lagOne) throw new Error('The diary is too short');
  const interval = meanDifferenceInterval(first, last, lagOne.corrected);
  expect(interval?.lower).toBeCloseTo(expected.lower, 10);
  expect(interval?.upper).toBeCloseTo(expected.upper, 10);
});

test('beyond a year a slope over weeks tells nearly the same autocorrelation', () => {
  const year = diaryColumn(365, 'pain');
  const exact = lagOneAutocorrelation(year)?.counted ?? Number.NaN;
  // 300 steps that were not said make it a series of more than a year with the same pairs of days.
  const long = lagOneAutocorrelation([...year, ...Array.from({ length: 300 }, () => null)]);
  expect(Math.abs((long?.counted ?? 1) - exact)).toBeLessThan(0.02);
});

test('a day that resembles the one before it counts for less', () => {
  expect(effectiveSize(14, 0)).toBe(14);
  expect(effectiveSize(14, 0.5)).toBeCloseTo(14 / 3, 12);
});

test('what cannot be told is null, never a number that looks certain', () => {
  expect(sampleOf([null, null])).toBeNull();
  expect(sampleOf([4])).toEqual({ n: 1, mean: 4, sd: null });
  expect(theilSenSlope([null, 4, null])).toBeNull();
  expect(lagOneAutocorrelation([5, 5, 5, 5, 5, 5, 5, 5])).toBeNull();
  expect(lagOneAutocorrelation([1, 2, 3, 4, 5, 6, 7, 8])).toBeNull();
  expect(lagOneAutocorrelation([3, null, 5, null, 2, null, 4, null, 6])).toBeNull();
  expect(meanDifferenceInterval({ n: 7, mean: 5, sd: 0 }, { n: 7, mean: 3, sd: 0 }, 0.3)).toBeNull();
  expect(meanDifferenceInterval({ n: 1, mean: 5, sd: null }, { n: 9, mean: 3, sd: 1 }, 0.3)).toBeNull();
});

test('the slope is taken between days, so a gap does not bend it', () => {
  expect(theilSenSlope([8, null, null, 5, 4])).toBe(-1);
  expect(theilSenSlope([0, 3, 0, 0])).toBe(0);
});
