import fc from 'fast-check';
import { expect, test } from 'vitest';
import { randomFrom } from '@/db/seed/random';
import type { DayGrid, Series } from '@/lib/insights/day-grid';
import type { Finding } from '@/lib/insights/finding';
import { type Insights, insightsOfGrid } from '@/lib/insights/insights';
import { referenceGrid } from '../../support/reference-grid';
import { firstDays, simulatedDiary } from '../../support/simulated-diary';

const year = referenceGrid(365);
const quarter = referenceGrid(120);

test('what stands in the diary of a year is found, and what does nothing is not', () => {
  const groups = Object.fromEntries(told(year).findings.map(({ habit, group }) => [habit, group]));
  expect(groups).toMatchObject({
    sleep_hours: 'less',
    stomach_sleep: 'more',
    stretch: 'less',
    stress: 'more',
  });
  expect(groups).toMatchObject({ yoga: 'none', foam_roller: 'none', coffee: 'none', heat_pack: 'none' });
});

test('the look of a day is what the whole diary said that day', () => {
  const { looks, findings } = told(quarter);
  expect(looks).toEqual({ last: '2026-04-26', before: '2026-03-29', next: '2026-05-24' });
  const [before, last] = [84, 112].map((days) => told(firstDays(quarter, days)).findings);
  for (const [index, finding] of findings.entries()) {
    expect(finding.looks.last).toEqual(atLook(last?.[index]));
    expect(finding.looks.before).toEqual(atLook(before?.[index]));
  }
});

test('a q that is low today alone calls nothing: stretching on day 120', () => {
  const stretch = findingOf(told(quarter), 'stretch');
  expect(stretch.primary?.q).toBeLessThan(0.05);
  expect(stretch.looks.last?.q).toBeGreaterThan(0.05);
  expect(stretch.group).toBe('none');
});

test('a pillow that was changed once for good can tell nothing, and the diary says what it lacks', () => {
  expect(findingOf(told(quarter), 'soft_pillow')).toMatchObject({ group: 'not-yet', lacks: { switches: 2 } });
});

test('a habit that stopped mattering is withdrawn at the look that no longer finds it', () => {
  const grid = diary(224, (day, done) => (day < 112 ? 3 * done : -3 * done));
  const [early, later] = [told(firstDays(grid, 112)), told(grid)];
  expect(findingOf(early, 'habit')).toMatchObject({ group: 'more', withdrawn: null });
  expect(findingOf(later, 'habit').group).toBe('none');
  expect(findingOf(later, 'habit').withdrawn).not.toBeNull();
});

test('averages differ by exactly what the model says', () => {
  for (const { kind, averages, expected, primary, nWith } of told(year).findings.map(withCounts)) {
    if (kind === 'number') {
      expect(averages).toBeNull();
      const [low, middle, high] = expected ?? [];
      if (!low || !middle || !high || !primary) throw new Error('A number has three quartiles');
      expect(high.pain - low.pain).toBeCloseTo(primary.estimate * (high.value - low.value), 10);
    } else {
      expect(expected).toBeNull();
      if (!averages || !primary) throw new Error('A done-or-not habit has averages');
      expect(averages.model.with - averages.model.without).toBeCloseTo(primary.estimate, 10);
      expect(nWith).toBe(primary.n);
    }
  }
});

test('a habit that answers to the pain on waking is told so', () => {
  expect(findingOf(told(year), 'heat_pack').reaction).toMatchObject({ to: 'waking' });
  expect(findingOf(told(year), 'heat_pack').reaction?.t).toBeGreaterThan(2);
  expect(findingOf(told(year), 'stress').reaction).toBeNull();
});

test('the smallest effect to be seen is 2.8 standard errors', () => {
  const { primary, minimumDetectable } = findingOf(told(year), 'yoga');
  expect(minimumDetectable).toBeCloseTo(2.8 * (primary?.se ?? 0), 12);
});

