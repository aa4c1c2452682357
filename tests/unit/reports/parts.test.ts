import { expect, test } from 'vitest';
import type { JournalHabit } from '@/lib/insights/from-journal';
import type { Insights } from '@/lib/insights/insights';
import type { RareAnswers } from '@/lib/measures/schema';
import { usualChoices } from '@/lib/reports/choices';
import type { Row } from '@/lib/reports/comparison';
import { composeReport, type Entries } from '@/lib/reports/compose';
import { noRareAnswers } from '@/lib/reports/rare-rows';
import { sheetOf } from '@/lib/reports/sheet';
import { addDays, dayOf } from '@/lib/time/calendar-day';
import type { VisitKind } from '@/lib/visits/schema';
import { wordsFor } from '@/lib/words/translator';
import { averagesOf, daysFrom } from '../../support/days';
import { fullEntries, fullReport } from '../../support/report';

const start = dayOf('2026-08-26');
const on = (index: number) => addDays(start, index);
const every = (count: number, value: number | null) => Array.from({ length: count }, () => value);

function entriesOf(averages: readonly (number | null)[], more: Partial<Entries> = {}): Entries {
  const days = daysFrom(start, averages);
  return {
    name: 'Ada',
    range: { from: start, to: addDays(start, averages.length - 1) },
    days,
    averages: averagesOf(days),
    visits: [],
    medicationDays: [],
    routines: [],
    ...more,
  };
}

function visitOn(index: number, kind: VisitKind = 'chiropractor') {
  return { id: `visit-${index}`, day: on(index), kind };
}

/** The cells of a row as [value, day counted from the start], null where there is none. */
function answersOf(rare: Partial<RareAnswers>, measure: Row['measure'], visits = [visitOn(60)]) {
  const { rows } = composeReport(entriesOf(every(90, 5), { visits, rare: { ...noRareAnswers, ...rare } }));
  const row = rows.find((each) => each.measure === measure);
  return row?.cells.map(
    (cell) => cell && [cell.value, (Date.parse(cell.on ?? '') - Date.parse(start)) / 86_400_000],
  );
}

const week = (index: number, score: number) => ({
  day: on(index),
  average: score,
  enjoyment: score,
  activity: score,
});

test('what is asked rarely is told by its first answer at the start and its last one in the later columns', () => {
  const weeks = [week(3, 7), week(10, 6), week(47, 5), week(55, 4), week(62, 3), week(80, 2)];
  expect(answersOf({ weeks }, 'week')).toEqual([
    [7, 3],
    [4, 55],
    [2, 80],
  ]);
});

test('an answer on the day of a visit was given before it, and one between two windows belongs to the start', () => {
  const ndi = (index: number, score: number) => ({
    day: on(index),
    form: 'ndi' as const,
    name: null,
    score,
    most: null,
  });
  expect(answersOf({ clinicScores: [ndi(20, 21), ndi(60, 14)] }, 'ndi')).toEqual([[21, 20], [14, 60], null]);
  // What came after four weeks is no answer of the start.
  expect(answersOf({ clinicScores: [ndi(28, 21), ndi(60, 14)] }, 'ndi')).toEqual([null, [14, 60], null]);
  expect(answersOf({ clinicScores: [ndi(27, 21), ndi(60, 14)] }, 'ndi')).toEqual([[21, 27], [14, 60], null]);
});

test('a week in which a question was left open has no score', () => {
  expect(answersOf({ weeks: [{ ...week(3, 7), enjoyment: null }] }, 'week')).toBeUndefined();
});

test('the mean of the activities is of those that every column rates, so that it compares like with like', () => {
  const ratings = [
    { day: on(2), activityId: 'a', rating: 2 },
    { day: on(2), activityId: 'b', rating: 4 },
    { day: on(70), activityId: 'a', rating: 6 },
    { day: on(70), activityId: 'b', rating: 6 },
    { day: on(70), activityId: 'new', rating: 0 },
  ];
  const activities = ['a', 'b', 'new'].map((id) => ({ id, name: id }));
  expect(answersOf({ activities, ratings }, 'activities')).toEqual([[3, 2], null, [6, 70]]);
  const { activities: courses } = composeReport(
    entriesOf(every(90, 5), { rare: { ...noRareAnswers, activities, ratings } }),
  );
  expect(courses).toEqual([
    { name: 'a', first: { day: on(2), rating: 2 }, last: { day: on(70), rating: 6 } },
    { name: 'b', first: { day: on(2), rating: 4 }, last: { day: on(70), rating: 6 } },
    { name: 'new', first: null, last: { day: on(70), rating: 0 } },
  ]);
});

