import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { nameChip, putChipAway } from '@/app/(journal)/settings/chips/actions';
import { makeHabit, nameHabit, putHabitAway } from '@/app/(journal)/settings/habits/actions';
import { keepPillow, putPillowAway } from '@/app/(journal)/settings/pillows/actions';
import {
  changeRoutine,
  chooseRoutines,
  makeRoutine,
  putRoutineAway,
} from '@/app/(journal)/settings/routines/actions';
import { saveTracked } from '@/app/(journal)/settings/tracked/actions';
import { keepTrouble } from '@/app/(journal)/settings/trouble/actions';
import { enter } from '@/lib/auth/config';
import { requireUser, type User } from '@/lib/auth/session';
import { addHabit, listHabits, mostHabits } from '@/lib/journal/habits/data';
import { trackables } from '@/lib/journal/schema';
import { getTrouble } from '@/lib/journal/trouble/data';
import { listOfferedRoutines, listRoutines } from '@/lib/routines/data';
import { listPillows, retirePillow } from '@/lib/sleep/data';
import { dayOf } from '@/lib/time/calendar-day';
import { addPerson } from '@/tests/support/cast';
import { freshDatabase } from '@/tests/support/database';
import { newBrowser, send } from '@/tests/support/request';

vi.mock('next/headers', () => import('@/tests/support/request'));
vi.mock('next/navigation', () => import('@/tests/support/request'));

const folder = mkdtempSync(join(tmpdir(), 'nape-'));
vi.stubEnv('DATA_DIR', folder);
const thin = { id: 'thin', name: 'The thin one', kind: 'latex', height: '8', since: '2020-01-31' };
const walk = { id: 'own-walk', name: 'Evening walk', kind: 'yes-no' } as const;
const towel = { id: 'own-towel', name: 'Towel stretch', how: 'Eight times.' };

let ada: User;
let ben: User;
beforeEach(async () => {
  freshDatabase();
  ben = await addPerson('Ben');
  ada = await addPerson('Ada');
  newBrowser();
  await enter(ada.id);
});

afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

async function benSits() {
  newBrowser();
  await enter(ben.id);
}

async function tracked() {
  return (await requireUser()).tracked;
}

test('what is tracked is what was ticked, in the order of the boxes; nothing ticked is an answer too', async () => {
  await send(saveTracked, { tracked: ['measures', 'note', 'sleep', 'secrets', 'stress', 'note'] });
  expect(await tracked()).toEqual(['sleep', 'note', 'stress', 'measures']);
  await send(saveTracked, {});
  expect(await tracked()).toEqual([]);
});

test('an arrow moves one thing by one place, and saves the ticks beside it', async () => {
  const ticks = ['sleep', 'places', 'stress', 'note'];
  await send(saveTracked, { tracked: ticks, up: 'note' });
  expect(await tracked()).toEqual(['sleep', 'places', 'note', 'stress']);
  await send(saveTracked, { tracked: ticks, down: 'places' });
  expect(await tracked()).toEqual(['sleep', 'stress', 'places', 'note']);
});

test.each([
  ['the first thing further up', { up: 'places' }],
  ['the last thing further down', { down: 'note' }],
  ['a thing that is not ticked', { up: 'habits' }],
  ['a thing of the morning', { down: 'sleep' }],
])('an arrow that would move %s moves nothing', async (_, arrow) => {
  await send(saveTracked, { tracked: ['sleep', 'places', 'note'], ...arrow });
  expect(await tracked()).toEqual(['sleep', 'places', 'note']);
});

test('an arrow for what nobody can track is refused', async () => {
  expect(await send(saveTracked, { tracked: ['note'], up: 'secrets' })).toMatchObject({ status: 'refused' });
  expect(await tracked()).toEqual(trackables);
});

test('a pillow is added once however often its form is sent', async () => {
  for (let count = 0; count < 2; count++)
    expect(await send(keepPillow, thin)).toMatchObject({ status: 'saved' });
  expect(await listPillows(ada.id)).toEqual([
    {
      id: 'thin',
      name: 'The thin one',
      kind: 'latex',
      heightCm: 8,
      sinceDay: '2020-01-31',
      retiredDay: null,
    },
  ]);
});

test.each([
  ['height', '0'],
  ['height', '41'],
  ['height', '8.5'],
  ['since', '2999-01-01'],
  ['since', '2026-02-30'],
  ['kind', 'straw'],
  ['name', '\u200b'],
])('a pillow with a wrong %s (%s) is not kept', async (field, value) => {
  expect(await send(keepPillow, { ...thin, [field]: value })).toMatchObject({
    status: 'refused',
    errors: { [field]: expect.any(String) },
  });
  expect(await listPillows(ada.id)).toEqual([]);
});

test('a pillow is retired today and used again, and was never in use only after it was retired', async () => {
  await send(keepPillow, thin);
  await retirePillow(ada.id, 'thin', dayOf('2020-02-01'));
  expect(await send(keepPillow, { ...thin, since: '2020-02-02' })).toMatchObject({
    status: 'refused',
    errors: { since: expect.any(String) },
  });
  expect(await send(keepPillow, { ...thin, since: '2020-02-01' })).toMatchObject({ status: 'saved' });
  expect(await send(putPillowAway, { id: 'thin' })).toMatchObject({ status: 'saved' });
  expect(await listPillows(ada.id)).toMatchObject([{ sinceDay: '2020-02-01', retiredDay: null }]);
  expect(await send(putPillowAway, { id: 'thin', away: 'yes' })).toMatchObject({ status: 'saved' });
  expect(await listPillows(ada.id)).toMatchObject([{ retiredDay: expect.any(String) }]);
});

