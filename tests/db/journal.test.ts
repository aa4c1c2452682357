import { eq } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { checkIn, checkInGroup, completion, night, painDay } from '@/db/schema/day';
import { routine } from '@/db/schema/things';
import type { User } from '@/lib/auth/session';
import { type Asked, getCheckIns, saveEvening, saveMorning } from '@/lib/journal/check-in/data';
import { firstLoggedDay, getDay, listDays } from '@/lib/journal/data';
import { addHabit } from '@/lib/journal/habits/data';
import { medicationNamed } from '@/lib/journal/medication/data';
import { findNotes } from '@/lib/journal/notes/data';
import { type Evening, type Morning, noEvening, noMorning } from '@/lib/journal/schema';
import { factorNamed, listPainNow, savePainNow } from '@/lib/pain/data';
import type { Place } from '@/lib/pain/schema';
import { completionCounts } from '@/lib/routines/data';
import { listPillows, nightBefore, retirePillow, savePillow } from '@/lib/sleep/data';
import { addDays, dayOf } from '@/lib/time/calendar-day';
import { lastDays } from '@/lib/time/day-range';
import { addPerson, storyTime } from '../support/cast';
import { freshDatabase } from '../support/database';

const monday = dayOf('2026-11-23');
const now = { at: storyTime, backFilled: false };
const asked: Asked = {
  offered: {
    'stress-sources': ['work', 'family'],
    routines: ['butterfly', 'foam-roll'],
    'heat-cold': ['heat', 'cold'],
    medication: [],
    feelings: ['aching', 'stiff'],
    worse: [],
    eased: [],
    habits: ['screen-at-eye-level'],
  },
  factors: [],
  medications: [],
};
const aMorning: Morning = {
  waking: 4,
  asleepMinutes: 390,
  quality: 6,
  awakenings: 0,
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

/** Saves an evening as a form does that was drawn from an empty one, or from `drawn`. */
function evening(person: User, said: Partial<Evening>, drawn: Partial<Evening> = noEvening) {
  return saveEvening(person.id, monday, { said: { ...noEvening, ...said }, drawn: { ...drawn } }, asked, now);
}

function morning(person: User, said: Partial<Morning>, drawn: Partial<Morning> = noMorning) {
  return saveMorning(person.id, monday, { said: { ...noMorning, ...said }, drawn: { ...drawn } }, now);
}

test('every day of a range is there, and one without an entry holds nulls, not zeros', async () => {
  await morning(ada, aMorning);
  const days = await listDays(ada.id, lastDays(addDays(monday, 1), 4));
  expect(days.map(({ day, logged, waking }) => [day, logged, waking])).toEqual([
    ['2026-11-21', false, null],
    ['2026-11-22', false, null],
    ['2026-11-23', true, 4],
    ['2026-11-24', false, null],
  ]);
});

test('a saved morning and evening are read back as they were said', async () => {
  const longDrive = factorNamed(ada.id, 'worse', 'Long drive');
  const shower = factorNamed(ada.id, 'eased', 'Hot shower');
  const ibuprofen = medicationNamed(ada.id, 'Ibuprofen');
  const said: Evening = {
    average: 0,
    worst: 3,
    places: [
      { region: 'neck', side: 'right', intensity: 0 },
      { region: 'upper-trapezius', side: 'left', intensity: null },
    ],
    feelings: ['aching'],
    worse: [longDrive.id],
    eased: [shower.id],
    stress: 0,
    stressSources: ['work'],
    routines: ['foam-roll'],
    breaks: 0,
    heatCold: ['cold'],
    medication: [ibuprofen.id],
    habits: ['screen-at-eye-level'],
    habitValues: {},
    note: 'A long drive.',
  };
  await morning(ada, aMorning);
  await saveEvening(
    ada.id,
    monday,
    { said, drawn: { ...noEvening } },
    { ...asked, factors: [longDrive, shower], medications: [ibuprofen] },
    now,
  );
  const kept = await getCheckIns(ada.id, monday);
  expect(kept.morning.said).toEqual(aMorning);
  expect(kept.evening.said).toEqual(said);
});

test('a group without an answer is null, and "none today" is an empty list', async () => {
  await evening(ada, { average: 4 });
  expect((await getDay(ada.id, monday)).routines).toBeNull();
  await evening(ada, { average: 4, routines: [] }, { routines: null });
  expect((await getDay(ada.id, monday)).routines).toEqual({
    offered: ['butterfly', 'foam-roll'],
    done: [],
  });
});

test('"nowhere" is an empty list of places, and an unanswered map is null', async () => {
  await evening(ada, { average: 4 });
  expect((await getDay(ada.id, monday)).places).toBeNull();
  await evening(ada, { places: [] }, { places: null });
  expect((await getDay(ada.id, monday)).places).toEqual([]);
});

test('what an unanswered group offered is kept, and an edit of something else leaves it as it was', async () => {
  await evening(ada, { average: 4 });
  await saveEvening(
    ada.id,
    monday,
    { said: { ...noEvening, average: 5 }, drawn: { average: 4 } },
    { ...asked, offered: { ...asked.offered, routines: ['yoga'] } },
    now,
  );
  const rows = await database.db
    .select({ offered: checkInGroup.offered, answered: checkInGroup.answered })
    .from(checkInGroup)
    .where(eq(checkInGroup.group, 'routines'));
  expect(rows).toEqual([{ offered: ['butterfly', 'foam-roll'], answered: false }]);
});

test('what was archived since its day is still what it was, through an edit of its group, a removal and an undo', async () => {
  for (const name of ['swim', 'walk']) await addHabit(ada.id, { id: `own-${name}`, name, kind: 'yes-no' });
  await database.db.insert(routine).values({ id: 'own-stretch', userId: ada.id, name: 'Stretch' });
  const before = { ...noEvening, habits: ['own-swim'], routines: ['own-stretch', 'butterfly'] };
  const offered = {
    ...asked.offered,
    habits: ['own-swim', 'own-walk'],
    routines: ['own-stretch', 'butterfly'],
  };
  const save = (said: Evening, drawn: Partial<Evening>, now_: Asked['offered']) =>
    saveEvening(ada.id, monday, { said, drawn }, { ...asked, offered: now_ }, now);
  await save(before, { ...noEvening }, offered);
  const later = { ...asked.offered, habits: ['general-exercise'], routines: ['butterfly'] };
  await save({ ...before, habits: ['own-swim', 'general-exercise'] }, before, later);
  await save({ ...before, habits: ['own-swim', 'general-exercise'], note: 'a walk' }, { note: null }, later);
  expect(await getDay(ada.id, monday)).toMatchObject({
    habits: { offered: ['own-swim', 'own-walk', 'general-exercise'], done: ['general-exercise', 'own-swim'] },
    habitValues: {},
    routines: { done: ['butterfly', 'own-stretch'] },
  });
  const { said } = (await getCheckIns(ada.id, monday)).evening;
  await save(noEvening, said, later);
  await save(said, { ...noEvening }, later);
  expect(await getDay(ada.id, monday)).toMatchObject({
    habits: { done: ['general-exercise', 'own-swim'] },
    habitValues: {},
    routines: { offered: ['butterfly', 'own-stretch'], done: ['butterfly', 'own-stretch'] },
  });
});

test('a "now" score that is sent again past the end of its day stays that day’s, and nobody else changes it', async () => {
  const places: Place[] = [{ region: 'neck', side: 'left', intensity: 6 }];
  const rated = { id: 'n', day: monday, score: 5, ratedAt: storyTime, places };
  expect(await savePainNow(ada.id, rated)).toBe(true);
  const again = { ...rated, day: addDays(monday, 1), score: 6 };
  expect(await savePainNow(ada.id, again)).toBe(true);
  for (const foreign of [again, { ...again, places: [] }])
    expect(await savePainNow(ben.id, { ...foreign, score: 1 })).toBe(false);
  const both = { from: monday, to: addDays(monday, 1) };
  expect(await listPainNow(ada.id, both)).toEqual([{ ...rated, score: 6 }]);
  expect(await listPainNow(ben.id, both)).toEqual([]);
});

test('the same evening sent twice is one evening', async () => {
  await Promise.all([evening(ada, { average: 5 }), evening(ada, { average: 5 })]);
  expect(await database.db.select().from(painDay)).toHaveLength(1);
  expect(await database.db.select().from(checkIn)).toHaveLength(1);
});

test('two tabs that change different answers lose neither', async () => {
  await evening(ada, { average: 5, stress: 2 });
  const drawn = (await getCheckIns(ada.id, monday)).evening.said;
  await Promise.all([
    evening(ada, { ...drawn, average: 6 }, drawn),
    evening(ada, { ...drawn, stress: 9 }, drawn),
  ]);
  expect(await getDay(ada.id, monday)).toMatchObject({ average: 6, stress: 9 });
});

test('two tabs that change the same answer: the later stands, and hears what it replaced', async () => {
  await evening(ada, { average: 5, stress: 2 });
  const drawn = (await getCheckIns(ada.id, monday)).evening.said;
  await evening(ada, { ...drawn, average: 6 }, drawn);
  const later = await evening(ada, { ...drawn, average: 7 }, drawn);
  expect(later).toMatchObject({ outcome: 'saved', replaced: ['average'], former: { said: { average: 6 } } });
  expect((await getDay(ada.id, monday)).average).toBe(7);
});

test('a form of one number leaves the rest of the evening as it was', async () => {
  await evening(ada, { average: 5, stress: 2, note: 'long day' });
  await evening(ada, { average: 8 }, { average: 5 });
  expect((await getCheckIns(ada.id, monday)).evening.said).toEqual({
    ...noEvening,
    average: 8,
    stress: 2,
    note: 'long day',
  });
});

test('undo puts back exactly what was there, and undoing a first save removes the evening', async () => {
  const first = await evening(ada, { average: 5, routines: ['butterfly'], stressSources: [] });
  if (first.outcome === 'nothing') throw new Error('it said something');
  await evening(ada, first.former.said, first.result);
  expect(await getDay(ada.id, monday)).toMatchObject({ logged: false, average: null, routines: null });
  expect(await database.db.select().from(completion)).toEqual([]);
  expect(await database.db.select().from(painDay)).toEqual([]);
});

test('a save to a day that was removed meanwhile keeps only what the person changed', async () => {
  await evening(ada, { average: 5, stress: 2 });
  const drawn = (await getCheckIns(ada.id, monday)).evening.said;
  await evening(ada, noEvening, drawn);
  const saved = await evening(ada, { ...drawn, stress: 7 }, drawn);
  expect(saved).toMatchObject({ outcome: 'saved' });
  expect(await getDay(ada.id, monday)).toMatchObject({ average: null, stress: 7 });
});

test('a form that says nothing of a new day saves nothing', async () => {
  expect(await evening(ada, {})).toEqual({ outcome: 'nothing' });
  expect(await morning(ada, {})).toEqual({ outcome: 'nothing' });
  expect(await database.db.select().from(checkIn)).toEqual([]);
});

test('taking every answer of a morning back removes it', async () => {
  await morning(ada, aMorning);
  expect(await morning(ada, noMorning, aMorning)).toMatchObject({ outcome: 'removed' });
  expect(await database.db.select().from(checkIn)).toEqual([]);
  expect(await database.db.select().from(night)).toEqual([]);
});

test('the morning and the evening of a day do not overwrite each other', async () => {
  await evening(ada, { average: 5, worst: 8 });
  await morning(ada, aMorning);
  expect(await getDay(ada.id, monday)).toMatchObject({ waking: 4, average: 5, worst: 8 });
});

test('unticking a routine removes it, and one that stays ticked keeps its minutes', async () => {
  const both = { routines: ['butterfly', 'foam-roll'] };
  await evening(ada, both);
  await database.db.update(completion).set({ minutes: 2 }).where(eq(completion.routine, 'foam-roll'));
  await evening(ada, { routines: ['foam-roll'] }, both);
  expect(
    await database.db.select({ routine: completion.routine, minutes: completion.minutes }).from(completion),
  ).toEqual([{ routine: 'foam-roll', minutes: 2 }]);
});

test("a stranger's pillow refuses the whole morning, as one that does not exist does", async () => {
  const theirs = {
    id: 'pillow-of-ben',
    name: 'Feather',
    kind: 'feather',
    heightCm: null,
    sinceDay: null,
  } as const;
  await savePillow(ben.id, theirs);
  for (const pillowId of [theirs.id, 'no-such-pillow'])
    await expect(morning(ada, { ...aMorning, pillowId })).rejects.toThrow();
  expect(await getDay(ada.id, monday)).toMatchObject({ logged: false, waking: null });
});

test.each([
  ['routines', { routines: ['own-of-ben'] }],
  ['habits', { habits: ['own-of-ben'] }],
  ['habitValues', { habitValues: { 'own-of-ben': 3 } }],
  ['medication', { medication: ['of-ben'] }],
  ['worse', { worse: ['of-ben'] }],
])("something of a stranger's in %s refuses the whole evening", async (_, said) => {
  await expect(evening(ada, { average: 4, ...said })).rejects.toThrow();
  expect((await getDay(ada.id, monday)).logged).toBe(false);
});

test('nobody reads or changes the days of another person', async () => {
  await morning(ada, aMorning);
  await evening(ada, { average: 5, note: 'mine alone' });
  expect((await getCheckIns(ben.id, monday)).evening).toMatchObject({ version: 0, said: noEvening });
  expect(await firstLoggedDay(ben.id)).toBeNull();
  expect(await completionCounts(ben.id, lastDays(monday, 7))).toEqual(new Map());
  expect(await nightBefore(ben.id, addDays(monday, 1))).toBeNull();
  expect(await findNotes(ben.id, 'alone')).toEqual([]);
  await evening(ben, { average: 1 });
  expect((await getDay(ada.id, monday)).average).toBe(5);
});

test('a note is found by the beginning of a word, and by no language of the search', async () => {
  await evening(ada, { note: 'Größerer Umweg mit dem Auto' });
  for (const text of ['grosserer', 'umw', 'AUTO mit'])
    expect(await findNotes(ada.id, text === 'grosserer' ? 'größ' : text)).toHaveLength(1);
  for (const text of ['', '"', '*', 'NOT', 'auto OR bus', 'text:auto', 'NEAR(auto)', '-auto', '^'])
    expect(await findNotes(ada.id, text)).toHaveLength(
      text === '-auto' || text === '' ? Number(text !== '') : 0,
    );
  await evening(ada, { note: null, average: 2 }, { note: 'Größerer Umweg mit dem Auto', average: null });
  expect(await findNotes(ada.id, 'auto')).toEqual([]);
});

test('a pillow is changed and retired by its owner alone', async () => {
  const mine = { id: 'p1', name: 'Foam', kind: 'memory-foam', heightCm: 10, sinceDay: monday } as const;
  await savePillow(ada.id, mine);
  await savePillow(ben.id, { ...mine, name: 'Stolen' });
  expect(await retirePillow(ben.id, 'p1', monday)).toBe(false);
  expect(await listPillows(ada.id)).toEqual([{ ...mine, retiredDay: null }]);
  expect(await listPillows(ben.id)).toEqual([]);
  expect(await retirePillow(ada.id, 'p1', monday)).toBe(true);
  expect(await listPillows(ada.id)).toEqual([{ ...mine, retiredDay: monday }]);
});

test('a day that was entered later is marked, and stays marked', async () => {
  await saveMorning(
    ada.id,
    monday,
    { said: aMorning, drawn: { ...noMorning } },
    { at: storyTime, backFilled: true },
  );
  await evening(ada, { average: 5 });
  expect((await getDay(ada.id, monday)).backFilled).toBe(true);
});