test('forms of one name and scale share a row, and the change altogether has no change of its own', () => {
  const other = (index: number, most: number | null) => ({
    day: on(index),
    form: 'other' as const,
    name: 'Bournemouth',
    score: index,
    most,
  });
  const rare = {
    ...noRareAnswers,
    clinicScores: [other(1, 70), other(80, 70), other(81, null)],
    globalChanges: [
      { day: on(1), step: -1 },
      { day: on(80), step: 2 },
    ],
  };
  const { rows } = composeReport(entriesOf(every(90, 5), { visits: [visitOn(60)], rare }));
  const forms = rows.filter(({ measure }) => measure === 'form');
  expect(forms.map(({ name, most }) => [name, most])).toEqual([
    ['Bournemouth', 70],
    ['Bournemouth', undefined],
  ]);
  expect(forms[0]?.changes[0]).toEqual({ points: 79, share: null, interval: null });
  const change = rows.find(({ measure }) => measure === 'globalChange');
  expect(change?.cells.map((cell) => cell?.value)).toEqual([-1, undefined, 2]);
  expect(change?.changes).toEqual([null, null]);
  expect(rows.map(({ measure }) => measure)).toEqual([
    'average',
    'worst',
    'severeDays',
    'waking',
    'form',
    'form',
    'globalChange',
    'asleep',
    'sleepQuality',
    'stress',
  ]);
});

test('a visit has the seven days before and after it, its own day in neither, and knows of another visit in them', () => {
  const averages: number[] = Array.from({ length: 40 }, (_, index) => (index < 20 ? 6 : 3));
  averages[20] = 10;
  const { visits } = composeReport(
    entriesOf(
      averages.map((score, index) => (index === 18 ? null : score)),
      { visits: [visitOn(20), visitOn(26, 'massage'), visitOn(2), visitOn(39)] },
    ),
  );
  expect(
    visits.map(({ id, before, after, others }) => [
      id,
      before?.value,
      before?.n,
      after?.value,
      after?.n,
      others,
    ]),
  ).toEqual([
    ['visit-39', 3, 7, undefined, undefined, 0],
    ['visit-26', expect.closeTo((10 + 6 + 5 * 3) / 7, 12), 7, 3, 7, 1],
    ['visit-20', 6, 6, 3, 7, 1],
    ['visit-2', 6, 2, 6, 7, 0],
  ]);
  // Nothing about a visit may look like a test.
  expect(JSON.stringify(visits)).not.toMatch(/interval|"p"|"q"/);
});

test('days of a pause are left out of what was done', () => {
  const days = daysFrom(start, every(10, 4), (index) => ({
    routines: { offered: ['yoga'], done: index < 6 ? ['yoga'] : [] },
    position: 'side',
    breaks: index,
  }));
  const pauses = [
    { from: addDays(start, -3), to: on(1) },
    { from: on(8), to: on(20) },
  ];
  const { done } = composeReport(entriesOf(every(10, 4), { days, pauses }));
  expect(done.routines).toEqual([{ routine: { id: 'yoga', name: null }, done: 4, of: 6 }]);
  expect(done).toMatchObject({ paused: 4, positionNights: 6, breaks: { value: 4.5, n: 6 } });
});

test('what made it worse and eased it is counted by its name over the days that were answered', () => {
  const days = daysFrom(start, every(4, 4), (index) => ({
    worse:
      index === 3 ? null : { offered: [], done: index === 0 ? [] : ['drive', 'sitting'].slice(index - 1) },
  }));
  const factors = [{ id: 'drive', name: 'Long drive' }];
  const { worse, eased } = composeReport(entriesOf(every(4, 4), { days, factors }));
  expect(worse).toEqual({
    answered: 3,
    named: [
      { name: 'sitting', days: 2 },
      { name: 'Long drive', days: 1 },
    ],
  });
  expect(eased).toEqual({ answered: 0, named: [] });
});

test('flare-ups are those of the days of the report, by their own median', () => {
  const averages = [...every(20, 3), 6, 7, 6, ...every(20, 3)];
  expect(composeReport(entriesOf(averages)).flareUps).toEqual({
    least: 5,
    found: [{ from: on(20), to: on(22), days: 3, peak: 7 }],
  });
  expect(composeReport(entriesOf(every(5, 9))).flareUps).toBeNull();
});

