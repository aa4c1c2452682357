import { expect, test } from 'vitest';
import { decayingMean } from '@/lib/stats/decaying-mean';
import { diaryColumn } from '../../support/reference-diary';
import reference120 from '../../support/statistics/reference_120.json';
import reference365 from '../../support/statistics/reference_365.json';

test.each([
  { days: 120, reference: reference120 },
  { days: 365, reference: reference365 },
] as const)('the last ten days of the $days-day diary are those that R finds', ({ days, reference }) => {
  const means = decayingMean(diaryColumn(days, 'pain'), 5).slice(-10);
  const expected = reference.smoothers.ewma_halflife5_last10;
  for (const [index, value] of expected.entries()) expect(means[index]).toBeCloseTo(value, 10);
});

test('a gap is not a zero: the mean stays, and what was said before it grows old', () => {
  expect(decayingMean([null, 4, null, null], 5)).toEqual([null, 4, 4, 4]);
  // After one half-life the 8 of the past weighs half as much as the 2 of today.
  expect(decayingMean([8, null, null, null, null, 2], 5).at(-1)).toBeCloseTo(4, 12);
});

test('of nothing there is no mean', () => {
  expect(decayingMean([], 5)).toEqual([]);
  expect(decayingMean([null, null], 5)).toEqual([null, null]);
});
