import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mannKendall, mannKendallZ, persistenceFactor } from '@/lib/stats/mann-kendall';
import { pairwiseSlopes, theilSenInterval } from '@/lib/stats/theil-sen';
import { type Trend, trendOf } from '@/lib/stats/trend';
import { weeklyMeans } from '@/lib/stats/weekly-means';
import { diaryColumn } from '../../support/reference-diary';
import known from '../../support/statistics/known_results.json';
import reference120 from '../../support/statistics/reference_120.json';
import reference365 from '../../support/statistics/reference_365.json';
import weekly from '../../support/statistics/reference_weekly.json';

type Expected = Omit<typeof reference120.trend, 'z_corrected'> & { readonly z_corrected: number };

test.each([
  ['the diary of 120 days', diaryColumn(120, 'pain'), 1, reference120.trend],
  ['the diary of 365 days', diaryColumn(365, 'pain'), 1, reference365.trend],
  ['the weeks of 120 days', weeklyMeans(diaryColumn(120, 'pain')), 0, weekly.diary_120],
  ['the weeks of 365 days', weeklyMeans(diaryColumn(365, 'pain')), 0, weekly.diary_365],
  ['the flow of the Nile', known.mann_kendall_nile.data, 1, known.mann_kendall_nile],
] as const)('the trend of %s is the one that R finds', (_name, series, firstStep, expected) => {
  expectTrend(trendOf(series, firstStep), expected);
});

function expectTrend(found: Trend | null, expected: Expected): void {
  if (!found) throw new Error('There is no trend');
  expect(found.kendall.n).toBe(expected.n);
  expect(found.kendall.s).toBe(expected.S);
  expect(found.kendall.variance).toBeCloseTo(expected.var_S, 6);
  expect(found.kendall.tau).toBeCloseTo(expected.tau_b, 12);
  expect(found.slope).toBeCloseTo(expected.sen_slope_per_day, 12);
  expect(found.intercept).toBeCloseTo(expected.sen_intercept, 10);
  expect(found.lagOne?.counted).toBeCloseTo(expected.lag1_detrended, 12);
  expect(found.lagOne?.corrected).toBeCloseTo(expected.lag1_bias_corrected, 12);
  expect(found.varianceFactor).toBeCloseTo(expected.variance_factor, 10);
  expect(found.independent.z).toBeCloseTo(expected.z_iid, 10);
  expect(found.independent.p / expected.p_iid).toBeCloseTo(1, 10);
  expect(found.corrected.z).toBeCloseTo(expected.z_corrected, 10);
  expect(found.corrected.p / expected.p_corrected).toBeCloseTo(1, 10);
  for (const [interval, [lower, upper]] of [
    [found.independent.interval, expected.sen_ci95_iid],
    [found.corrected.interval, expected.sen_ci95_corrected],
  ] as const) {
    expect(interval.lower).toBeCloseTo(lower ?? Number.NaN, 12);
    expect(interval.upper).toBeCloseTo(upper ?? Number.NaN, 12);
  }
}

test('a week counts from the first day, and with four days or more', () => {
  expect(weekly.diary_365.weeks).toBe(
    weeklyMeans(diaryColumn(365, 'pain')).filter((week) => week !== null).length,
  );
  expect(weeklyMeans([1, 2, null, 3, null, 4, null, 5, 5, 5])).toEqual([2.5, null]);
  expect(weeklyMeans([])).toEqual([]);
});

test('what never changes has no trend and is not surprising', () => {
  const found = trendOf(
    Array.from({ length: 30 }, () => 5),
    1,
  );
  expect(found).toMatchObject({ slope: 0, intercept: 5, lagOne: null, varianceFactor: 1 });
  expect(found?.kendall).toMatchObject({ s: 0, tau: null });
  expect(found?.corrected).toEqual({ z: 0, p: 1, interval: { lower: 0, upper: 0 } });
});

test('a straight line has its own slope', () => {
  const found = trendOf(
    Array.from({ length: 30 }, (_, day) => 8 - day / 4),
    0,
  );
  expect(found).toMatchObject({ slope: -0.25, intercept: 8 });
  expect(found?.corrected.p).toBeLessThan(1e-10);
});

test('a trend of fewer than five values, or of days that are never neighbours, cannot be told', () => {
  expect(trendOf([], 0)).toBeNull();
  expect(trendOf([null, null], 0)).toBeNull();
  expect(trendOf([1, 2, 3, 4], 0)).toBeNull();
  expect(trendOf([1, null, 2, null, 3, null, 4, null, 5, null, 6], 0)).toBeNull();
  expect(mannKendall([3, null])).toBeNull();
  expect(theilSenInterval(pairwiseSlopes([3, null]), 1)).toBeNull();
});

test('persistence makes a trend less surprising, never more', () => {
  expect(persistenceFactor(0, 100)).toBe(1);
  expect(persistenceFactor(0.5, 100)).toBeCloseTo(2.96, 2);
  expect(mannKendallZ(0, 100)).toBe(0);
});

const series = fc.array(fc.option(fc.integer({ min: 0, max: 10 })), { minLength: 8, maxLength: 40 });

test('moving and stretching the scale moves and stretches the line, and leaves the surprise', () => {
  fc.assert(
    fc.property(
      series,
      fc.integer({ min: -5, max: 5 }),
      fc.integer({ min: 1, max: 4 }),
      (days, shift, by) => {
        const [found, changed] = [trendOf(days, 0), trendOf(days.map(moved(shift, by)), 0)];
        expect(changed === null).toBe(found === null);
        if (!found || !changed) return;
        expect(changed.kendall.s).toBe(found.kendall.s);
        expect(changed.slope).toBeCloseTo(found.slope * by, 9);
        expect(changed.intercept).toBeCloseTo(found.intercept * by + shift, 9);
        expect(changed.corrected.p).toBeCloseTo(found.corrected.p, 9);
      },
    ),
  );
});

test('a mirrored scale turns the trend round', () => {
  fc.assert(
    fc.property(series, (days) => {
      const [found, mirrored] = [trendOf(days, 0), trendOf(days.map(moved(10, -1)), 0)];
      expect(mirrored?.kendall.s ?? 0).toBeCloseTo(-(found?.kendall.s ?? 0), 12);
      expect(mirrored?.corrected.p ?? 0).toBeCloseTo(found?.corrected.p ?? 0, 9);
    }),
  );
});

function moved(shift: number, by: number): (value: number | null) => number | null {
  return (value) => (value === null ? null : value * by + shift);
}
