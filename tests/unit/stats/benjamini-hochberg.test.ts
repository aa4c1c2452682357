import fc from 'fast-check';
import { expect, test } from 'vitest';
import { benjaminiHochberg } from '@/lib/stats/benjamini-hochberg';
import known from '../../support/statistics/known_results.json';
import reference120 from '../../support/statistics/reference_120.json';
import reference365 from '../../support/statistics/reference_365.json';

test.each([
  ['the thrombolysis example of 1995', known.benjamini_hochberg_1995],
  ['every test of the diary of 120 days', reference120.bh.all_tests],
  ['every test of the diary of 365 days', reference365.bh.all_tests],
  ['the habits of the diary of 120 days', reference120.bh.primary_tests],
  ['the habits of the diary of 365 days', reference365.bh.primary_tests],
] as const)('the q of %s are the ones that R finds', (_name, { p, q }) => {
  for (const [index, found] of benjaminiHochberg(p).entries()) expect(found).toBeCloseTo(q[index] ?? -1, 12);
});

test('the thrombolysis example calls four of fifteen, where Bonferroni calls three', () => {
  const { p, 'rejected_at_0.05': rejected } = known.benjamini_hochberg_1995;
  expect(benjaminiHochberg(p).filter((q) => q <= 0.05)).toHaveLength(rejected);
});

const chances = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 40 });

test('q is never below its p nor above 1, and keeps the order of the p', () => {
  fc.assert(
    fc.property(chances, (ps) => {
      const found = benjaminiHochberg(ps).map((q, index) => ({ q, p: ps[index] ?? 0 }));
      for (const { q, p } of found) expect(q >= p && q <= 1).toBe(true);
      const ordered = found.toSorted((one, other) => one.p - other.p);
      for (const [index, { q }] of ordered.entries()) expect(q >= (ordered[index - 1]?.q ?? 0)).toBe(true);
    }),
  );
});

test('the order in which the tests are told changes nothing', () => {
  fc.assert(
    fc.property(chances, (ps) => {
      expect(benjaminiHochberg(ps.toReversed())).toEqual(benjaminiHochberg(ps).toReversed());
    }),
  );
});

test('no tests have no q', () => {
  expect(benjaminiHochberg([])).toEqual([]);
});
