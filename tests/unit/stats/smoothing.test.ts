import { expect, test } from 'vitest';
import { decayingMean } from '@/lib/stats/decaying-mean';
import { quantile } from '@/lib/stats/quantile';
import { rollingMean } from '@/lib/stats/rolling-mean';
import { diaryColumn } from '../../support/reference-diary';
import reference120 from '../../support/statistics/reference_120.json';
import reference365 from '../../support/statistics/reference_365.json';

const diaries = [
  { days: 120, reference: reference120 },
  { days: 365, reference: reference365 },
] as const;

test.each(diaries)('the smoothed last days of the $days-day diary are the ones R finds', (diary) => {
  const pain = diaryColumn(diary.days, 'pain');
  const { smoothers } = diary.reference;
  for (const [found, expected] of [
    [rollingMean(pain, { width: 7, least: 3 }).slice(-10), smoothers.rolling7_min3_last10],
    [decayingMean(pain, 5).slice(-10), smoothers.ewma_halflife5_last10],
  ] as const) {
    expect(found).toHaveLength(10);
    for (const [index, value] of found.entries()) expect(value).toBeCloseTo(expected[index] ?? -1, 10);
  }
});

test.each(diaries)('the quartiles of the $days-day diary are the ones R finds', (diary) => {
  const pain = diaryColumn(diary.days, 'pain');
  const { q1, median, q3 } = diary.reference.summary;
  expect([0.25, 0.5, 0.75].map((share) => quantile(pain, share))).toEqual([q1, median, q3]);
});

test('a gap is not a zero: the means stay, and what was said before it grows old', () => {
  expect(decayingMean([null, 4, null, null], 5)).toEqual([null, 4, 4, 4]);
  // After one half-life the 8 of the past weighs half as much as the 2 of today.
  expect(decayingMean([8, null, null, null, null, 2], 5).at(-1)).toBeCloseTo(4, 12);
  expect(rollingMean([2, null, 4, null, null, null, 6, 7], { width: 7, least: 3 })).toEqual([
    null,
    null,
    null,
    null,
    null,
    null,
    4,
    17 / 3,
  ]);
});
