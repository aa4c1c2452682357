import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { noteVisit, planPause, rateNow } from '@/app/(journal)/happenings/actions';
import { logEvening, logMorning } from '@/app/(journal)/today/actions';
import { enter } from '@/lib/auth/config';
import type { User } from '@/lib/auth/session';
import type { FormState } from '@/lib/form-state';
import { getCheckIns } from '@/lib/journal/check-in/data';
import { getDay } from '@/lib/journal/data';
import { addHabit } from '@/lib/journal/habits/data';
import { listMedications } from '@/lib/journal/medication/data';
import { listPauses } from '@/lib/journal/pauses/data';
import { noEvening } from '@/lib/journal/schema';
import { listFactors, listPainNow } from '@/lib/pain/data';
import { savePillow } from '@/lib/sleep/data';
import { addDays } from '@/lib/time/calendar-day';
import { livedMoment, now } from '@/lib/time/clock';
import { listVisits } from '@/lib/visits/data';
import { addPerson } from '@/tests/support/cast';
import { freshDatabase } from '@/tests/support/database';
import { newBrowser, send } from '@/tests/support/request';

vi.mock('next/headers', () => import('@/tests/support/request'));
vi.mock('next/navigation', () => import('@/tests/support/request'));

const folder = mkdtempSync(join(tmpdir(), 'nape-'));
vi.stubEnv('DATA_DIR', folder);

let ada: User;
let ben: User;
let today: ReturnType<typeof livedMoment>['day'];
const untouched = JSON.stringify(noEvening);

beforeEach(async () => {
  freshDatabase();
  ada = await addPerson('Ada');
  ben = await addPerson('Ben');
  today = livedMoment(now(), ada).day;
  newBrowser();
  await enter(ada.id);
});

afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

function undoOf(state: FormState | string) {
  if (typeof state === 'string' || state.status !== 'saved' || !state.undo) throw new Error('no way back');
  return state.undo;
}

test.each([
  ['average', '11'],
  ['average', '-1'],
  ['average', '4.5'],
  ['stress', 'much'],
  ['breaks', '101'],
  ['note', 'x'.repeat(100_000)],
  ['routines', '../etc'],
  ['sources', 'weather'],
  ['places', 'knee:left'],
  ['places', 'chest:centre'],
  ['feelings', 'great'],
  ['day', '2026-02-30'],
  ['day', ''],
])(
  'an evening with a wrong %s (%.12s) gets a sentence beside it, keeps what was typed and saves nothing',
  async (field, value) => {
    const sent = { day: today, drawn: untouched, average: '4', stress: '3', [field]: value };
    const answer = await send(logEvening, sent);
    expect(answer).toMatchObject({
      status: 'refused',
      errors: { [field]: expect.any(String) },
      typed: { [field]: [value] },
    });
    expect((await getDay(ada.id, today)).logged).toBe(false);
  },
);

test('a number of a place is wrong beside that place', async () => {
  const sent = { day: today, drawn: untouched, places: 'neck:left', 'intensity-neck:left': '12' };
  expect(await send(logEvening, sent)).toMatchObject({
    errors: { 'intensity-neck:left': expect.any(String) },
  });
});

test('a place twice is one place, and a number without its place says nothing', async () => {
  await send(logEvening, {
    day: today,
    drawn: untouched,
    places: ['neck:left', 'neck:left'],
    'intensity-chest:left': '9',
  });
  expect((await getDay(ada.id, today)).places).toEqual([{ region: 'neck', side: 'left', intensity: null }]);
});

test('twenty-five hours of sleep are refused, twenty-four are not', async () => {
  const sent = { day: today, drawn: '{"asleepMinutes":null}' };
  expect(await send(logMorning, { ...sent, asleep: '25' })).toMatchObject({ status: 'refused' });
  expect(await send(logMorning, { ...sent, asleep: '24' })).toMatchObject({ status: 'saved' });
});

test('a day that has not come is refused', async () => {
  const sent = { day: addDays(today, 1), drawn: untouched, average: '4' };
  expect(await send(logEvening, sent)).toMatchObject({ status: 'refused' });
  expect((await getDay(ada.id, addDays(today, 1))).logged).toBe(false);
});

