import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { noteVisit } from '@/app/(journal)/happenings/actions';
import {
  keepTotal,
  makeActivity,
  nameActivity,
  orderActivities,
  putActivityAway,
  rateActivities,
  tellChange,
  tellWeek,
} from '@/app/(journal)/report/measures/actions';
import { enter } from '@/lib/auth/config';
import type { User } from '@/lib/auth/session';
import type { FormState } from '@/lib/form-state';
import { listActivities } from '@/lib/measures/activities/data';
import { getTurns, listMeasures } from '@/lib/measures/data';
import { addDays } from '@/lib/time/calendar-day';
import { livedMoment, now } from '@/lib/time/clock';
import { firstDay } from '@/lib/time/day-range';
import { getVisit, listAppointments, listWholeVisits } from '@/lib/visits/data';
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

const kept = () => listMeasures(ada.id, { from: firstDay, to: today });

function undoOf(state: FormState | string) {
  if (typeof state === 'string' || state.status !== 'saved' || !state.undo) throw new Error('no way back');
  return state.undo;
}

test('a week is saved, changed, removed, and each undo puts back what was there', async () => {
  const first = await send(tellWeek, { day: today, average: '5', enjoyment: '0' });
  const week = { day: today, average: 5, enjoyment: 0, activity: null };
  expect((await kept()).weeks).toEqual([week]);
  const second = await send(tellWeek, { day: today, average: '7', activity: '3' });
  const removed = await send(tellWeek, { day: today });
  expect((await kept()).weeks).toEqual([]);
  await send(tellWeek, undoOf(removed));
  expect((await kept()).weeks).toEqual([{ ...week, average: 7, enjoyment: null, activity: 3 }]);
  await send(tellWeek, undoOf(second));
  expect((await kept()).weeks).toEqual([week]);
  await send(tellWeek, undoOf(first));
  expect((await kept()).weeks).toEqual([]);
});

test('a form of answers that says nothing is refused, and so is a day that has not come', async () => {
  const tomorrow = addDays(today, 1);
  for (const action of [tellWeek, rateActivities, tellChange]) {
    expect(await send(action, { day: today })).toMatchObject({ status: 'refused' });
    expect(await send(action, { day: tomorrow, average: '5', step: '1' })).toMatchObject({
      status: 'refused',
    });
    expect(await send(action, { day: tomorrow, aside: 'yes' })).toMatchObject({ status: 'refused' });
  }
  expect(await kept()).toMatchObject({ weeks: [], globalChanges: [] });
});

test.each([
  [tellWeek, 'average', '11'],
  [tellWeek, 'activity', '-1'],
  [tellWeek, 'enjoyment', '4.5'],
  [tellWeek, 'day', '2026-02-30'],
  [tellChange, 'step', '4'],
  [tellChange, 'step', 'better'],
  [tellWeek, 'aside', 'maybe'],
  [rateActivities, 'rating-desk', '11'],
] as const)(
  'a wrong answer has a sentence beside it and saves nothing (%#)',
  async (action, field, value) => {
    await send(makeActivity, { id: 'desk', name: 'An hour at the desk' });
    expect(await send(action, { day: today, offered: 'desk', average: '4', [field]: value })).toMatchObject({
      status: 'refused',
      errors: { [field]: expect.any(String) },
      typed: { [field]: [value] },
    });
    expect(await kept()).toMatchObject({ weeks: [], ratings: [], globalChanges: [] });
  },
);

test.each([
  ['week', tellWeek],
  ['activities', rateActivities],
  ['change', tellChange],
] as const)('%s is set aside, twice like once, and asked again by undo', async (measure, action) => {
  const answer = await send(action, { day: today, aside: 'yes' });
  expect((await getTurns(ada.id, today))[measure]).toEqual({ answered: null, setAside: today });
  await send(action, { day: today, aside: 'yes' });
  await send(action, undoOf(answer));
  expect((await getTurns(ada.id, today))[measure]).toEqual({ answered: null, setAside: null });
});

