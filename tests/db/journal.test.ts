import { eq } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { checkIn, checkInGroup, completion, painDay } from '@/db/schema/day';
import type { User } from '@/lib/auth/session';
import { firstLoggedDay, getCheckIns, listDays, saveEvening, saveMorning } from '@/lib/journal/data';
import type { Evening, Morning } from '@/lib/journal/schema';
import { completionCounts } from '@/lib/routines/data';
import { listPillows, retirePillow, savePillow } from '@/lib/sleep/data';
import { addDays, dayOf } from '@/lib/time/calendar-day';
import { lastDays } from '@/lib/time/day-range';
import { addPerson, storyTime } from '../support/cast';
import { freshDatabase } from '../support/database';

const monday = dayOf('2026-11-23');
const now = { at: storyTime, backFilled: false };

const saidNothing: Evening = {
  day: monday,
  average: null,
  worst: null,
  stress: null,
  stressSources: { offered: ['work', 'family'], done: null },
  routines: { offered: ['butterfly', 'foam-roll'], done: null },
  breaks: null,
  note: null,
};
const aMorning: Morning = {
  day: monday,
  waking: 4,
  asleepMinutes: 390,
  quality: 6,
  position: 'side',
  pillowId: null,
};

let database: ReturnType<typeof freshDatabase>;
let ada: User;
let ben: User;
beforeEach(async () => {
  database = freshDatabase();
  ada = await addPerson('Ada');
  ben = await addPerson('Ben');
});

async function theDay(person: User, day = monday) {
  const [only] = await listDays(person.id, { from: day, to: day });
  if (!only) throw new Error('a range of one day has one day');
  return only;
}

test('every day of a range is there, and one without an entry holds nulls, not zeros', async () => {
  await saveMorning(ada.id, aMorning, now);
  const days = await listDays(ada.id, lastDays(addDays(monday, 1), 4));
  expect(days.map(({ day, logged, waking }) => [day, logged, waking])).toEqual([
    ['2026-11-21', false, null],
    ['2026-11-22', false, null],
    ['2026-11-23', true, 4],
    ['2026-11-24', false, null],
  ]);
});

test('a saved morning and evening are read back as they were said', async () => {
  const evening: Evening = {
    ...saidNothing,
    average: 0,
    worst: 3,
    stress: 0,
    stressSources: { offered: ['work', 'family'], done: ['work'] },
    routines: { offered: ['butterfly', 'foam-roll'], done: ['foam-roll'] },
    breaks: 0,
    note: 'A long drive.',
  };
  await saveMorning(ada.id, aMorning, now);
  await saveEvening(ada.id, evening, now);
  expect(await getCheckIns(ada.id, monday)).toEqual({ morning: aMorning, evening });
  expect(await theDay(ada)).toMatchObject({
    average: 0,
    stress: 0,
    breaks: 0,
    routines: { offered: ['butterfly', 'foam-roll'], done: ['foam-roll'] },
  });
});

test('a group without an answer is null, and "none today" is an empty list', async () => {
  await saveEvening(ada.id, { ...saidNothing, average: 4 }, now);
  expect((await theDay(ada)).routines).toBeNull();
  await saveEvening(
    ada.id,
    { ...saidNothing, average: 4, routines: { offered: ['butterfly'], done: [] } },
    now,
  );
  expect((await theDay(ada)).routines).toEqual({ offered: ['butterfly'], done: [] });
});

test('what an unanswered group offered is kept', async () => {
  await saveEvening(ada.id, { ...saidNothing, average: 4 }, now);
  const rows = await database.db
    .select({ offered: checkInGroup.offered, answered: checkInGroup.answered })
    .from(checkInGroup)
    .where(eq(checkInGroup.group, 'routines'));
  expect(rows).toEqual([{ offered: ['butterfly', 'foam-roll'], answered: false }]);
});