test('without visits nothing of a report rests on one, and none is spoken of', () => {
  const entries = entriesOf(every(90, 5), { visits: [visitOn(60)] });
  const report = composeReport(entries, { ...usualChoices, without: ['visits'] });
  expect([report.lastVisit, report.visits]).toEqual([null, []]);
  expect(JSON.stringify(sheetOf(report, wordsFor('en-GB')))).not.toMatch(/chiropract|the visit/i);
  expect(JSON.stringify(sheetOf(composeReport(entries), wordsFor('en-GB')))).toMatch(
    /Last chiropractic visit/,
  );
});

test('only patterns that two looks called are told, the strongest first, by their own names', () => {
  const finding = (habit: JournalHabit, group: string, estimate: number) => ({
    habit,
    when: 'day',
    kind: 'binary',
    group,
    primary: { estimate, ci95: [estimate - 0.4, estimate + 0.4], n: 118, q: 0.01 },
  });
  // What of the insights the report reads, and no more.
  const insights = JSON.parse(
    JSON.stringify({
      from: start,
      to: on(89),
      findings: [
        finding({ of: 'routine', id: 'own-towel' }, 'less', -0.6),
        finding({ of: 'heat' }, 'none', 0.9),
        finding({ of: 'pillow', id: 'foam' }, 'more', 0.8),
        finding({ of: 'cold' }, 'not-yet', -2),
      ],
    }),
  ) satisfies Insights<JournalHabit>;
  const { patterns } = composeReport(
    entriesOf(every(90, 5), {
      insights,
      routines: [{ id: 'own-towel', name: 'Towel' }],
      pillows: [{ id: 'foam', name: 'Foam' }],
    }),
  );
  expect(patterns).toMatchObject({ compared: 3, from: start, to: on(89) });
  expect(patterns).toMatchObject({
    called: [
      { name: 'Foam', estimate: 0.8, interval: { lower: expect.closeTo(0.4, 12) }, n: 118 },
      { name: 'Towel', estimate: -0.6, n: 118 },
    ],
  });
  expect(composeReport(entriesOf(every(90, 5), { insights: null })).patterns).toBeNull();
  expect(composeReport(entriesOf(every(90, 5), { insights: 'awaited' })).patterns).toBe('awaited');
});

test('a report is plain JSON, whatever is in it', () => {
  const report = fullReport(90, {}, { ...usualChoices, extras: ['notes', 'daily'] });
  expect(JSON.parse(JSON.stringify(report))).toEqual(report);
});

test.each([
  ['question', ['Is it the pillow?', 'Looking over the shoulder']],
  ['trouble', ['After a winter at the desk.', '2025-02-10']],
  ['places', ['between-blades', 'aching']],
  ['numbers', ['sleepQuality":5', '"waking":5', 'severeDays']],
  ['flare-ups', ['"least"']],
  ['done', ['Towel stretch', 'Evening walk', 'butterfly', '"position":"side"', '"heat"']],
  ['medication', ['Ibuprofen']],
  ['factors', ['Long drive', 'Hot shower', 'shower']],
  ['visits', ['visit-1']],
] as const)(
  'a report without %s holds nothing of it, so that a copy that is given away has none',
  (section, secrets) => {
    const whole = JSON.stringify(fullReport());
    const kept = JSON.stringify(fullReport(90, {}, { ...usualChoices, without: [section] }));
    for (const secret of secrets) {
      expect(whole.includes(secret), secret).toBe(true);
      expect(kept.includes(secret), secret).toBe(false);
    }
  },
);

test('without numbers and chart no day keeps its scores, and the line to write down still has its own', () => {
  const report = fullReport(90, {}, { ...usualChoices, without: ['numbers', 'chart'] });
  expect(report.days.every(({ average, asleepMinutes }) => average === null && asleepMinutes === null)).toBe(
    true,
  );
  expect(report.rows).toEqual([]);
  expect(report.noteLine.average?.value).toBeGreaterThan(0);
});

test('notes are in a report only when they were asked for, and where stress came from never is', () => {
  const days = fullEntries().days.map((day) => ({
    ...day,
    stressSources: { offered: ['work'], done: ['work'] },
  }));
  expect(JSON.stringify(fullReport(90, { days }))).not.toMatch(/A long drive home|"work"/);
  const told = JSON.stringify(fullReport(90, { days }, { ...usualChoices, extras: ['notes', 'daily'] }));
  expect(told).toContain('A long drive home.');
  expect(told).not.toContain('"work"');
});

test('the question of the next visit comes before the one in the settings', () => {
  const { question } = fullReport();
  expect(question).toEqual({ text: 'Is it the pillow?', forVisit: '2026-11-28' });
});