test('a day before today is marked as entered later, and a day before the account can be filled in', async () => {
  const long = addDays(today, -900);
  expect(await send(logEvening, { day: long, drawn: untouched, average: '4' })).toMatchObject({
    status: 'saved',
  });
  expect(await getDay(ada.id, long)).toMatchObject({ average: 4, backFilled: true });
});

test('an evening that says nothing is not saved', async () => {
  expect(await send(logEvening, { day: today, drawn: untouched })).toMatchObject({ status: 'refused' });
});

test("another person's pillow has the same answer as one that never was", async () => {
  await savePillow(ben.id, { id: 'bens', name: 'X', kind: 'firm', heightCm: null, sinceDay: null });
  const sent = { day: today, drawn: '{"waking":null,"pillowId":null}', waking: '3' };
  const answers = await Promise.all(
    ['bens', 'nobodys'].map((pillow) => send(logMorning, { ...sent, pillow })),
  );
  expect(answers[0]).toMatchObject({ status: 'refused' });
  expect(answers.map((answer) => JSON.stringify(answer).replace(/bens|nobodys/, ''))[0]).toBe(
    answers.map((answer) => JSON.stringify(answer).replace(/bens|nobodys/, ''))[1],
  );
  expect((await getDay(ada.id, today)).waking).toBeNull();
});

test('a bad day is one number, and one more tap says that no routine was done', async () => {
  await send(logEvening, { day: today, drawn: '{"average":null}', average: '8' });
  expect((await getDay(ada.id, today)).routines).toBeNull();
  await send(logEvening, { day: today, drawn: '{"routines":null}', routines: 'none' });
  expect(await getDay(ada.id, today)).toMatchObject({ average: 8, routines: { done: [] } });
});

test('undo puts back the evening before, twice is the same, and after another save it says what it replaced', async () => {
  await send(logEvening, { day: today, drawn: untouched, average: '4', note: 'first' });
  const drawn = JSON.stringify((await getCheckIns(ada.id, today)).evening.said);
  const second = await send(logEvening, { day: today, drawn, average: '7', note: 'second' });
  const undo = undoOf(second);
  await send(logEvening, undo);
  await send(logEvening, undo);
  expect((await getCheckIns(ada.id, today)).evening.said).toMatchObject({ average: 4, note: 'first' });

  await send(logEvening, { day: today, drawn: '{"average":4}', average: '2' });
  const late = await send(logEvening, undo);
  expect(late).toMatchObject({ status: 'saved', message: expect.stringContaining('average pain') });
});

test('a chip and a medication that are new are made once, however often they are sent', async () => {
  const sent = {
    day: today,
    drawn: untouched,
    average: '4',
    newWorse: 'Long drive',
    newMedication: 'Ibuprofen',
  };
  await send(logEvening, sent);
  await send(logEvening, sent);
  expect((await listFactors(ada.id)).map(({ name }) => name)).toEqual(['Long drive']);
  expect((await listMedications(ada.id)).map(({ name }) => name)).toEqual(['Ibuprofen']);
  // What was made was offered too, or the tables and the file for a clinic would not have its first day.
  const { worse, medication } = await getDay(ada.id, today);
  for (const ticks of [worse, medication]) {
    expect(ticks?.done).toHaveLength(1);
    expect(ticks?.offered).toEqual(ticks?.done);
  }
});

