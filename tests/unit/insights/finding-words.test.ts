import { expect, test } from 'vitest';
import { signedText } from '@/lib/insights/difference-words';
import { type FindingWords, findingWords } from '@/lib/insights/finding-words';
import type { JournalHabit } from '@/lib/insights/from-journal';
import type { HabitNames } from '@/lib/insights/habit-names';
import { type Insights, insightsOf } from '@/lib/insights/insights';
import type { JournalDay } from '@/lib/journal/schema';
import { dayOf } from '@/lib/time/calendar-day';
import { wordsFor } from '@/lib/words/translator';
import { toldDays } from '@/tests/support/told-diary';

const words = wordsFor('en-GB');
const today = dayOf('2026-11-23');
const names: HabitNames = {
  routines: [
    { id: 'breathing', name: null },
    { id: 'yoga', name: null },
  ],
  habits: [
    { id: 'own-walk', name: 'Evening walk', kind: 'yes-no', archived: false },
    { id: 'own-tea', name: 'Tea', kind: 'count', archived: false },
  ],
  pillows: [{ id: 'thin', name: 'the thin one' }],
};

function insights(days: readonly JournalDay[]): Insights<JournalHabit> {
  const found = insightsOf(days);
  if (!found) throw new Error('An empty diary');
  return found;
}

function told(days: readonly JournalDay[], of: JournalHabit['of'], id?: string) {
  const { compared, findings } = insights(days);
  const finding = findings.find(({ habit }) => habit.of === of && (!('id' in habit) || habit.id === id));
  if (!finding) throw new Error(`Nothing of ${of}`);
  return { finding, text: findingWords(finding, { compared, names, words }) };
}

const groupsOf = (days: readonly JournalDay[]) =>
  insights(days).findings.map(({ habit, group }) => `${'id' in habit ? habit.id : habit.of} ${group}`);

test('two weeks name what is lacking, and claim nothing', () => {
  const days = toldDays(today, 14);
  expect(groupsOf(days).every((group) => group.endsWith('not-yet'))).toBe(true);
  expect(told(days, 'routine', 'breathing').text).toEqual({
    title: 'Breathing',
    sentence:
      'Breathing: 29 more pairs of days, 6 more days with, 1 more day without and 2 more changes each way (every other day gives the most).',
    numbers: null,
    notes: [],
    line: null,
    how: [],
  } satisfies FindingWords);
});

test('ninety days find what is there, and not what is not', () => {
  expect(groupsOf(toldDays(today, 90))).toEqual([
    'asleep-hours none',
    'breathing less',
    'yoga none',
    'stress more',
    'heat not-yet',
    'cold not-yet',
  ]);
  expect(told(toldDays(today, 90), 'heat').text.sentence).toBe(
    'Heat: 7 more days with and one more change each way (every other day gives the most).',
  );
});

test('a year has days enough for what was rare, too', () => {
  expect(groupsOf(toldDays(today, 365))).toContain('heat none');
});

test('a pattern is one sentence that may, and two averages that differ by exactly its estimate', () => {
  const { finding, text } = told(toldDays(today, 365), 'routine', 'breathing');
  expect(text.sentence).toBe('On days with “Breathing”, evening pain may be about 1.6 lower.');
  expect(text.numbers).toBe(
    '3.9 with (177 days) · 5.5 without (187 days), on days that began alike; likely 1.4 to 1.8 lower.',
  );
  const { with: done, without } = finding.averages?.model ?? { with: 0, without: 0 };
  expect(done - without).toBeCloseTo(finding.primary?.estimate ?? 0, 12);
  expect(text.line?.label).toBe(
    'about 1.6 lower, likely 1.4 to 1.8 lower. 2 points are marked on both sides of no change.',
  );
});

test('of a day habit it says that the diary cannot tell which came first, and what would', () => {
  const breathing = told(toldDays(today, 365), 'routine', 'breathing').text.notes;
  expect(breathing).toEqual([
    expect.stringMatching(/cannot tell which came first: .* good anyway.* every other day/),
  ]);
  const stress = told(toldDays(today, 365), 'stress').text.notes;
  expect(stress).toEqual([
    expect.stringMatching(/cannot tell which came first: pain and stress may come in either order/),
  ]);
});

test('of a night it does not, and its days are nights', () => {
  const days = toldDays(today, 120).map((day, index) => {
    const onStomach = index % 3 === 1;
    const average = day.average === null ? null : Math.min(10, day.average + (onStomach ? 2 : 0));
    return { ...day, average, position: onStomach ? ('stomach' as const) : ('side' as const) };
  });
  const { finding, text } = told(days, 'on-stomach');
  expect(finding.group).toBe('more');
  expect(text.sentence).toMatch(/^After nights on the stomach, evening pain may be about \d\.\d higher\.$/);
  expect(text.numbers).toMatch(
    /with \(40 nights\) · .* without \(79 nights\), after days that were alike; likely/,
  );
  expect(text.notes.join()).not.toContain('came first');
  expect(text.how[0]).toContain('not the pain on waking');
});

