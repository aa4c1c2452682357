import { beforeEach, expect, test } from 'vitest';
import { db } from '@/db/client';
import { medicationDay, note, painDay } from '@/db/schema/day';
import { activity, activityRating, clinicScore, globalChange, weekAnswer } from '@/db/schema/measures';
import { medication, pause, routine, visit } from '@/db/schema/things';
import { saveSettings } from '@/lib/auth/data';
import type { User } from '@/lib/auth/session';
import { saveTrouble } from '@/lib/journal/trouble/data';
import { usualChoices } from '@/lib/reports/choices';
import { composeReport } from '@/lib/reports/compose';
import { getDiary, stretchesOf } from '@/lib/reports/csv/data';
import type { Stretch } from '@/lib/reports/csv/schema';
import { getComparison, getEntries } from '@/lib/reports/data';
import { retirePillow, savePillow } from '@/lib/sleep/data';
import { dayOf } from '@/lib/time/calendar-day';
import { daysOf, lastDays } from '@/lib/time/day-range';
import { addPerson, storyTime } from '../support/cast';
import { freshDatabase } from '../support/database';
import { keepEvening, keepMorning } from '../support/log';

const day = dayOf('2026-11-23');
const week = lastDays(day, 7);

let ada: User;
let ben: User;
beforeEach(async () => {
  const { db: fresh } = freshDatabase();
  ada = await addPerson('Ada');
  ben = await addPerson('Ben');
  await savePillow(ada.id, {
    id: 'feather',
    name: 'Old feather',
    kind: 'feather',
    heightCm: null,
    sinceDay: null,
  });
  await fresh.insert(routine).values({ id: 'own-swim', userId: ada.id, name: 'Swim', archivedAt: storyTime });
  await keepMorning(ada, day, {
    waking: 4,
    asleepMinutes: 390,
    quality: 6,
    position: 'side',
    pillowId: 'feather',
  });
  await retirePillow(ada.id, 'feather', day);
  await keepEvening(
    ada,
    day,
    { average: 5, worst: 7, stress: 2, routines: ['own-swim'], breaks: 3, note: 'A long drive.' },
    { routines: ['own-swim', 'yoga'] },
  );
  await fresh
    .insert(visit)
    .values({ id: 'visit', userId: ada.id, day: dayOf('2026-11-20'), kind: 'chiropractor' });
  await fresh.insert(medication).values({ id: 'ibuprofen', userId: ada.id, name: 'Ibuprofen' });
  await fresh.insert(medicationDay).values({ userId: ada.id, day, medicationId: 'ibuprofen' });
});

test('the start of care that a person set brings its days along, and nobody else’s', async () => {
  await keepEvening(ada, dayOf('2026-11-02'), { average: 8 });
  await keepEvening(ben, dayOf('2026-11-03'), { average: 1 });
  await saveSettings(ada.id, { thresholdTenths: 15, careSince: dayOf('2026-11-01') });
  const { yardstick } = await getEntries(ada.id, week);
  expect(yardstick).toMatchObject({ thresholdTenths: 15, careSince: '2026-11-01' });
  expect(yardstick?.careDays.map(({ average }) => average)).toEqual([null, 8, ...new Array(12).fill(null)]);
  expect((await getEntries(ben.id, week)).yardstick).toEqual({
    thresholdTenths: 20,
    careSince: null,
    careDays: [],
  });
});

test('a visit at the beginning of a report is seen beside the days before it', async () => {
  for (const [date, average] of [
    ['2026-11-15', 8],
    ['2026-11-16', 6],
    ['2026-11-09', 1],
  ] as const)
    await keepEvening(ada, dayOf(date), { average });
  await db().insert(visit).values({ id: 'first', userId: ada.id, day: week.from, kind: 'massage' });
  const { visits } = composeReport({ ...(await getEntries(ada.id, week)), name: ada.name });
  expect(visits.find(({ id }) => id === 'first')).toMatchObject({ before: { value: 7, n: 2 } });
});

