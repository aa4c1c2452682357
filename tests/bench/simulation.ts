import { writeFileSync } from 'node:fs';
import type { DayGrid } from '@/lib/insights/day-grid';
import { insightsOfGrid } from '@/lib/insights/insights';
import { daysBetweenLooks } from '@/lib/insights/looks';
import { benjaminiHochberg } from '@/lib/stats/benjamini-hochberg';
import { studentTTwoSided } from '@/lib/stats/student-t';
import { firstDays, nullHabits, simulatedDiary } from '../support/simulated-diary';

/*
 * node --conditions=react-server --import tsx tests/bench/simulation.ts
 *
 * How often the method calls what is not there, on seeded diaries whose truth is known, and writes docs/simulation.md.
 * The same seeds give the same table on every machine. It takes about half a minute, and is not part of the tests.
 */

const diaries = 200;
const quarter = 120;
const year = 365;

/** What the two-look rule calls, and what one look at the same tests would. */
function patterns(grid: DayGrid<string>): { readonly called: string[]; readonly atOnce: string[] } {
  const findings = insightsOfGrid(grid)?.findings ?? [];
  return {
    called: findings.filter(({ group }) => group === 'less' || group === 'more').map(({ habit }) => habit),
    atOnce: findings
      .filter(({ lacks, primary }) => lacks === null && (primary?.q ?? 1) <= 0.05)
      .map(({ habit }) => habit),
  };
}

/** What most diaries do: the correlation of a habit with the pain of the same day, as if every day were a stranger. */
function correlated(grid: DayGrid<string>): { readonly plain: string[]; readonly corrected: string[] } {
  const ps = grid.habits.map(({ values }) => correlationP(grid.pain, values));
  const qs = benjaminiHochberg(ps);
  const named = (levels: readonly number[]) =>
    grid.habits.filter((_, index) => (levels[index] ?? 1) < 0.05).map(({ habit }) => habit);
  return { plain: named(ps), corrected: named(qs) };
}

function correlationP(pain: DayGrid<string>['pain'], habit: DayGrid<string>['pain']): number {
  const both = pain.flatMap((score, day) => {
    const value = habit[day] ?? null;
    return score === null || value === null ? [] : [[value, score] as const];
  });
  const n = both.length;
  const mean = (of: 0 | 1) => both.reduce((sum, pair) => sum + pair[of], 0) / n;
  const centres = [mean(0), mean(1)] as const;
  const products = (one: 0 | 1, other: 0 | 1) =>
    both.reduce((sum, pair) => sum + (pair[one] - centres[one]) * (pair[other] - centres[other]), 0);
  const spread = Math.sqrt(products(0, 0) * products(1, 1));
  if (n < 4 || spread === 0) return 1;
  const r = products(0, 1) / spread;
  return studentTTwoSided(r * Math.sqrt((n - 2) / (1 - r * r)), n - 2);
}

type Method = 'called' | 'atOnce' | 'plain' | 'corrected';

/** Over diaries of 120 days in which seven of thirteen habits do something. */
function discoveries() {
  const sums = new Map<Method, { false: number; found: number; finds: number; heat: number }>();
  const habits = new Map<string, number>();
  for (let diary = 0; diary < diaries; diary += 1) {
    const grid = simulatedDiary(quarter, `quarter ${diary}`, { hasEffects: true, hasColdPack: false });
    for (const [method, found] of Object.entries({ ...patterns(grid), ...correlated(grid) })) {
      if (!isMethod(method)) continue;
      const sum = sums.get(method) ?? { false: 0, found: 0, finds: 0, heat: 0 };
      const wrong = found.filter((habit) => nullHabits.includes(habit)).length;
      sum.false += wrong / Math.max(1, found.length);
      sum.found += found.length - wrong;
      sum.finds += found.length;
      sum.heat += found.includes('heat_pack') ? 1 : 0;
      sums.set(method, sum);
      if (method === 'called') for (const habit of found) habits.set(habit, (habits.get(habit) ?? 0) + 1);
    }
  }
  return { sums, habits };
}

