import { beforeEach, expect, test } from 'vitest';
import { medicationDay, note, painDay } from '@/db/schema/day';
import { medication, routine, visit } from '@/db/schema/things';
import { saveSettings } from '@/lib/auth/data';
import type { User } from '@/lib/auth/session';
import { composeReport } from '@/lib/reports/compose';
import { getDayFile, getEntries } from '@/lib/reports/data';
import { retirePillow, savePillow } from '@/lib/sleep/data';
import { dayOf } from '@/lib/time/calendar-day';
import { lastDays } from '@/lib/time/day-range';
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

test('the file of days has notes and retired pillows; the report has no note', async () => {
  const file = await getDayFile(ada.id, week);
  expect(file.days).toHaveLength(7);
  expect(file.notes).toEqual([{ day, text: 'A long drive.' }]);
  expect(file.pillows).toMatchObject([{ id: 'feather', name: 'Old feather' }]);
  expect(JSON.stringify(await getEntries(ada.id, week))).not.toContain('A long drive.');
});

test("another person's days, notes, visits and names are in neither", async () => {
  const seen = JSON.stringify([await getEntries(ben.id, week), await getDayFile(ben.id, week)]);
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
  const { days, notes, visits } = await getDayFile(cleo.id, week);
  expect(days.every(({ average }) => average === null)).toBe(true);
  expect([notes, visits]).toEqual([[], []]);
});