test('what is usual for a person comes from their whole diary up to the last day of the report', async () => {
  await keepEvening(ada, dayOf('2024-02-03'), { average: 8 });
  await keepEvening(ada, dayOf('2026-11-24'), { average: 9 });
  await keepEvening(ben, dayOf('2026-11-20'), { average: 1 });
  expect((await getEntries(ada.id, week)).averages).toEqual([8, 5]);
});

test('a report is made from what was said in its days, with the names of what is archived', async () => {
  const report = composeReport({ ...(await getEntries(ada.id, week)), name: ada.name });
  expect(report.coverage).toEqual({ logged: 1, of: 7, backFilled: 0 });
  expect(report.lastVisit).toBe('2026-11-20');
  expect(report.done.routines).toEqual([
    { routine: { id: 'own-swim', name: 'Swim' }, done: 1, of: 1 },
    { routine: { id: 'yoga', name: null }, done: 0, of: 1 },
  ]);
  expect(report.medications).toEqual([{ name: 'Ibuprofen', days: 1 }]);
});

/** What the files of this person's week are made from, read. */
async function filesOf({ id }: User) {
  const { stretches, ...diary } = await getDiary(id, week);
  const read: Stretch[] = [];
  for await (const stretch of stretches()) read.push(stretch);
  return { ...diary, days: read.flatMap(({ days }) => days), stretches: read };
}

test('the file of days has notes and retired pillows; the report has no note', async () => {
  const { days, stretches, things } = await filesOf(ada);
  expect(days).toHaveLength(7);
  expect(stretches[0]?.notes).toEqual([{ day, text: 'A long drive.' }]);
  expect(things.pillows).toMatchObject([{ id: 'feather', name: 'Old feather' }]);
  expect(things.routines.map(({ id }) => id)).toEqual(['yoga', 'own-swim']);
  expect(stretches[0]?.entered).toHaveLength(2);
  expect(JSON.stringify(await getEntries(ada.id, week))).not.toContain('A long drive.');
});

test("another person's days, notes, visits and names are in neither", async () => {
  const seen = JSON.stringify([await getEntries(ben.id, week), await filesOf(ben)]);
  for (const secret of ['Swim', 'Old feather', 'A long drive.', 'Ibuprofen', 'visit"', '"average":5'])
    expect(seen).not.toContain(secret);
});

test('what lies outside the days is left out', async () => {
  const { db: fresh } = freshDatabase();
  const cleo = await addPerson('Cleo');
  const before = dayOf('2026-11-16');
  await fresh.insert(painDay).values({ userId: cleo.id, day: before, average: 9 });
  await fresh.insert(note).values({ userId: cleo.id, day: before, text: 'Earlier.' });
  await fresh.insert(visit).values({ id: 'early', userId: cleo.id, day: before, kind: 'chiropractor' });
  const { days, stretches, visits } = await filesOf(cleo);
  expect(days.every(({ average }) => average === null)).toBe(true);
  expect([stretches[0]?.notes, stretches[0]?.visits, visits]).toEqual([[], [], []]);
});

test('the days of a long range come a year at a time, each of them once and in order', async () => {
  const range = lastDays(day, 1000);
  const lengths: number[] = [];
  const days: string[] = [];
  for await (const stretch of stretchesOf(ada.id, range)) {
    lengths.push(stretch.days.length);
    days.push(...stretch.days.map((each) => each.day));
  }
  expect(lengths).toEqual([365, 365, 270]);
  expect(days).toEqual(daysOf(range));
});

const outside = dayOf('2026-11-16');

