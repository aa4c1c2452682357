import { beforeEach, expect, test } from 'vitest';
import {
  accountOf,
  endSession,
  endSessionOfKey,
  listSessions,
  savePasswordHash,
  sessionIdOf,
  startSession,
  userOfSession,
} from '@/lib/auth/data';
import { addPerson, storyTime } from '@/tests/support/cast';
import { freshDatabase } from '@/tests/support/database';

const hour = 3_600_000;
const day = 24 * hour;

let connection: ReturnType<typeof freshDatabase>['connection'];

beforeEach(() => {
  ({ connection } = freshDatabase());
});

test('a session answers with its person as pages know them', async () => {
  const mira = await addPerson('Mira', { timeZone: 'Pacific/Auckland', tracked: ['note', 'sleep'] });
  const key = await startSession(mira.id, 'Firefox', storyTime);
  expect(await userOfSession(key, storyTime)).toEqual(mira);
});

test('a key that was never given out opens nothing', async () => {
  const mira = await addPerson('Mira');
  await startSession(mira.id, 'Firefox', storyTime);
  expect(await userOfSession('A'.repeat(43), storyTime)).toBeNull();
});

test('the table holds no key, so a stolen copy opens no session', async () => {
  const mira = await addPerson('Mira');
  const key = await startSession(mira.id, 'Firefox', storyTime);
  const rows = JSON.stringify(connection.prepare('SELECT * FROM session').all());
  expect(rows).not.toContain(key);
  const [row] = await listSessions(mira.id, storyTime);
  expect(await userOfSession(row?.id ?? '', storyTime)).toBeNull();
});

test('a browser that does not come back for seven days is signed out', async () => {
  const mira = await addPerson('Mira');
  const key = await startSession(mira.id, 'Firefox', storyTime);
  expect(await userOfSession(key, storyTime + 7 * day - 1)).not.toBeNull();
  expect(await userOfSession(key, storyTime + 14 * day)).toBeNull();
});

test('a browser that comes every day is signed out after thirty', async () => {
  const mira = await addPerson('Mira');
  const key = await startSession(mira.id, 'Firefox', storyTime);
  for (let visit = 1; visit < 30; visit++)
    expect(await userOfSession(key, storyTime + visit * day)).not.toBeNull();
  expect(await userOfSession(key, storyTime + 30 * day)).toBeNull();
});

test('a visit is written down at most once an hour', async () => {
  const mira = await addPerson('Mira');
  const key = await startSession(mira.id, 'Firefox', storyTime);
  const lastSeen = async () => (await listSessions(mira.id, storyTime))[0]?.lastSeenAt;
  await userOfSession(key, storyTime + hour - 1);
  expect(await lastSeen()).toBe(storyTime);
  await userOfSession(key, storyTime + hour);
  expect(await lastSeen()).toBe(storyTime + hour);
});

test('signing out ends the session at once', async () => {
  const mira = await addPerson('Mira');
  const key = await startSession(mira.id, 'Firefox', storyTime);
  await endSessionOfKey(key);
  expect(await userOfSession(key, storyTime)).toBeNull();
});

test('a person signs one of their browsers out and not another', async () => {
  const mira = await addPerson('Mira');
  const phone = await startSession(mira.id, 'Phone', storyTime);
  const desk = await startSession(mira.id, 'Desk', storyTime + 1);
  expect((await listSessions(mira.id, storyTime)).map(({ browser }) => browser)).toEqual(['Desk', 'Phone']);
  expect(await endSession(mira.id, sessionIdOf(phone))).toBe(true);
  expect(await userOfSession(phone, storyTime)).toBeNull();
  expect(await userOfSession(desk, storyTime)).not.toBeNull();
});

test("another person's session is not listed and cannot be ended", async () => {
  const mira = await addPerson('Mira');
  const tom = await addPerson('Tom');
  const key = await startSession(mira.id, 'Firefox', storyTime);
  expect(await listSessions(tom.id, storyTime)).toEqual([]);
  expect(await endSession(tom.id, sessionIdOf(key))).toBe(false);
  await savePasswordHash(tom.id, 'a new hash', { allBut: null });
  expect(await userOfSession(key, storyTime)).toEqual(mira);
});

test('a new password ends the other sessions when the person wants it, and never this one', async () => {
  const mira = await addPerson('Mira');
  const phone = await startSession(mira.id, 'Phone', storyTime);
  const desk = await startSession(mira.id, 'Desk', storyTime);
  await savePasswordHash(mira.id, 'a new hash');
  expect(await userOfSession(phone, storyTime)).not.toBeNull();
  await savePasswordHash(mira.id, 'a newer hash', { allBut: desk });
  expect(await accountOf(mira.email)).toEqual({ id: mira.id, passwordHash: 'a newer hash' });
  expect(await userOfSession(phone, storyTime)).toBeNull();
  expect(await userOfSession(desk, storyTime)).not.toBeNull();
});

test('sessions that have ended are forgotten at the next sign-in', async () => {
  const mira = await addPerson('Mira');
  await startSession(mira.id, 'Old', storyTime);
  await startSession(mira.id, 'New', storyTime + 8 * day);
  expect(connection.prepare('SELECT browser FROM session').raw().all().flat()).toEqual(['New']);
});