test('an activity is made once, renamed, moved, put away with its ratings and asked about again', async () => {
  await send(makeActivity, { id: 'desk', name: 'Desk' });
  await send(makeActivity, { id: 'desk', name: 'Desk' });
  await send(makeActivity, { id: 'drive', name: '  Driving ' });
  const rated = await send(rateActivities, {
    day: today,
    offered: ['desk', 'drive'],
    'rating-desk': '0',
    'rating-drive': '6',
  });
  await send(nameActivity, { id: 'desk', name: 'An hour at the desk' });
  await send(orderActivities, { down: 'desk' });
  await send(putActivityAway, { id: 'drive', away: 'yes' });
  expect(await listActivities(ada.id)).toEqual([
    { id: 'drive', name: 'Driving', archived: true },
    { id: 'desk', name: 'An hour at the desk', archived: false },
  ]);
  expect((await kept()).ratings).toHaveLength(2);
  await send(putActivityAway, { id: 'drive' });
  await send(rateActivities, undoOf(rated));
  expect((await kept()).ratings).toEqual([]);
});

test('a sixth activity is refused, and so is one that comes back beside five', async () => {
  for (const id of ['a', 'b', 'c', 'd', 'e']) await send(makeActivity, { id, name: `Activity ${id}` });
  const sixth = { id: 'f', name: 'Activity f' };
  expect(await send(makeActivity, sixth)).toMatchObject({ status: 'refused' });
  expect(await listActivities(ada.id)).toHaveLength(5);
  await send(putActivityAway, { id: 'a', away: 'yes' });
  expect(await send(makeActivity, sixth)).toMatchObject({ status: 'saved' });
  expect(await send(putActivityAway, { id: 'a' })).toMatchObject({ status: 'refused' });
  expect((await listActivities(ada.id)).filter(({ archived }) => !archived)).toHaveLength(5);
});

test("another person's activity has the same answers as one that never was", async () => {
  await enter(ben.id);
  await send(makeActivity, { id: 'bens', name: 'Digging' });
  await enter(ada.id);
  const answers = async (id: string) => {
    const all = [
      await send(nameActivity, { id, name: 'Mine' }),
      await send(putActivityAway, { id, away: 'yes' }),
      await send(orderActivities, { up: id }),
      await send(rateActivities, { day: today, offered: id, [`rating-${id}`]: '5' }),
    ];
    return JSON.stringify(all).replaceAll(id, '');
  };
  expect(await answers('bens')).toBe(await answers('nobodys'));
  expect(await listActivities(ben.id)).toEqual([{ id: 'bens', name: 'Digging', archived: false }]);
});

test('a total in per cent is kept with two decimals, so that it can be taken away, put back and kept again', async () => {
  const sent = { which: 'total', day: today, form: 'ndi-percent', total: '28.89' };
  await send(keepTotal, sent);
  const [{ score } = { score: 0 }] = (await kept()).clinicScores;
  expect(score).toBe(14.45);
  const removed = await send(keepTotal, { which: 'total', day: today, form: 'ndi' });
  expect(await send(keepTotal, undoOf(removed))).toMatchObject({ status: 'saved' });
  expect((await kept()).clinicScores).toMatchObject([{ form: 'ndi', score: 14.45 }]);
});

