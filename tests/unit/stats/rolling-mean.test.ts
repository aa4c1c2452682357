import { expect, test } from 'vitest';
import { rollingMean } from '@/lib/stats/rolling-mean';
import { diaryColumn } from '../../support/reference-diary';
import reference120 from '../../support/statistics/reference_120.json';
import reference365 from '../../support/statistics/reference_365.json';

const week = { width: 7, least: 3 };

test('it looks back only, and says nothing before three scores', () => {
  expect(rollingMean([3, 5, 4, 8], week)).toEqual([null, null, 4, 5]);
});

test('a score leaves the mean after seven days', () => {
  expect(rollingMean([10, 1, 1, 1, 1, 1, 1, 1], week).at(-1)).toBe(1);
});

test('a gap takes the mean away once fewer than three of seven days are left', () => {
  const means = rollingMean([2, 2, 2, null, null, null, null, null, 2], week);
  expect(means).toEqual([null, null, 2, 2, 2, 2, 2, null, null]);
});

test('a missing day is not a zero', () => {
  expect(rollingMean([6, null, 6, null, 6], week).at(-1)).toBe(6);
});

test.each([
  { days: 120, reference: reference120 },
  { days: 365, reference: reference365 },
] as const)('the last ten days of the $days-day diary are those that R finds', ({ days, reference }) => {
  const means = rollingMean(diaryColumn(days, 'pain'), week).slice(-10);
  const expected = reference.smoothers.rolling7_min3_last10;
  for (const [index, value] of expected.entries()) expect(means[index]).toBeCloseTo(value, 10);
});

test('of nothing there is no mean', () => {
  expect(rollingMean([], week)).toEqual([]);
  expect(rollingMean([null, null, null], { width: 2, least: 0 })).toEqual([null, null, null]);
});
