import { beforeEach, expect, test } from 'vitest';
import { saveSettings } from '@/lib/auth/data';
import type { User } from '@/lib/auth/session';
import { addDays, dayOf } from '@/lib/time/calendar-day';
import {
  careBegan,
  getAppointment,
  getVisit,
  listAppointments,
  listVisits,
  listWholeVisits,
  removeVisit,
  saveNextDay,
  saveVisit,
} from '@/lib/visits/data';
import { bareVisit, type WholeVisit } from '@/lib/visits/schema';
import { addPerson } from '../support/cast';
import { freshDatabase } from '../support/database';

const monday = dayOf('2026-11-23');
const ahead = { from: monday, to: addDays(monday, 60) };
const visit: WholeVisit = {
  ...bareVisit,
  id: 'v',
  day: addDays(monday, -3),
  kind: 'chiropractor',
  clinician: 'Dr M. H.',
  done: 'Adjusted the upper back.',
  question: 'Is it the pillow?',
  nextDay: addDays(monday, 11),
};

let ada: User;
let ben: User;
beforeEach(async () => {
  freshDatabase();
  ada = await addPerson('Ada');
  ben = await addPerson('Ben');
});

test('a visit is kept whole, and a second save answers what it replaced', async () => {
  expect(await saveVisit(ada.id, visit)).toEqual({ former: null });
  expect(await saveVisit(ada.id, { ...visit, done: null })).toEqual({ former: visit });
  expect(await getVisit(ada.id, 'v')).toEqual({ ...visit, done: null });
  expect(await removeVisit(ada.id, 'v')).toEqual({ ...visit, done: null });
  expect(await getVisit(ada.id, 'v')).toBeNull();
});

test('the charts read of a visit only its day and its kind', async () => {
  await saveVisit(ada.id, visit);
  const range = { from: visit.day, to: monday };
  expect(await listVisits(ada.id, range)).toEqual([{ id: 'v', day: visit.day, kind: 'chiropractor' }]);
  expect(await listWholeVisits(ada.id, range)).toEqual([visit]);
});

test('a second person neither sees, changes nor removes a visit or its next appointment', async () => {
  await saveVisit(ada.id, visit);
  const [appointment] = await listAppointments(ada.id, ahead);
  expect(await listWholeVisits(ben.id, { from: visit.day, to: monday })).toEqual([]);
  expect(await listAppointments(ben.id, ahead)).toEqual([]);
  expect(await getVisit(ben.id, 'v')).toBeNull();
  expect(await getAppointment(ben.id, appointment?.id ?? '', monday)).toBeNull();
  expect(await saveVisit(ben.id, { ...visit, kind: 'doctor' })).toBe(false);
  expect(await saveNextDay(ben.id, 'v', null)).toBeNull();
  expect(await removeVisit(ben.id, 'v')).toBeNull();
  expect(await careBegan(ben.id, monday)).toBeNull();
  expect(await getVisit(ada.id, 'v')).toEqual(visit);
});

test('a next appointment stands once, until a visit of its kind is kept on its day or it is taken back', async () => {
  await saveVisit(ada.id, visit);
  const [appointment, ...more] = await listAppointments(ada.id, ahead);
  expect(more).toEqual([]);
  expect(appointment).toMatchObject({ day: visit.nextDay, kind: 'chiropractor', madeAt: 'v', done: null });
  if (!appointment) throw new Error('no appointment');
  expect(await getAppointment(ada.id, appointment.id, monday)).toEqual(appointment);
  expect(await getAppointment(ada.id, appointment.id, addDays(appointment.day, 1))).toBeNull();

  await saveVisit(ada.id, { ...bareVisit, id: 'm', day: addDays(monday, 2), kind: 'massage' });
  expect(await listAppointments(ada.id, ahead)).toHaveLength(1);
  const { madeAt: _, ...itself } = appointment;
  await saveVisit(ada.id, itself);
  expect(await listAppointments(ada.id, ahead)).toEqual([]);
  expect((await listVisits(ada.id, ahead)).map(({ id }) => id)).toEqual(['m', appointment.id]);

  await removeVisit(ada.id, appointment.id);
  expect(await listAppointments(ada.id, ahead)).toHaveLength(1);
  expect(await saveNextDay(ada.id, 'v', null)).toEqual(visit);
  expect(await listAppointments(ada.id, ahead)).toEqual([]);
});

test('a visit in between leaves the next appointment, unless another is made at it', async () => {
  await saveVisit(ada.id, visit);
  const between = { ...bareVisit, id: 'w', day: addDays(monday, 1), kind: visit.kind };
  await saveVisit(ada.id, between);
  expect(await listAppointments(ada.id, ahead)).toMatchObject([{ madeAt: 'v', day: visit.nextDay }]);
  await saveVisit(ada.id, { ...between, nextDay: addDays(monday, 20) });
  expect(await listAppointments(ada.id, ahead)).toMatchObject([{ madeAt: 'w', day: addDays(monday, 20) }]);
});

test('an appointment that became a visit of another kind stands no longer beside it', async () => {
  await saveVisit(ada.id, visit);
  const [appointment] = await listAppointments(ada.id, ahead);
  if (!appointment) throw new Error('no appointment');
  const { madeAt: _, ...itself } = appointment;
  await saveVisit(ada.id, { ...itself, kind: 'massage' });
  expect(await listAppointments(ada.id, ahead)).toEqual([]);
  expect(await listVisits(ada.id, ahead)).toMatchObject([{ id: appointment.id, kind: 'massage' }]);
});

test('an appointment whose day is over is no visit', async () => {
  await saveVisit(ada.id, { ...visit, day: addDays(monday, -20), nextDay: addDays(monday, -1) });
  expect(await listVisits(ada.id, { from: addDays(monday, -10), to: monday })).toEqual([]);
  expect(await listAppointments(ada.id, ahead)).toEqual([]);
});

test('care began on the day that was set, else at the first visit that has been', async () => {
  expect(await careBegan(ada.id, monday)).toBeNull();
  await saveVisit(ada.id, { ...visit, id: 'planned', day: addDays(monday, 9) });
  expect(await careBegan(ada.id, monday)).toBeNull();
  await saveVisit(ada.id, visit);
  await saveVisit(ada.id, { ...visit, id: 'w', day: addDays(monday, -90) });
  expect(await careBegan(ada.id, monday)).toBe(addDays(monday, -90));
  await saveSettings(ada.id, { careSince: dayOf('2026-01-02') });
  expect(await careBegan(ada.id, monday)).toBe('2026-01-02');
});