test('a number is told per unit and at its quartiles, and its line goes from one to the other', () => {
  const { finding, text } = told(toldDays(today, 365), 'stress');
  expect(text.sentence).toBe('With each point more of stress, evening pain may be about 0.33 higher.');
  expect(text.numbers).toBe(
    '4.3 at 4 · 4.7 at 5 · 5.3 at 7: your lower quartile, median and upper quartile. For each one more, likely 0.27 to 0.39 higher.',
  );
  expect(text.line?.caption).toBe('from 4 to 7');
  const across = 3 * (finding.primary?.estimate ?? 0);
  expect(text.line?.figure.estimate).toBeCloseTo(50 + 20 * across, 0);
});

test('how we know names the model, n, q, how many were compared, the days as they came and what it cannot say', () => {
  const { how } = told(toldDays(today, 365), 'routine', 'breathing').text;
  expect(how).toEqual([
    expect.stringMatching(
      /over 364 days that holds equal the pain on waking, the pain and this habit of the day before/,
    ),
    'Among the 5 habits that could be tested, q is below 0.001. At the last look −1.6 (q below 0.001), at the one before −1.6 (q below 0.001).',
    'As the days came, nothing held equal: 3.9 on 178 days with, 5.5 on 187 without.',
    expect.stringMatching(/^A difference of 0\.3 would probably have shown/),
    expect.stringMatching(/^The day after, only explored: −0\.1, likely between/),
    expect.stringMatching(/^It cannot say which leads to which/),
  ]);
});

test('a habit that follows pain is said to', () => {
  const days = toldDays(today, 200).map((day) => ({
    ...day,
    heatCold: { offered: ['heat', 'cold'], done: (day.waking ?? 0) >= 5 ? ['heat'] : [] },
  }));
  expect(told(days, 'heat').text.how).toContain(
    'It tends to come more often on days that begin with more pain.',
  );
});

test('without the pain on waking the direction is unclear: it is told apart, without a q, a line or a headline', () => {
  const days = toldDays(today, 90).map((day) => ({ ...day, waking: null }));
  const { finding, text } = told(days, 'routine', 'breathing');
  expect(finding).toMatchObject({ group: 'not-yet', primary: null, withoutWaking: { q: null } });
  expect(insights(days).compared).toBe(1);
  expect(text.sentence).toMatch(/^Breathing: 42 more pairs of days/);
  expect(text.notes).toEqual([
    expect.stringMatching(/on 89 days \(likely .* lower\)\. That leaves open which came first/),
  ]);
  expect(text).toMatchObject({ numbers: null, line: null });
});

test('a pattern that was taken back says so', () => {
  const { finding } = told(toldDays(today, 365), 'routine', 'yoga');
  const text = findingWords({ ...finding, withdrawn: dayOf('2026-11-03') }, { compared: 5, names, words });
  expect(text.notes).toEqual([expect.stringMatching(/the look on 3 Nov 2026 took it back/)]);
});

test('own habits, pillows and what is no longer kept have their names', () => {
  const name = (habit: JournalHabit) => {
    const { finding } = told(toldDays(today, 365), 'routine', 'breathing');
    return findingWords({ ...finding, habit }, { compared: 5, names, words }).sentence.split(',')[0];
  };
  expect(name({ of: 'own', id: 'own-walk' })).toBe('On days with “Evening walk”');
  expect(name({ of: 'own', id: 'own-tea' })).toBe('With each time more of “Tea”');
  expect(name({ of: 'pillow', id: 'thin' })).toBe('After nights on “the thin one”');
  expect(name({ of: 'routine', id: 'own-gone' })).toBe('On days with “one that you no longer keep”');
  expect(name({ of: 'asleep-hours' })).toBe('With each hour more asleep');
});

test('no sentence of any finding says more than "may"', () => {
  for (const count of [14, 90, 365]) {
    const { compared, findings } = insights(toldDays(today, count));
    for (const finding of findings) {
      const { sentence, numbers, notes, how } = findingWords(finding, { compared, names, words });
      const text = [sentence, numbers, ...notes, ...how].join(' ');
      expect(text).not.toMatch(/\bcaus|\bprobably (lower|higher|reduc)|\bwill\b|\bshould\b/i);
    }
  }
});

test('a difference that is rounded to nothing has no sign', () => {
  const fineness = { nWith: 20, estimate: 0.04 };
  const words = wordsFor('en-GB');
  expect([-0.04, 0.04, -0.06].map((points) => signedText(points, fineness, words))).toEqual([
    '0.0',
    '0.0',
    '−0.1',
  ]);
});