test.each([
  ['a routine that there is not', { routines: 'foo' }],
  ['a habit that there is not', { habits: 'foo' }],
  ['another person’s habit', { 'habit-own-bens': '3' }],
  ['a yes-no habit as a number', { 'habit-general-exercise': '7' }],
  ['a number habit as a tick', { habits: 'own-steps' }],
  ['more than 10 of 10', { 'habit-own-mood': '11' }],
])('%s is refused, and nothing is kept', async (_, fields) => {
  await addHabit(ada.id, { id: 'own-steps', name: 'Steps', kind: 'count' });
  await addHabit(ada.id, { id: 'own-mood', name: 'Mood', kind: 'scale' });
  await addHabit(ben.id, { id: 'own-bens', name: 'Digging', kind: 'count' });
  const sent = {
    day: today,
    drawn: untouched,
    average: '4',
    'habit-own-steps': '900',
    'habit-own-mood': '10',
  };
  expect(await send(logEvening, { ...sent, ...fields })).toMatchObject({ status: 'refused' });
  expect((await getDay(ada.id, today)).average).toBeNull();
  expect(await send(logEvening, sent)).toMatchObject({ status: 'saved' });
  expect((await getDay(ada.id, today)).habitValues).toEqual({ 'own-steps': 900, 'own-mood': 10 });
});

test('a group that the person does not track offers nothing', async () => {
  const kiri = await addPerson('Kiri', { tracked: ['sleep'] });
  await enter(kiri.id);
  await send(logEvening, { day: today, drawn: '{"average":null}', average: '4' });
  expect((await getDay(kiri.id, today)).routines).toBeNull();
});

test('a "now" score is kept once with its places, removed, and put back as it was', async () => {
  const sent = { which: 'a-score', score: '6', places: 'neck:left', 'intensity-neck:left': '7' };
  await send(rateNow, sent);
  await send(rateNow, sent);
  const range = { from: today, to: today };
  const kept = await listPainNow(ada.id, range);
  expect(kept).toMatchObject([{ score: 6, places: [{ region: 'neck', side: 'left', intensity: 7 }] }]);
  const undo = undoOf(await send(rateNow, { which: 'a-score' }));
  expect(await listPainNow(ada.id, range)).toEqual([]);
  await send(rateNow, undo);
  expect(await listPainNow(ada.id, range)).toEqual(kept);
});

test('a visit may be past or planned, not in 2090, and comes back when its removal is undone', async () => {
  const year = { from: addDays(today, -400), to: addDays(today, 400) };
  expect(await send(noteVisit, { which: 'v', day: '2090-01-01', kind: 'massage' })).toMatchObject({
    errors: { day: expect.any(String) },
  });
  await send(noteVisit, { which: 'v', day: addDays(today, 20), kind: 'chiropractor' });
  const kept = await listVisits(ada.id, year);
  expect(kept).toHaveLength(1);
  await enter(ben.id);
  expect(await send(noteVisit, { which: 'v', day: today })).toMatchObject({ status: 'refused' });
  expect(await send(noteVisit, { which: 'v', day: today, kind: 'doctor' })).toMatchObject({
    status: 'refused',
  });
  await enter(ada.id);
  const undo = undoOf(await send(noteVisit, { which: 'v', day: today }));
  expect(await listVisits(ada.id, year)).toEqual([]);
  await send(noteVisit, undo);
  expect(await listVisits(ada.id, year)).toEqual(kept);
});

test('a pause that is ended early is over, and none is planned for years ahead', async () => {
  const from = addDays(today, -3);
  await send(planPause, { which: 'p', from, to: addDays(today, 3) });
  expect(await send(planPause, { which: 'p', from, to: addDays(today, -1) })).toMatchObject({
    message: 'The pause is over.',
  });
  const far = addDays(today, 800);
  expect(await send(planPause, { which: 'q', from: far, to: far })).toMatchObject({ status: 'refused' });
});

test('a pause neither ends before it starts nor overlaps another, and two at once make one', async () => {
  const [from, to] = [today, addDays(today, 6)];
  expect(await send(planPause, { which: 'p', from: to, to: from })).toMatchObject({
    errors: { to: expect.any(String) },
  });
  await Promise.all(['p', 'q'].map((id) => send(planPause, { which: id, from, to })));
  expect(await listPauses(ada.id, { from, to })).toHaveLength(1);
  expect(await send(planPause, { which: 'r', from: to, to: addDays(to, 3) })).toMatchObject({
    errors: { from: expect.any(String) },
  });
  await enter(ben.id);
  expect(await send(planPause, { which: 'r', from, to })).toMatchObject({ status: 'saved' });
});
