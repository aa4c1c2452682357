import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { hashPassword } from '@/lib/auth/password';
import { checkSignIn, knowsPassword } from '@/lib/auth/sign-in';
import { forgetTries, mayTry } from '@/lib/auth/throttle';
import { addPerson, storyTime } from '@/tests/support/cast';
import { freshDatabase } from '@/tests/support/database';

const minute = 60_000;
const password = 'anchor violet mailbox tractor';
const folder = mkdtempSync(join(tmpdir(), 'nape-'));
let passwordHash = '';
let connection: ReturnType<typeof freshDatabase>['connection'];

beforeAll(async () => {
  vi.stubEnv('DATA_DIR', folder);
  passwordHash = await hashPassword(password);
});

afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

beforeEach(() => {
  ({ connection } = freshDatabase());
});

function tryIt(email: string, typed: string, now = storyTime, browser: string | null = null) {
  return checkSignIn({ email, password: typed, address: '192.0.2.7', browser }, now);
}

test('the right password is let in', async () => {
  const mira = await addPerson('Mira', { passwordHash });
  expect(await tryIt(mira.email, password)).toEqual({ userId: mira.id });
});

test('an unknown account and a wrong password get the same answer and leave the same trace', async () => {
  await addPerson('Mira', { passwordHash });
  const known = await tryIt('mira@example.org', 'wrong wrong wrong wrong');
  const unknown = await tryIt('nobody@example.org', 'wrong wrong wrong wrong');
  expect(known).toEqual({ refused: 'signInWrong' });
  expect(unknown).toEqual(known);
  expect(connection.prepare('SELECT failures, count(*) FROM sign_in_failure GROUP BY 1').raw().all()).toEqual(
    [
      [1, 2],
      [2, 1],
    ],
  );
});

test('five wrong tries cost nothing, then each doubles the wait, up to a quarter of an hour', async () => {
  let now = storyTime;
  for (const seconds of [0, 0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900]) {
    now += seconds * 1000;
    if (seconds > 0) expect(await mayTry('account', 'mira@example.org', now - 1)).toBe(false);
    expect(await mayTry('account', 'mira@example.org', now)).toBe(true);
  }
});

test('a throttled try is refused whether or not the password is right, and does not lengthen the wait', async () => {
  const mira = await addPerson('Mira', { passwordHash });
  for (let count = 0; count < 6; count++) await mayTry('account', mira.email, storyTime + count * minute);
  const now = storyTime + 5 * minute;
  for (let count = 0; count < 3; count++)
    expect(await tryIt(mira.email, password, now)).toEqual({ refused: 'signInTooOften' });
  expect(await tryIt(mira.email, password, now + 2000)).toEqual({ userId: mira.id });
});

test('a stranger who never stops trying does not keep the owner out of a browser that is known, nor a signed-in one waiting', async () => {
  const mira = await addPerson('Mira', { passwordHash });
  let now = storyTime;
  for (let count = 0; count < 60; count++, now += minute)
    await tryIt(mira.email, 'wrong wrong wrong wrong', now);
  expect(await tryIt(mira.email, password, now)).toEqual({ refused: 'signInTooOften' });
  expect(await tryIt(mira.email, password, now, 'a browser')).toEqual({ userId: mira.id });
  expect(await knowsPassword(mira, password, now)).toBe('yes');
  // Whoever holds such a browser guesses no faster.
  for (let count = 0; count < 5; count++)
    await tryIt(mira.email, 'wrong wrong wrong wrong', now, 'a browser');
  expect(await tryIt(mira.email, password, now, 'a browser')).toEqual({ refused: 'signInTooOften' });
});

test('signing in forgets the wrong tries', async () => {
  const mira = await addPerson('Mira', { passwordHash });
  for (let count = 0; count < 4; count++) await tryIt(mira.email, 'wrong wrong wrong wrong');
  await tryIt(mira.email, password);
  expect(connection.prepare('SELECT * FROM sign_in_failure').all()).toEqual([]);
});

test('a hundred guesses at once get no more tries than a hundred in a row', async () => {
  const answers = await Promise.all(
    Array.from({ length: 100 }, (_, index) => mayTry('account', 'mira@example.org', storyTime + (index % 2))),
  );
  expect(answers.filter(Boolean)).toHaveLength(5);
});

test('a thousand guesses from as many addresses, one a second, are fewer than a hundred tries', async () => {
  let tries = 0;
  for (let second = 0; second < 1000; second++)
    if (await mayTry('account', 'mira@example.org', storyTime + second * 1000)) tries++;
  expect(tries).toBeLessThan(20);
});

test('one address that tries many accounts is slowed down', async () => {
  let tries = 0;
  for (let index = 0; index < 200; index++) if (await mayTry('address', '192.0.2.7', storyTime)) tries++;
  expect(tries).toBe(30);
  expect(await mayTry('address', '192.0.2.8', storyTime)).toBe(true);
});

test('wrong tries are forgotten after a day without one', async () => {
  for (let count = 0; count < 30; count++) await mayTry('account', 'a', storyTime + count * 20 * minute);
  const later = storyTime + 29 * 20 * minute + 24 * 60 * minute;
  expect(await mayTry('account', 'a', later)).toBe(true);
  expect(connection.prepare('SELECT failures FROM sign_in_failure').raw().all()).toEqual([[1]]);
});

test('the table does not tell whose sign-ins went wrong', async () => {
  await mayTry('account', 'mira@example.org', storyTime);
  await mayTry('address', '192.0.2.7', storyTime);
  expect(JSON.stringify(connection.prepare('SELECT * FROM sign_in_failure').all())).not.toMatch(/mira|192/);
  await forgetTries('account', 'mira@example.org');
  expect(connection.prepare('SELECT count(*) FROM sign_in_failure').raw().all()).toEqual([[1]]);
});

test('a signed-in person proves that they know their own password, not another', async () => {
  const mira = await addPerson('Mira', { passwordHash });
  const tom = await addPerson('Tom', { passwordHash: await hashPassword('quite another four words') });
  expect(await knowsPassword(mira, password, storyTime)).toBe('yes');
  expect(await knowsPassword(tom, password, storyTime)).toBe('passwordWrong');
  for (let count = 0; count < 5; count++) await knowsPassword(tom, password, storyTime);
  expect(await knowsPassword(tom, 'quite another four words', storyTime)).toBe('signInTooOften');
});
