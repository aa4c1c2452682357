import { expect, test } from 'vitest';
import { mean } from '@/lib/stats/mean';
import { diaryColumn } from '../../support/reference-diary';
import reference120 from '../../support/statistics/reference_120.json';

test('a day without an entry is left out of the mean, a zero is not', () => {
  expect(mean([2, null, 4])).toBe(3);
  expect(mean([2, 0, 4])).toBe(2);
});

test('the mean of nothing is not said', () => {
  expect(mean([])).toBeNull();
  expect(mean([null, null])).toBeNull();
});

test('the mean of the reference diary is the one R finds', () => {
  expect(mean(diaryColumn(120, 'pain'))).toBeCloseTo(reference120.summary.mean, 10);
});