test('the same evening sent twice is one evening', async () => {
  await Promise.all([
    saveEvening(ada.id, { ...saidNothing, average: 5 }, now),
    saveEvening(ada.id, { ...saidNothing, average: 5 }, now),
  ]);
  expect(await database.db.select().from(painDay)).toHaveLength(1);
  expect(await database.db.select().from(checkIn)).toHaveLength(1);
});

test('the morning and the evening of a day do not overwrite each other', async () => {
  await saveEvening(ada.id, { ...saidNothing, average: 5, worst: 8 }, now);
  await saveMorning(ada.id, aMorning, now);
  expect(await theDay(ada)).toMatchObject({ waking: 4, average: 5, worst: 8 });
});

test('taking an answer back makes it null again', async () => {
  await saveEvening(ada.id, { ...saidNothing, average: 5, stress: 3, breaks: 2, note: 'x' }, now);
  await saveEvening(ada.id, { ...saidNothing, worst: 6 }, now);
  expect((await getCheckIns(ada.id, monday)).evening).toEqual({ ...saidNothing, worst: 6 });
});

test('unticking a routine removes it, and one that stays ticked keeps its minutes', async () => {
  const offered = ['butterfly', 'foam-roll'];
  await saveEvening(ada.id, { ...saidNothing, routines: { offered, done: offered } }, now);
  await database.db.update(completion).set({ minutes: 2 }).where(eq(completion.routine, 'foam-roll'));
  await saveEvening(ada.id, { ...saidNothing, routines: { offered, done: ['foam-roll'] } }, now);
  expect(
    await database.db.select({ routine: completion.routine, minutes: completion.minutes }).from(completion),
  ).toEqual([{ routine: 'foam-roll', minutes: 2 }]);
});

test("a stranger's pillow refuses the whole morning, as one that does not exist does", async () => {
  const theirs = { id: 'pillow-of-ben', name: 'Feather', kind: 'feather', sinceDay: null } as const;
  await savePillow(ben.id, theirs);
  for (const pillowId of [theirs.id, 'no-such-pillow'])
    await expect(saveMorning(ada.id, { ...aMorning, pillowId }, now)).rejects.toThrow();
  expect(await theDay(ada)).toMatchObject({ logged: false, waking: null });
});

test("a stranger's routine refuses the whole evening", async () => {
  const routines = { offered: [], done: ['own-of-ben'] };
  await expect(saveEvening(ada.id, { ...saidNothing, average: 4, routines }, now)).rejects.toThrow();
  expect((await theDay(ada)).logged).toBe(false);
});

test('nobody reads or changes the days of another person', async () => {
  await saveMorning(ada.id, aMorning, now);
  await saveEvening(ada.id, { ...saidNothing, average: 5, note: 'mine' }, now);
  expect(await getCheckIns(ben.id, monday)).toEqual({ morning: null, evening: null });
  expect(await firstLoggedDay(ben.id)).toBeNull();
  expect(await completionCounts(ben.id, lastDays(monday, 7))).toEqual(new Map());
  await saveEvening(ben.id, { ...saidNothing, average: 1 }, now);
  expect((await theDay(ada)).average).toBe(5);
});

test('a pillow is changed and retired by its owner alone', async () => {
  const mine = { id: 'p1', name: 'Foam', kind: 'memory-foam', sinceDay: monday } as const;
  await savePillow(ada.id, mine);
  await savePillow(ben.id, { ...mine, name: 'Stolen' });
  expect(await retirePillow(ben.id, 'p1', monday)).toBe(false);
  expect(await listPillows(ada.id)).toEqual([{ id: 'p1', name: 'Foam', kind: 'memory-foam' }]);
  expect(await listPillows(ben.id)).toEqual([]);
  expect(await retirePillow(ada.id, 'p1', monday)).toBe(true);
  expect(await listPillows(ada.id)).toEqual([]);
});

test('a day that was entered later is marked, and stays marked', async () => {
  await saveEvening(ada.id, { ...saidNothing, average: 5 }, { at: storyTime, backFilled: true });
  await saveMorning(ada.id, aMorning, now);
  expect((await theDay(ada)).backFilled).toBe(true);
});
