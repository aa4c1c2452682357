import fc from 'fast-check';
import { expect, test } from 'vitest';
import { olsHc3, olsHc3OfFirst, type Rows } from '@/lib/stats/ols-hc3';
import known from '../../support/statistics/known_results.json';

/** Rows of a regression from lists that end with the outcome; a constant is put before the rest. */
function rowsOf(lists: readonly (readonly number[])[]): Rows {
  const width = lists[0]?.length ?? 0;
  return { width, count: lists.length, values: Float64Array.from(lists.flatMap((list) => [1, ...list])) };
}

test("the regression of Longley, which undoes careless arithmetic, has NIST's certified coefficients", () => {
  const { data, coefficients_times_1000: expected } = known.nist_longley;
  const rows = rowsOf(
    data.map((year) => [
      year['GNP.deflator'],
      year.GNP,
      year.Unemployed,
      year['Armed.Forces'],
      year.Population,
      year.Year,
      year.Employed,
    ]),
  );
  for (const [which, coefficient] of Object.values(expected).entries()) {
    expect(((olsHc3(rows, which)?.estimate ?? 0) * 1000) / coefficient).toBeCloseTo(1, 9);
  }
});

test("the spending of public schools has the robust errors that R's sandwich finds", () => {
  const { data, coefficients, se } = known.hc_public_schools;
  const rows = rowsOf(data.map(({ Income, Expenditure }) => [Income, Income ** 2, Expenditure]));
  for (const [which, name] of (['(Intercept)', 'Income', 'I(Income^2)'] as const).entries()) {
    const found = olsHc3(rows, which);
    expect(found?.estimate).toBeCloseTo(coefficients[name], 8);
    expect(found?.se).toBeCloseTo(se.HC3[name], 7);
    expect(found?.df).toBe(data.length - 3);
  }
});

test('investment goes with output and interest as in the published regression', () => {
  const { data, coefficients } = known.newey_west_investment;
  const rows = rowsOf(
    data.flatMap(({ RealGNP, RealInt, RealInv }) => (RealInt === null ? [] : [[RealGNP, RealInt, RealInv]])),
  );
  for (const [which, name] of (['(Intercept)', 'RealGNP', 'RealInt'] as const).entries()) {
    expect(olsHc3(rows, which)?.estimate).toBeCloseTo(coefficients[name], 10);
  }
});

test('a difference of two groups has the error that its formula gives', () => {
  // HC3 of a yes/no regressor alone: the squared deviations of each group over (n - 1)^2.
  const [without, within] = [
    [3, 5, 4, 6],
    [1, 2, 3],
  ] as const;
  const rows = rowsOf([...without.map((pain) => [0, pain]), ...within.map((pain) => [1, pain])]);
  const found = olsHc3(rows, 1);
  expect(found?.estimate).toBeCloseTo(-2.5, 12);
  expect(found?.se).toBeCloseTo(Math.sqrt(5 / 9 + 2 / 4), 12);
  expect(found).toMatchObject({ n: 7, df: 5 });
});

const table = fc.array(
  fc.tuple(fc.integer({ min: 0, max: 10 }), fc.integer({ min: 0, max: 1 }), fc.integer({ min: -5, max: 5 })),
  { minLength: 8, maxLength: 200 },
);

test('the first rows alone answer as if there were no others', () => {
  fc.assert(
    fc.property(table, fc.nat(), (lists, nat) => {
      const part = nat % lists.length;
      const [first, whole] = olsHc3OfFirst(rowsOf(lists), 1, [part, lists.length]);
      expectAlike(first ?? null, olsHc3(rowsOf(lists.slice(0, part)), 1));
      expectAlike(whole ?? null, olsHc3(rowsOf(lists), 1));
    }),
  );
});

test('the order of the rows and a shift of a regressor change nothing', () => {
  fc.assert(
    fc.property(table, (lists) => {
      const found = olsHc3(rowsOf(lists), 1);
      expectAlike(olsHc3(rowsOf(lists.toReversed()), 1), found);
      expectAlike(
        olsHc3(rowsOf(lists.map(([one, other, outcome]) => [one + 7, other - 3, outcome])), 1),
        found,
      );
    }),
  );
});

test('what cannot be told is null, never a number that looks certain', () => {
  const noise = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3];
  expect(olsHc3(rowsOf([]), 0)).toBeNull();
  expect(olsHc3(rowsOf([[1, 2]]), 1)).toBeNull();
  expect(olsHc3(rowsOf(noise.map((pain) => [1, pain])), 1)).toBeNull();
  expect(olsHc3(rowsOf(noise.map((pain, day) => [day, 2 * day + 1, pain])), 1)).toBeNull();
  // A single day with the habit meets its own mean: nothing is known about the spread of such days.
  expect(olsHc3(rowsOf(noise.map((pain, day) => [day === 4 ? 1 : 0, pain])), 1)).toBeNull();
  expect(olsHc3(rowsOf(noise.map((pain) => [pain, 0.1 + 3 * pain])), 1)).toBeNull();
});

function expectAlike(found: ReturnType<typeof olsHc3>, expected: ReturnType<typeof olsHc3>): void {
  expect(found === null).toBe(expected === null);
  if (!found || !expected) return;
  expect(found.estimate).toBeCloseTo(expected.estimate, 8);
  expect(found.se).toBeCloseTo(expected.se, 8);
  expect(found.n).toBe(expected.n);
}