test('too few usable days have no test, and a day is usable with the day before', () => {
  const grid = diary(21, () => 1);
  expect(findingOf(told(grid), 'habit').primary?.n).toBe(20);
  expect(findingOf(told(firstDays(grid, 20)), 'habit')).toMatchObject({ primary: null, group: 'not-yet' });
  const gap = { ...grid, pain: grid.pain.map((score, day) => (day === 10 ? null : score)) };
  expect(findingOf(told(gap), 'habit').primary).toBeNull();
});

test('who always writes the same score on waking and in the evening is told nothing of day habits', () => {
  const finding = findingOf(told({ ...year, waking: year.pain }), 'stretch');
  expect(finding).toMatchObject({ primary: null, group: 'not-yet' });
});

test('a night factor is compared without the pain on waking, a day habit with it', () => {
  const models = told(quarter).findings.map(({ when, primary }) => [when, primary?.model]);
  expect(new Set(models.map(String))).toEqual(new Set(['night,lalp', 'day,lalp-with-waking']));
});

test('a direction is unclear when only the days without a score on waking are enough', () => {
  const rarely = { ...year, waking: year.waking.map((score, day) => (day % 12 === 0 ? score : null)) };
  const stretch = findingOf(told(rarely), 'stretch');
  expect(stretch).toMatchObject({ group: 'not-yet', withoutWaking: { model: 'lalp', q: null } });
  expect(stretch.lacks?.pairs).toBeGreaterThan(0);
  expect(stretch.primary?.q).not.toBeNull();
  expect(findingOf(told(rarely), 'sleep_hours').withoutWaking).toBeNull();
});

test('nothing said, or never anything else, has no number', () => {
  const { findings } = told({
    ...quarter,
    habits: [column('silent', () => null), column('always', () => 1), column('never', () => 0)],
  });
  for (const finding of findings) {
    expect(finding).toMatchObject({ primary: null, nextDay: null, group: 'not-yet', withdrawn: null });
  }
  expect(insightsOfGrid({ ...quarter, pain: [], waking: [], habits: [] })).toBeNull();
});

test('what is found is plain JSON without a number that is none', () => {
  for (const grid of [quarter, firstDays(quarter, 14), firstDays(year, 90)]) {
    expect(JSON.parse(JSON.stringify(told(grid)))).toEqual(told(grid));
  }
});

const anyDiary = fc
  .record({ days: fc.integer({ min: 60, max: 200 }), seed: fc.string() })
  .map(({ days, seed }) => simulatedDiary(days, seed, { hasEffects: true, hasColdPack: false }));
const few = { numRuns: 25 };

test('moving the scale of pain changes no finding', () => {
  fc.assert(
    fc.property(anyDiary, fc.integer({ min: -20, max: 20 }), (grid, by) => {
      expectAlike(
        told(grid),
        told({ ...grid, pain: moved(grid.pain, by, 1), waking: moved(grid.waking, by, 1) }),
        1,
      );
    }),
    few,
  );
});

test('stretching the scale of pain stretches each effect and nothing else', () => {
  fc.assert(
    fc.property(anyDiary, fc.integer({ min: 2, max: 10 }), (grid, by) => {
      expectAlike(
        told(grid),
        told({ ...grid, pain: moved(grid.pain, 0, by), waking: moved(grid.waking, 0, by) }),
        by,
      );
    }),
    few,
  );
});

test('counting a habit in a smaller unit makes its effect per unit smaller and nothing else', () => {
  fc.assert(
    fc.property(anyDiary, fc.integer({ min: 2, max: 60 }), (grid, by) => {
      const habits = grid.habits.map((habit) => ({ ...habit, values: moved(habit.values, 3, by) }));
      expectAlike(
        told({ ...grid, habits: grid.habits.map(asNumber) }),
        told({ ...grid, habits: habits.map(asNumber) }),
        1 / by,
      );
    }),
    few,
  );
});

test('the order of the habits changes nothing', () => {
  fc.assert(
    fc.property(anyDiary, (grid) => {
      const turned = told({ ...grid, habits: grid.habits.toReversed() });
      expect({ ...turned, findings: turned.findings.toReversed() }).toEqual(told(grid));
    }),
    few,
  );
});