test('a total is kept once, changed, taken away, and comes back', async () => {
  const sent = { which: 'total', day: today, form: 'ndi-percent', total: '37' };
  await send(keepTotal, sent);
  const first = await send(keepTotal, sent);
  const ndi = { id: 'total', day: today, form: 'ndi', name: null, score: 18.5, most: null };
  expect((await kept()).clinicScores).toEqual([ndi]);
  const changed = await send(keepTotal, {
    ...sent,
    form: 'other',
    name: 'Bournemouth',
    total: '31',
    most: '70',
  });
  const removed = await send(keepTotal, { which: 'total', day: today, form: 'ndi' });
  expect((await kept()).clinicScores).toEqual([]);
  await send(keepTotal, undoOf(removed));
  expect((await kept()).clinicScores).toEqual([
    { ...ndi, form: 'other', name: 'Bournemouth', score: 31, most: 70 },
  ]);
  await send(keepTotal, undoOf(changed));
  await send(keepTotal, undoOf(first));
  expect((await kept()).clinicScores).toEqual([ndi]);
  expect(await send(keepTotal, { ...sent, which: 'new', total: '' })).toMatchObject({
    errors: { total: expect.any(String) },
  });
  expect(await send(keepTotal, { ...sent, total: '', keep: 'yes' })).toMatchObject({
    errors: { total: expect.any(String) },
  });
  expect((await kept()).clinicScores).toEqual([ndi]);
  expect(await send(keepTotal, { ...sent, day: addDays(today, 1) })).toMatchObject({
    errors: { day: expect.any(String) },
  });
  await enter(ben.id);
  expect(await send(keepTotal, sent)).toMatchObject({ status: 'refused' });
  expect(await send(keepTotal, { ...sent, total: '' })).toMatchObject({ status: 'refused' });
  expect((await kept()).clinicScores).toEqual([ndi]);
});

test('a visit keeps what was noted of it through change, removal and each undo', async () => {
  const whole = {
    which: 'v',
    day: today,
    kind: 'chiropractor',
    clinician: 'Dr M. H.',
    done: 'Adjusted.\r\nTold to walk.',
    question: 'Is it the pillow?',
    next: addDays(today, 14),
  };
  await send(noteVisit, whole);
  const visit = await getVisit(ada.id, 'v');
  expect(visit).toMatchObject({ done: 'Adjusted.\nTold to walk.', nextDay: addDays(today, 14) });
  const changed = await send(noteVisit, { which: 'v', day: today, kind: 'massage' });
  expect(await getVisit(ada.id, 'v')).toMatchObject({ kind: 'massage', clinician: null });
  await send(noteVisit, undoOf(changed));
  expect(await getVisit(ada.id, 'v')).toEqual(visit);
  const removed = await send(noteVisit, { which: 'v', day: today });
  await send(noteVisit, undoOf(removed));
  expect(await getVisit(ada.id, 'v')).toEqual(visit);
});

test('a next appointment comes after its visit, is taken back alone, and comes back by undo', async () => {
  const sent = { which: 'v', day: today, kind: 'chiropractor', clinician: 'Dr M. H.' };
  for (const next of [today, addDays(today, 900), '2026-02-30'])
    expect(await send(noteVisit, { ...sent, next })).toMatchObject({ errors: { next: expect.any(String) } });
  await send(noteVisit, { ...sent, next: addDays(today, 14) });
  const ahead = { from: today, to: addDays(today, 60) };
  expect(await listAppointments(ada.id, ahead)).toHaveLength(1);
  const back = await send(noteVisit, { which: 'v', day: today, only: 'next' });
  expect(await listAppointments(ada.id, ahead)).toEqual([]);
  expect(await getVisit(ada.id, 'v')).toMatchObject({ clinician: 'Dr M. H.', nextDay: null });
  await send(noteVisit, undoOf(back));
  const [appointment] = await listAppointments(ada.id, ahead);
  await send(noteVisit, {
    which: appointment?.id ?? '',
    day: addDays(today, 14),
    kind: 'chiropractor',
    question: 'Is it the pillow?',
  });
  expect(await listAppointments(ada.id, ahead)).toEqual([]);
  expect(await listWholeVisits(ada.id, ahead)).toHaveLength(2);
  await enter(ben.id);
  expect(await send(noteVisit, { which: 'v', day: today, only: 'next' })).toMatchObject({
    status: 'refused',
  });
});
