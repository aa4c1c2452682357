import fc from 'fast-check';
import { expect, test } from 'vitest';
import { signFlip } from '@/lib/stats/sign-flip';
import known from '../../support/statistics/known_results.json';
import reference from '../../support/statistics/reference_experiments.json';

const darwin = known.fisher_darwin;

test.each([
  { name: "Darwin's maize", differences: darwin.differences, result: darwin.result, ci: darwin.ci },
  ...reference.experiments.map((experiment) => ({
    name: experiment.file,
    differences: experiment.pair_differences_B_minus_A,
    result: experiment.randomisation,
    ci: experiment.ci_hartigan,
  })),
])('$name is as surprising as R counts', ({ differences, result, ci }) => {
  const found = signFlip(differences, 1);
  expect(found?.pairs).toBe(result.k);
  expect(found?.meanDifference).toBeCloseTo(result.mean_difference, 12);
  expect(found?.arrangements).toBe(result.arrangements);
  expect(found?.asExtreme).toBe(result.count_as_extreme);
  expect(found?.p).toBe(result.p_two_sided);
  expect(found?.isExact).toBe(true);
  expect(found?.interval?.level).toBe(ci.level_exact);
  expect(found?.interval?.lower).toBeCloseTo(ci.lower, 12);
  expect(found?.interval?.upper).toBeCloseTo(ci.upper, 12);
});

test('the smallest p of a few pairs is two of all arrangements, and five pairs are too few for an interval', () => {
  expect(signFlip([-1, -2, -1, -3], 1)).toMatchObject({ p: 0.125, interval: null });
  expect(signFlip([-1, -2, -1, -3, -1], 1)).toMatchObject({ p: 0.0625, interval: null });
  expect(signFlip([-1, -2, -1, -3, -1, -2], 1)?.p).toBe(0.03125);
  expect(signFlip([-1, -2, -1, -3, -1, -2], 1)?.interval).toEqual({ lower: -3, upper: -1, level: 0.96875 });
  expect(signFlip([2], 1)).toMatchObject({ p: 1, meanDifference: 2 });
});

test('no pairs have no answer', () => {
  expect(signFlip([], 1)).toBeNull();
});

test('above sixteen pairs the signs are drawn, the same ones for the same seed', () => {
  const differences = Array.from({ length: 28 }, (_, pair) => ((pair * 37) % 19) / 4 - 2.9);
  const found = signFlip(differences, 7);
  expect(found).toMatchObject({ isExact: false, arrangements: 10_000 });
  expect(signFlip(differences, 7)).toEqual(found);
  expect(signFlip(differences, 8)?.asExtreme).not.toBe(found?.asExtreme);
});

test('drawn signs come near to what counting all of them finds', () => {
  const differences = [49, -67, 8, 16, 6, 23, 28, 41, 14, 29, 56, 24, 75, 60, -48];
  // Two pairs without a difference make seventeen, and change neither the mean's place nor its p.
  const drawn = signFlip([...differences, 0, 0], 3);
  expect(drawn?.isExact).toBe(false);
  expect(Math.abs((drawn?.p ?? 1) - darwin.result.p_two_sided)).toBeLessThan(0.007);
  expect(drawn?.interval?.level).toBe(0.95);
});

const pairs = fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 1, maxLength: 10 });

test('exchanging the arms turns the answer round, and its surprise stays', () => {
  fc.assert(
    fc.property(pairs, (differences) => {
      const found = signFlip(differences, 1);
      const turned = signFlip(
        differences.map((difference) => -difference),
        1,
      );
      expect(turned?.p).toBe(found?.p);
      expect(turned?.meanDifference).toBeCloseTo(-(found?.meanDifference ?? 0), 12);
      expect(turned?.interval?.upper ?? 0).toBeCloseTo(-(found?.interval?.lower ?? 0), 12);
    }),
  );
});

test('the order of the pairs and the unit of the scale change no p', () => {
  fc.assert(
    fc.property(pairs, (differences) => {
      const found = signFlip(differences, 1);
      expect(signFlip(differences.toReversed(), 1)?.p).toBe(found?.p);
      expect(
        signFlip(
          differences.map((difference) => difference / 2),
          1,
        )?.p,
      ).toBe(found?.p);
    }),
  );
});
