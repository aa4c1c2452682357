import { beforeEach, expect, test } from 'vitest';
import type { User } from '@/lib/auth/session';
import { saveEvening } from '@/lib/journal/check-in/data';
import { archiveChip, getChip, listChips, renameChip } from '@/lib/journal/chips/data';
import { getDay } from '@/lib/journal/data';
import { addHabit, archiveHabit, listHabits, mostHabits, renameHabit } from '@/lib/journal/habits/data';
import { isBuiltInHabit } from '@/lib/journal/habits/schema';
import { listMedications, medicationNamed } from '@/lib/journal/medication/data';
import { type Evening, noEvening } from '@/lib/journal/schema';
import { getTrouble, saveTrouble } from '@/lib/journal/trouble/data';
import { factorNamed, listFactors } from '@/lib/pain/data';
import {
  addRoutine,
  archiveRoutine,
  listOfferedRoutines,
  listRoutines,
  saveOfferedRoutines,
  saveRoutine,
} from '@/lib/routines/data';
import { listPillows, retirePillow, reusePillow, savePillow } from '@/lib/sleep/data';
import { addDays, dayOf } from '@/lib/time/calendar-day';
import { addPerson, storyTime } from '../support/cast';
import { freshDatabase } from '../support/database';

const monday = dayOf('2026-11-23');
const walk = { id: 'own-walk', name: 'Evening walk', kind: 'yes-no' } as const;
const towel = { id: 'own-towel', name: 'Towel stretch', how: null };
const foam = { id: 'foam', name: 'Foam', kind: 'memory-foam', heightCm: 10, sinceDay: monday } as const;

let ada: User;
let ben: User;
beforeEach(async () => {
  freshDatabase();
  ada = await addPerson('Ada');
  ben = await addPerson('Ben');
});

/** What her evenings offer of her own. */
const offered = {
  'stress-sources': [],
  routines: [towel.id],
  'heat-cold': [],
  medication: [],
  feelings: [],
  worse: [],
  eased: [],
  habits: [walk.id],
};

/** Ada's chips, made as an evening makes them, which can tick other things of hers as well. */
async function withChips(ticked: Partial<Evening> = {}) {
  const ibuprofen = medicationNamed(ada.id, 'Ibuprofen');
  const drive = factorNamed(ada.id, 'worse', 'Long drive');
  const wind = factorNamed(ada.id, 'worse', 'Cold wind');
  const shower = factorNamed(ada.id, 'eased', 'Hot shower');
  const said = { ...noEvening, medication: [ibuprofen.id], worse: [drive.id], ...ticked };
  await saveEvening(
    ada.id,
    monday,
    { said, drawn: { ...noEvening } },
    { offered, factors: [drive, wind, shower], medications: [ibuprofen] },
    { at: storyTime, backFilled: false },
  );
  return {
    ibuprofen: { kind: 'medication', id: ibuprofen.id },
    drive: { kind: 'worse', id: drive.id },
    wind: { kind: 'worse', id: wind.id },
  } as const;
}

async function ownHabits(person: User) {
  return (await listHabits(person.id)).filter(({ id }) => !isBuiltInHabit(id));
}

test('what is renamed and put away keeps its days', async () => {
  await addHabit(ada.id, walk);
  await addRoutine(ada.id, towel);
  const { ibuprofen, drive } = await withChips({ habits: [walk.id], routines: [towel.id] });
  const before = await getDay(ada.id, monday);
  expect(before).toMatchObject({
    habits: { done: [walk.id] },
    routines: { done: [towel.id] },
    medication: { done: [ibuprofen.id] },
    worse: { done: [drive.id] },
  });
  expect(await renameHabit(ada.id, walk.id, 'Walk')).toBe(true);
  expect(await saveRoutine(ada.id, { ...towel, name: 'Towel' })).toBe(true);
  expect(await archiveHabit(ada.id, walk.id, storyTime)).toBe(true);
  expect(await archiveRoutine(ada.id, towel.id, storyTime)).toBe(true);
  for (const chip of [ibuprofen, drive]) {
    expect(await renameChip(ada.id, chip, 'Something else')).toBe(true);
    expect(await archiveChip(ada.id, chip, storyTime)).toBe(true);
    expect(await getChip(ada.id, chip)).toMatchObject({ name: 'Something else', archived: true });
  }
  expect(await getDay(ada.id, monday)).toEqual(before);
  expect(await ownHabits(ada)).toEqual([{ ...walk, name: 'Walk', archived: true }]);
});