/** Over years in which no habit does anything: whether any look calls one, and which. */
function falseYears(hasColdPack: boolean) {
  const [ever, atOnce] = [new Map<string, number>(), new Map<string, number>()];
  let [anyCalled, anyAtOnce, anyOther] = [0, 0, 0];
  for (let diary = 0; diary < diaries; diary += 1) {
    const grid = simulatedDiary(year, `year ${diary}`, { hasEffects: false, hasColdPack });
    const [called, once] = [new Set<string>(), new Set<string>()];
    for (let days = daysBetweenLooks; days <= year; days += daysBetweenLooks) {
      const found = patterns(firstDays(grid, days));
      for (const habit of found.called) called.add(habit);
      for (const habit of found.atOnce) once.add(habit);
    }
    anyCalled += called.size > 0 ? 1 : 0;
    anyAtOnce += once.size > 0 ? 1 : 0;
    anyOther += [...called].some((habit) => habit !== 'cold_pack') ? 1 : 0;
    for (const habit of called) ever.set(habit, (ever.get(habit) ?? 0) + 1);
    for (const habit of once) atOnce.set(habit, (atOnce.get(habit) ?? 0) + 1);
  }
  return { ever, atOnce, anyCalled, anyAtOnce, anyOther };
}

function isMethod(name: string): name is Method {
  return name === 'called' || name === 'atOnce' || name === 'plain' || name === 'corrected';
}

function percent(count: number): string {
  return `${((100 * count) / diaries).toFixed(1)} %`;
}

function told(habits: ReadonlyMap<string, number>): string {
  return [...habits]
    .toSorted(([, one], [, other]) => other - one)
    .map(([habit, count]) => `${habit} ${percent(count)}`)
    .join(', ');
}

const names: Record<Method, string> = {
  called: '**Nape: called by two looks**',
  atOnce: 'the same test, announced at its first q ≤ .05',
  plain: 'correlation with the same day, p < .05',
  corrected: 'the same, Benjamini-Hochberg',
};

const { sums, habits } = discoveries();
const nullYears = falseYears(false);
const coldYears = falseYears(true);
const rows = [...sums].map(([method, sum]) => {
  const share = (sum.false / diaries).toFixed(3);
  const perDiary = (count: number) => (count / diaries).toFixed(2);
  return `| ${names[method]} | ${share} | ${perDiary(sum.found)} | ${perDiary(sum.finds - sum.found)} | ${percent(sum.heat)} |`;
});

const text = `# What the method calls that is not there

Made by \`node --conditions=react-server --import tsx tests/bench/simulation.ts\`, which computes every number below from fixed
seeds with the code that the pages use. The diaries (\`tests/support/simulated-diary.ts\`) are of the kind of
\`tests/support/statistics\`: scores rounded to 0-10, pain that lingers (autocorrelation 0.6), a tenth of the days and one
long stretch unsaid.

## ${diaries} diaries of ${quarter} days, seven of thirteen habits with an effect

The false discovery rate is the mean share of null habits among what is called, 0 where nothing is. The bound is 0.10. The heat
pack does nothing: it is used when pain on waking is high.

| method | false discovery rate | true finds a diary | false finds a diary | heat pack called |
|---|---|---|---|---|
${rows.join('\n')}

Called by two looks, in how many diaries: ${told(habits)}. In ${quarter} days only large effects can be found, and the page says
how large.

## ${diaries} years in which no habit does anything, looked at every ${daysBetweenLooks} days

How many ever show a pattern, at any of the thirteen looks. The bound is 20 %. Among the thirteen null habits are one that
answers to yesterday's pain (breathing) and one that answers to the pain on waking (heat_pack).

| rule | years that ever show a pattern |
|---|---|
| **called by two looks** | **${percent(nullYears.anyCalled)}** |
| announced at the first q ≤ .05 | ${percent(nullYears.anyAtOnce)} |

By habit, called by two looks: ${told(nullYears.ever)}.

## What no diary can tell

The same years with one more null habit, the **cold pack**: it does nothing either, and is used when pain rises *during the
day*. The pain on waking cannot block that, since the day's pain is what it answers to, and what it is compared with.

| | years |
|---|---|
| cold pack ever called, as going with more pain | ${percent(coldYears.ever.get('cold_pack') ?? 0)} |
| any other habit ever called | ${percent(coldYears.anyOther)} |
| cold pack announced at the first q ≤ .05 | ${percent(coldYears.atOnce.get('cold_pack') ?? 0)} |

That it goes with more pain is true; that it brings it is not, and a reader may take the one for the other. So for every day
habit, and for stress, whichever way it goes, the page says that the diary cannot tell which came first, and offers an
experiment, in which a coin decides the days.
`;

writeFileSync(new URL('../../docs/simulation.md', import.meta.url), text);
console.info(text);