test("another person's things are not changed, and the answer is that of things which never were", async () => {
  await send(keepPillow, thin);
  await send(makeHabit, walk);
  await send(makeRoutine, towel);
  const before = await everythingOf(ada);
  await benSits();
  await send(keepPillow, { ...thin, name: 'Stolen' });
  await send(makeHabit, { ...walk, name: 'Stolen' });
  await send(makeRoutine, { ...towel, name: 'Stolen' });
  const answer = async (id: string, action: typeof nameHabit, rest: Record<string, string>) => ({
    ...Object(await send(action, { id, ...rest })),
    typed: null,
  });
  for (const [action, id, rest] of [
    [putPillowAway, thin.id, { away: 'yes' }],
    [nameHabit, walk.id, { name: 'Stolen' }],
    [putHabitAway, walk.id, { away: 'yes' }],
    [putRoutineAway, towel.id, { away: 'yes' }],
    [nameChip, 'hers', { kind: 'medication', name: 'Stolen' }],
    [putChipAway, 'hers', { kind: 'worse', away: 'yes' }],
  ] as const)
    expect(await answer(id, action, rest)).toEqual(await answer('own-never-was', action, rest));
  expect(await send(changeRoutine, { ...towel, name: 'Stolen' })).toMatchObject({ status: 'refused' });
  expect(await everythingOf(ada)).toEqual(before);
});

test('the 201st habit is refused with a sentence, and so is offering one again beside 200', async () => {
  for (let count = 0; count < mostHabits; count++)
    await addHabit(ada.id, { ...walk, id: `own-${count}`, name: `Habit ${count}` });
  expect(await send(makeHabit, walk)).toMatchObject({
    status: 'refused',
    message: expect.stringContaining('200'),
  });
  await send(putHabitAway, { id: 'own-0', away: 'yes' });
  expect(await send(makeHabit, walk)).toMatchObject({ status: 'saved' });
  expect(await send(putHabitAway, { id: 'own-0' })).toMatchObject({ status: 'refused' });
});

test('a built-in habit or routine cannot be renamed or put away', async () => {
  for (const id of ['general-exercise', 'screen-at-eye-level']) {
    expect(await send(nameHabit, { id, name: 'Mine' })).toMatchObject({ status: 'refused' });
    expect(await send(putHabitAway, { id, away: 'yes' })).toMatchObject({ status: 'refused' });
  }
  expect(await send(putRoutineAway, { id: 'yoga', away: 'yes' })).toMatchObject({ status: 'refused' });
  expect((await listHabits(ada.id)).filter(({ archived }) => archived)).toEqual([]);
});

test('every routine ticked is the wish for all, those of later too; none ticked is the wish for none', async () => {
  const all = (await listRoutines(ada.id)).map(({ id }) => id);
  await send(chooseRoutines, { offered: all });
  await send(makeRoutine, towel);
  expect((await listOfferedRoutines(ada.id)).every(({ archived }) => !archived)).toBe(true);
  await send(chooseRoutines, { offered: ['yoga', 'own-of-ben', '../etc'] });
  expect((await listOfferedRoutines(ada.id)).every(({ archived }) => !archived)).toBe(true);
  await send(chooseRoutines, { offered: ['yoga', 'own-of-ben'] });
  expect((await listOfferedRoutines(ada.id)).filter(({ archived }) => !archived)).toMatchObject([
    { id: 'yoga' },
  ]);
  await send(chooseRoutines, {});
  expect((await listOfferedRoutines(ada.id)).every(({ archived }) => archived)).toBe(true);
});

test('the trouble did not begin in the future, and its words have an end', async () => {
  const said = { since: '2025-03-03', how: 'A winter at the desk.', question: '' };
  expect(await send(keepTrouble, said)).toMatchObject({ status: 'saved' });
  for (const wrong of [{ since: '2999-01-01' }, { how: 'x'.repeat(501) }, { question: 'x'.repeat(501) }])
    expect(await send(keepTrouble, { ...said, ...wrong })).toMatchObject({ status: 'refused' });
  expect(await getTrouble(ada.id)).toEqual({ ...said, question: null });
  expect(await getTrouble(ben.id)).toEqual({ since: null, how: null, question: null });
});

test.each([
  ['saveTracked', saveTracked],
  ['keepPillow', keepPillow],
  ['putPillowAway', putPillowAway],
  ['makeHabit', makeHabit],
  ['nameHabit', nameHabit],
  ['putHabitAway', putHabitAway],
  ['chooseRoutines', chooseRoutines],
  ['makeRoutine', makeRoutine],
  ['changeRoutine', changeRoutine],
  ['putRoutineAway', putRoutineAway],
  ['nameChip', nameChip],
  ['putChipAway', putChipAway],
  ['keepTrouble', keepTrouble],
])('%s leads a stranger to sign-in', async (_, action) => {
  newBrowser();
  expect(await send(action, {})).toBe('/sign-in');
});

async function everythingOf({ id }: User) {
  return [await listPillows(id), await listHabits(id), await listRoutines(id)];
}