test('what was put away is offered again', async () => {
  await addHabit(ada.id, walk);
  await archiveHabit(ada.id, walk.id, storyTime);
  expect(await archiveHabit(ada.id, walk.id, null)).toBe(true);
  expect(await ownHabits(ada)).toEqual([{ ...walk, archived: false }]);
  const { ibuprofen, drive } = await withChips();
  for (const chip of [ibuprofen, drive]) {
    await archiveChip(ada.id, chip, storyTime);
    expect(await archiveChip(ada.id, chip, null)).toBe(true);
  }
  expect((await listChips(ada.id)).map(({ archived }) => archived)).not.toContain(true);
});

test('nobody changes or sees what another person owns', async () => {
  await addHabit(ada.id, walk);
  await addRoutine(ada.id, towel);
  await savePillow(ada.id, foam);
  await saveTrouble(ada.id, { since: monday, how: 'A long drive.', question: 'Is it the pillow?' });
  const { ibuprofen, drive } = await withChips();
  expect(await addHabit(ben.id, { ...walk, name: 'Stolen' })).toBe(false);
  expect(await renameHabit(ben.id, walk.id, 'Stolen')).toBe(false);
  expect(await archiveHabit(ben.id, walk.id, storyTime)).toBe(false);
  expect(await addRoutine(ben.id, { ...towel, name: 'Stolen' })).toBe(false);
  expect(await saveRoutine(ben.id, { ...towel, name: 'Stolen' })).toBe(false);
  expect(await archiveRoutine(ben.id, towel.id, storyTime)).toBe(false);
  expect(await savePillow(ben.id, { ...foam, name: 'Stolen' })).toBe(false);
  expect(await retirePillow(ben.id, foam.id, monday)).toBe(false);
  expect(await reusePillow(ben.id, foam.id)).toBe(false);
  for (const chip of [ibuprofen, drive]) {
    expect(await renameChip(ben.id, chip, 'Stolen')).toBe(false);
    expect(await archiveChip(ben.id, chip, storyTime)).toBe(false);
    expect(await getChip(ben.id, chip)).toBeNull();
  }
  expect(await ownHabits(ben)).toEqual([]);
  expect((await listRoutines(ben.id)).map(({ id }) => id)).not.toContain(towel.id);
  expect(await listPillows(ben.id)).toEqual([]);
  expect(await listChips(ben.id)).toEqual([]);
  expect(await getTrouble(ben.id)).toEqual({ since: null, how: null, question: null });
  expect(await ownHabits(ada)).toEqual([{ ...walk, archived: false }]);
  expect((await listRoutines(ada.id)).at(-1)).toEqual({ ...towel, archived: false });
  expect(await listPillows(ada.id)).toEqual([{ ...foam, retiredDay: null }]);
  expect((await listChips(ada.id)).filter(({ name, archived }) => archived || name === 'Stolen')).toEqual([]);
});

test('a habit that is sent twice is one habit, also the last that there is room for', async () => {
  for (let count = 1; count < mostHabits; count++)
    await addHabit(ada.id, { ...walk, id: `own-${count}`, name: `Habit ${count}` });
  expect(await Promise.all([addHabit(ada.id, walk), addHabit(ada.id, walk)])).toEqual([true, true]);
  expect(await ownHabits(ada)).toHaveLength(mostHabits);
});

