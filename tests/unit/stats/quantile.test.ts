import fc from 'fast-check';
import { expect, test } from 'vitest';
import { quantile } from '@/lib/stats/quantile';
import { diaryColumn } from '../../support/reference-diary';
import reference120 from '../../support/statistics/reference_120.json';

// What R answers by its default: quantile(c(3, 6, 7, 8, 8, 10, 13, 15, 16, 20)) and quantile(c(4, 2, 3, 1), c(.1, .25, .9)).
test.each([
  { values: [3, 6, 7, 8, 8, 10, 13, 15, 16, 20], share: 0.25, expected: 7.25 },
  { values: [3, 6, 7, 8, 8, 10, 13, 15, 16, 20], share: 0.5, expected: 9 },
  { values: [3, 6, 7, 8, 8, 10, 13, 15, 16, 20], share: 0.75, expected: 14.5 },
  { values: [4, 2, 3, 1], share: 0.1, expected: 1.3 },
  { values: [4, 2, 3, 1], share: 0.25, expected: 1.75 },
  { values: [4, 2, 3, 1], share: 0.9, expected: 3.7 },
])('the $share quantile of $values is $expected, as in R by type 7', ({ values, share, expected }) => {
  expect(quantile(values, share)).toBeCloseTo(expected, 12);
});

test('median and quartiles of the reference diary are those that R finds', () => {
  const pain = diaryColumn(120, 'pain');
  const { q1, median, q3 } = reference120.summary;
  expect([0.25, 0.5, 0.75].map((share) => quantile(pain, share))).toEqual([q1, median, q3]);
});

test('a single value is every quantile of itself, and nothing has none', () => {
  expect(quantile([7], 0.3)).toBe(7);
  expect(quantile([null, 7, null], 0.9)).toBe(7);
  expect(quantile([], 0.5)).toBeNull();
  expect(quantile([null], 0.5)).toBeNull();
});

test('a quantile lies between the ends and does not depend on the order', () => {
  const scores = fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 1 });
  fc.assert(
    fc.property(scores, fc.double({ min: 0, max: 1, noNaN: true }), (values, share) => {
      const found = quantile(values, share);
      expect(found).toBe(quantile(values.toReversed(), share));
      expect(found).toBeGreaterThanOrEqual(Math.min(...values));
      expect(found).toBeLessThanOrEqual(Math.max(...values));
    }),
  );
});