/** Answers of Ada's on a day inside the week and on one before it. */
async function answers(): Promise<void> {
  await db().insert(activity).values({ id: 'lifting', userId: ada.id, name: 'Lifting' });
  for (const on of [day, outside]) {
    await db().insert(weekAnswer).values({ userId: ada.id, day: on, average: 3, enjoyment: 4, activity: 5 });
    await db().insert(activityRating).values({ userId: ada.id, day: on, activityId: 'lifting', rating: 6 });
    await db().insert(globalChange).values({ userId: ada.id, day: on, step: 1 });
    await db()
      .insert(clinicScore)
      .values({ id: `ndi-${on}`, userId: ada.id, day: on, form: 'ndi', score: 17.5 });
  }
}

test('what is answered every week or at a visit is read with its days, and those of others are not', async () => {
  await answers();
  const { rare } = await getEntries(ada.id, week);
  expect(rare).toMatchObject({
    weeks: [{ day, average: 3, enjoyment: 4, activity: 5 }],
    activities: [{ id: 'lifting', name: 'Lifting' }],
    ratings: [{ day, activityId: 'lifting', rating: 6 }],
    globalChanges: [{ day, step: 1 }],
    clinicScores: [{ day, form: 'ndi', name: null, score: 17.5, most: null }],
  });
  expect((await getEntries(ben.id, week)).rare).toEqual({
    weeks: [],
    activities: [],
    ratings: [],
    globalChanges: [],
    clinicScores: [],
  });
});

test('the question is that of the next visit, and without one that of the settings', async () => {
  await saveTrouble(ada.id, { since: null, how: 'Slowly.', question: 'Is it the pillow?' });
  expect(await getEntries(ada.id, week)).toMatchObject({
    question: { text: 'Is it the pillow?', forVisit: null },
    trouble: { since: null, how: 'Slowly.' },
  });
  const planned = dayOf('2026-11-28');
  const asked = { kind: 'chiropractor' as const, question: 'And the desk?' };
  await db()
    .insert(visit)
    .values([
      { id: 'later', userId: ada.id, day: dayOf('2026-12-20'), kind: 'doctor', question: 'Later.' },
      { id: 'next', userId: ada.id, day: planned, ...asked },
      { id: 'past', userId: ada.id, day: dayOf('2026-11-02'), kind: 'doctor', question: 'Earlier.' },
      { id: 'bens', userId: ben.id, day, kind: 'doctor', question: 'Ben asks.' },
    ]);
  expect((await getEntries(ada.id, week)).question).toEqual({ text: 'And the desk?', forVisit: planned });
});

test('notes are read for a report only when they are asked for', async () => {
  expect((await getEntries(ada.id, week)).notes).toEqual([]);
  const { notes } = await getEntries(ada.id, week, { ...usualChoices, extras: ['notes'] });
  expect(notes).toEqual([{ day, text: 'A long drive.' }]);
});

test('a pause of the person takes its days out of what was done', async () => {
  await db().insert(pause).values({ id: 'away', userId: ada.id, fromDay: day, toDay: day });
  const { done } = composeReport({ ...(await getEntries(ada.id, week)), name: ada.name });
  expect(done).toMatchObject({ routines: [], paused: 1 });
});

test('two periods hold the days and visits of the person, and nothing of anyone else', async () => {
  await answers();
  const periods = [lastDays(outside, 3), lastDays(day, 7)] as const;
  const { compared, visits, medicationDays } = await getComparison(ada.id, periods);
  expect(compared.columns).toMatchObject([{ entries: 0 }, { entries: 1, visits: 1 }]);
  expect(compared.rows.map(({ measure }) => measure)).toContain('ndi');
  expect([visits.length, medicationDays]).toEqual([1, [day]]);
  const { compared: stranger, ...marks } = await getComparison(ben.id, periods);
  expect(marks).toEqual({ visits: [], medicationDays: [] });
  expect(stranger.columns).toMatchObject([
    { entries: 0, visits: 0 },
    { entries: 0, visits: 0 },
  ]);
  expect(stranger.rows.flatMap(({ cells }) => cells.filter((cell) => cell !== null))).toEqual([]);
});