test('two tabs cannot pass the limit together, neither by making a habit nor by offering one again', async () => {
  for (let count = 0; count < mostHabits; count++)
    await addHabit(ada.id, { ...walk, id: `own-${count}`, name: `Habit ${count}` });
  await archiveHabit(ada.id, 'own-0', storyTime);
  const outcomes = await Promise.all([
    addHabit(ada.id, { ...walk, id: 'own-a' }),
    addHabit(ada.id, { ...walk, id: 'own-b' }),
    archiveHabit(ada.id, 'own-0', null),
  ]);
  expect(outcomes.filter(Boolean)).toHaveLength(1);
  expect((await ownHabits(ada)).filter(({ archived }) => !archived)).toHaveLength(mostHabits);
  expect(await addHabit(ben.id, { ...walk, id: 'own-ben' })).toBe(true);
});

test('a routine of one’s own that is new or taken up again is offered, and the wish for the others stays', async () => {
  await saveOfferedRoutines(ada.id, ['yoga']);
  await addRoutine(ada.id, towel);
  await addRoutine(ada.id, towel);
  expect(await offeredTo(ada)).toEqual(['yoga', towel.id]);
  await archiveRoutine(ada.id, towel.id, storyTime);
  expect(await offeredTo(ada)).toEqual(['yoga']);
  await saveOfferedRoutines(ada.id, ['yoga', 'butterfly']);
  await archiveRoutine(ada.id, towel.id, null);
  expect(await offeredTo(ada)).toEqual(['butterfly', 'yoga', towel.id]);
  await saveRoutine(ada.id, { ...towel, how: 'Eight times.' });
  expect(await offeredTo(ada)).toEqual(['butterfly', 'yoga', towel.id]);
});

test('someone who never chose is offered every routine, and someone who chose none, none', async () => {
  await addRoutine(ada.id, towel);
  expect(await offeredTo(ada)).toHaveLength((await listRoutines(ada.id)).length);
  await saveOfferedRoutines(ada.id, []);
  expect(await offeredTo(ada)).toEqual([]);
});

test('a pillow is retired and used again, and its retirement never lies before its first day', async () => {
  await savePillow(ada.id, foam);
  await retirePillow(ada.id, foam.id, addDays(monday, -1));
  expect(await listPillows(ada.id)).toMatchObject([{ retiredDay: monday }]);
  expect(await reusePillow(ada.id, foam.id)).toBe(true);
  expect(await listPillows(ada.id)).toEqual([{ ...foam, retiredDay: null }]);
});

test('a chip cannot take the name of another in its group, in whatever case', async () => {
  const { wind } = await withChips();
  expect(await renameChip(ada.id, wind, 'LONG DRIVE')).toBe(false);
  expect(await renameChip(ada.id, wind, 'COLD wind')).toBe(true);
  expect(await renameChip(ada.id, wind, 'Hot shower')).toBe(true);
});

test('the old name of a renamed chip is free for a new one', async () => {
  const { ibuprofen, drive } = await withChips();
  await renameChip(ada.id, ibuprofen, 'Naproxen');
  await renameChip(ada.id, drive, 'Sitting in a car');
  const medications = await listMedications(ada.id);
  const factors = await listFactors(ada.id);
  expect(medicationNamed(ada.id, 'naproxen', medications)).toMatchObject({ id: ibuprofen.id });
  expect(factorNamed(ada.id, 'worse', 'sitting in a CAR', factors)).toMatchObject({ id: drive.id });
  expect(medicationNamed(ada.id, 'Ibuprofen', medications).id).not.toBe(ibuprofen.id);
  expect(factorNamed(ada.id, 'worse', 'Long drive', factors).id).not.toBe(drive.id);
  expect(medicationNamed(ada.id, 'Ibuprofen', medications)).toEqual(
    medicationNamed(ada.id, 'Ibuprofen', medications),
  );
});

test('the trouble is kept as it was said, and taken back whole', async () => {
  const said = { since: dayOf('2025-03-03'), how: 'A winter at the desk.\nNothing else.', question: null };
  await saveTrouble(ada.id, said);
  expect(await getTrouble(ada.id)).toEqual(said);
  await saveTrouble(ada.id, { since: null, how: null, question: null });
  expect(await getTrouble(ada.id)).toEqual({ since: null, how: null, question: null });
});

async function offeredTo(person: User): Promise<string[]> {
  return (await listOfferedRoutines(person.id)).filter(({ archived }) => !archived).map(({ id }) => id);
}