test('days that go missing take rows away, and never make a number that is none', () => {
  fc.assert(
    fc.property(anyDiary, fc.array(fc.nat({ max: 199 }), { maxLength: 150 }), (grid, lost) => {
      const kept = (series: Series) => series.map((value, day) => (lost.includes(day) ? null : value));
      const [whole, less] = [told(grid), told({ ...grid, pain: kept(grid.pain) })];
      for (const [index, finding] of less.findings.entries()) {
        expect(finding.primary?.n ?? 0).toBeLessThanOrEqual(whole.findings[index]?.primary?.n ?? 0);
      }
      expect(JSON.parse(JSON.stringify(less))).toEqual(less);
    }),
    few,
  );
});

test('what comes later does not change what a look saw', () => {
  fc.assert(
    fc.property(anyDiary, (grid) => {
      const look = Math.floor(grid.pain.length / 28) * 28;
      const [then, now] = [told(firstDays(grid, look)), told(grid)];
      expect(now.findings.map(({ looks }) => looks)).toEqual(then.findings.map(({ looks }) => looks));
      expect(now.findings.map(({ withdrawn }) => withdrawn)).toEqual(
        then.findings.map(({ withdrawn }) => withdrawn),
      );
    }),
    few,
  );
});

/** A diary in which pain is noise and what `effect` says of a coin's habit. */
function diary(days: number, effect: (day: number, done: number) => number): DayGrid<string> {
  const random = randomFrom('one habit');
  const done = Array.from({ length: days }, () => Number(random.chance(0.5)));
  const waking = done.map(() => 3 + Math.floor(random.unit() * 4));
  const pain = done.map(
    (habit, day) => (waking[day] ?? 0) + effect(day, habit) + Math.floor(random.unit() * 3),
  );
  return {
    first: year.first,
    pain,
    waking,
    habits: [{ habit: 'habit', when: 'day', kind: 'binary', values: done }],
  };
}

function column(habit: string, value: () => number | null) {
  return { habit, when: 'night', kind: 'binary', values: quarter.pain.map(value) } as const;
}

function asNumber(habit: DayGrid<string>['habits'][number]) {
  return { ...habit, kind: 'number' } as const;
}

function moved(series: Series, by: number, times: number): Series {
  return series.map((value) => (value === null ? null : value * times + by));
}

function told(grid: DayGrid<string>): Insights<string> {
  const insights = insightsOfGrid(grid);
  if (!insights) throw new Error('The diary is empty');
  return insights;
}

function findingOf({ findings }: Insights<string>, name: string): Finding<string> {
  const finding = findings.find(({ habit }) => habit === name);
  if (!finding) throw new Error(`There is no ${name}`);
  return finding;
}

function withCounts(finding: Finding<string>) {
  const { primary } = finding;
  return { ...finding, nWith: (primary?.nWith ?? 0) + (primary?.nWithout ?? 0) };
}

function atLook(finding: Finding<string> | undefined) {
  const { primary } = finding ?? { primary: null };
  return (
    primary && { estimate: expect.closeTo(primary.estimate, 12), q: expect.closeTo(primary.q ?? -1, 12) }
  );
}

/** The same findings, with effects in another unit. Where rounding decides, p is nearly 1 or nearly the same. */
function expectAlike(one: Insights<string>, other: Insights<string>, unit: number): void {
  for (const [index, { group, primary, lacks }] of one.findings.entries()) {
    const found = other.findings[index];
    expect({ group: found?.group, lacks: found?.lacks }).toEqual({ group, lacks });
    expect(found?.primary === null).toBe(primary === null);
    if (!found?.primary || !primary) continue;
    expect(found.primary.estimate).toBeCloseTo(primary.estimate * unit, 7);
    expect(found.primary.p).toBeCloseTo(primary.p, 7);
    expect(found.primary.q ?? -1).toBeCloseTo(primary.q ?? -1, 7);
  }
}
