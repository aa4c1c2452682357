import { beforeEach, expect, test } from 'vitest';
import { medicationDay, note, painDay } from '@/db/schema/day';
import { medication, routine, visit } from '@/db/schema/things';
import type { User } from '@/lib/auth/session';
import { composeReport } from '@/lib/reports/compose';
import { getDiary, stretchesOf } from '@/lib/reports/csv/data';
import type { Stretch } from '@/lib/reports/csv/schema';
import { getEntries } from '@/lib/reports/data';
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
  const { db } = freshDatabase();
  ada = await addPerson('Ada');
  ben = await addPerson('Ben');
  await savePillow(ada.id, {
    id: 'feather',
    name: 'Old feather',
    kind: 'feather',
    heightCm: null,
    sinceDay: null,
  });
  await db.insert(routine).values({ id: 'own-swim', userId: ada.id, name: 'Swim', archivedAt: storyTime });
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
  await db
    .insert(visit)
    .values({ id: 'visit', userId: ada.id, day: dayOf('2026-11-20'), kind: 'chiropractor' });
  await db.insert(medication).values({ id: 'ibuprofen', userId: ada.id, name: 'Ibuprofen' });
  await db.insert(medicationDay).values({ userId: ada.id, day, medicationId: 'ibuprofen' });
});

test('a report is made from what was said in its days, with the names of what is archived', async () => {
  const report = composeReport({ ...(await getEntries(ada.id, week)), name: ada.name });
  expect(report.coverage).toEqual({ logged: 1, of: 7, backFilled: 0 });
  expect(report.lastVisit).toBe('2026-11-20');
  expect(report.routines).toEqual([
    { routine: expect.objectContaining({ id: 'own-swim', name: 'Swim' }), done: 1, of: 1 },
    { routine: expect.objectContaining({ id: 'yoga', name: null }), done: 0, of: 1 },
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
  const { db } = freshDatabase();
  const cleo = await addPerson('Cleo');
  const before = dayOf('2026-11-16');
  await db.insert(painDay).values({ userId: cleo.id, day: before, average: 9 });
  await db.insert(note).values({ userId: cleo.id, day: before, text: 'Earlier.' });
  await db.insert(visit).values({ id: 'early', userId: cleo.id, day: before, kind: 'chiropractor' });
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
