import { expect, test } from 'vitest';
import { diaryAnalysis } from '@/lib/insights/analysis';
import type { HabitTest } from '@/lib/insights/habit-test';
import { insightsOfGrid } from '@/lib/insights/insights';
import { referenceGrid } from '../../support/reference-grid';
import reference120 from '../../support/statistics/reference_120.json';
import reference365 from '../../support/statistics/reference_365.json';
import weekly from '../../support/statistics/reference_weekly.json';

type Fit = Pick<HabitTest, 'estimate' | 'se' | 't' | 'df' | 'p' | 'n'> & {
  readonly ci95: readonly number[];
  readonly n_with?: number;
  readonly n_without?: number;
};
type Association = {
  readonly habit: string;
  readonly horizon: number;
  readonly lalp: object;
  readonly lalp_with_pain_am: object;
  readonly naive: object;
};

const diaries = [
  { days: 120, reference: reference120, weeks: weekly.diary_120 },
  { days: 365, reference: reference365, weeks: weekly.diary_365 },
] as const;

test.each(diaries)(
  'every habit of the $days-day diary has the tests that R computes',
  ({ days, reference }) => {
    const insights = insightsOfGrid(referenceGrid(days));
    const { keys, q } = reference.bh.primary_tests;
    expect(insights?.findings.map(({ habit }) => habit)).toEqual(keys);
    expect(insights?.compared).toBe(keys.length);
    for (const [index, { habit, when, primary, nextDay }] of (insights?.findings ?? []).entries()) {
      const own = when === 'night' ? 'lalp' : 'lalp_with_pain_am';
      expectFit(primary, fitOf(reference.associations, habit, 0, own));
      expectFit(nextDay, fitOf(reference.associations, habit, 1, own));
      expect(primary?.q).toBeCloseTo(q[index] ?? -1, 10);
      expect(nextDay?.q).toBeNull();
    }
  },
);

test.each(diaries)(
  'without the pain on waking, day habits of the $days-day diary have the other test',
  (diary) => {
    const grid = referenceGrid(diary.days);
    const insights = insightsOfGrid({ ...grid, waking: grid.pain.map(() => null) });
    const told = insights?.findings.filter(({ withoutWaking }) => withoutWaking !== null) ?? [];
    expect(told.length).toBeGreaterThan(5);
    for (const { habit, withoutWaking, nextDay, primary, group } of told) {
      expectFit(withoutWaking, fitOf(diary.reference.associations, habit, 0, 'lalp'));
      expectFit(nextDay, fitOf(diary.reference.associations, habit, 1, 'lalp'));
      expect(withoutWaking?.q).toBeNull();
      expect({ primary, group }).toEqual({ primary: null, group: 'not-yet' });
    }
  },
);

test.each(diaries)('the raw averages of the $days-day diary are the ones R finds', ({ days, reference }) => {
  const findings = insightsOfGrid(referenceGrid(days))?.findings.filter(({ averages }) => averages !== null);
  expect(findings).toHaveLength(9);
  for (const { habit, averages } of findings ?? []) {
    const naive = associationOf(reference.associations, habit, 0).naive;
    if (!averages || !('mean_with' in naive)) throw new Error(`${habit} has no averages`);
    expect(averages.raw.with).toEqual({
      mean: expect.closeTo(Number(naive.mean_with), 10),
      n: naiveCount(naive, 'n_with'),
    });
    expect(averages.raw.without.n).toBe(naiveCount(naive, 'n_without'));
  }
});

test.each(diaries)('the summary and the trends of the $days-day diary are the ones R finds', (diary) => {
  const { reference, weeks } = diary;
  const analysis: unknown = JSON.parse(JSON.stringify(diaryAnalysis(referenceGrid(diary.days))));
  const { acf: _, ...summary } = reference.summary;
  expect(analysis).toMatchObject({
    summary: near({ ...summary, n: summary.n_pain }),
    trend: near(reference.trend),
    weeklyTrend: near(weeks),
  });
});

/** The same object with room for rounding errors in every number. */
function near(value: unknown): unknown {
  if (typeof value === 'number') return expect.closeTo(value, 9);
  if (Array.isArray(value)) return value.map(near);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, near(inner)]));
}

function expectFit(found: HabitTest | null, expected: Fit): void {
  if (!found) throw new Error('There is no test');
  for (const name of ['estimate', 'se', 't'] as const) expect(found[name]).toBeCloseTo(expected[name], 10);
  expect(found.p / expected.p).toBeCloseTo(1, 9);
  expect(found.df).toBe(expected.df);
  expect(found.n).toBe(expected.n);
  expect(found.ci95[0]).toBeCloseTo(expected.ci95[0] ?? Number.NaN, 10);
  expect(found.ci95[1]).toBeCloseTo(expected.ci95[1] ?? Number.NaN, 10);
  expect(found.nWith).toBe(expected.n_with ?? null);
  expect(found.nWithout).toBe(expected.n_without ?? null);
}

function fitOf(
  associations: Readonly<Record<string, Association>>,
  habit: string,
  horizon: 0 | 1,
  model: 'lalp' | 'lalp_with_pain_am',
): Fit {
  const fit = associationOf(associations, habit, horizon)[model];
  if (!isFit(fit)) throw new Error(`${habit} has no fit`);
  return fit;
}

function associationOf(
  associations: Readonly<Record<string, Association>>,
  habit: string,
  horizon: 0 | 1,
): Association {
  const association = associations[`${habit}|h${horizon}`];
  if (!association) throw new Error(`${habit} is not in the references`);
  return association;
}

function isFit(value: object): value is Fit {
  return 'estimate' in value && 'ci95' in value;
}

function naiveCount(naive: object, name: string): unknown {
  return new Map(Object.entries(naive)).get(name);
}
