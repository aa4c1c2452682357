import { beforeEach, expect, test } from 'vitest';
import { accountOf, createPerson, hasPeople } from '@/lib/auth/data';
import {
  consumeSignInToken,
  createOwner,
  isSetupToken,
  issueSetupToken,
  issueSignInToken,
  linkLife,
} from '@/lib/auth/link';
import { addPerson, storyTime } from '@/tests/support/cast';
import { freshDatabase } from '@/tests/support/database';

const owner = {
  email: 'mira@example.org',
  passwordHash: 'a hash',
  name: 'Mira',
  locale: 'en-GB',
  timeZone: 'Europe/Berlin',
} as const;

let connection: ReturnType<typeof freshDatabase>['connection'];

beforeEach(() => {
  ({ connection } = freshDatabase());
});

async function setupToken(now = storyTime): Promise<string> {
  const token = await issueSetupToken(now);
  if (token === null) throw new Error('There is an owner already.');
  return token;
}

test('the setup link makes the owner, with a profile to begin with', async () => {
  const token = await setupToken();
  expect(await isSetupToken(token, storyTime)).toBe(true);
  const id = await createOwner(token, owner, storyTime);
  expect(await accountOf('mira@example.org')).toEqual({ id, passwordHash: 'a hash' });
  expect(
    connection.prepare('SELECT name, time_zone, day_start_minutes, theme FROM profile').raw().all(),
  ).toEqual([['Mira', 'Europe/Berlin', 240, 'system']]);
});

test('the setup link works once', async () => {
  const token = await setupToken();
  await createOwner(token, owner, storyTime);
  expect(await isSetupToken(token, storyTime)).toBe(false);
  expect(await createOwner(token, { ...owner, email: 'tom@example.org' }, storyTime)).toBeNull();
  expect(await accountOf('tom@example.org')).toBeNull();
});

test('of two people who use the setup link at once, one becomes the owner', async () => {
  const token = await setupToken();
  const made = await Promise.all(
    ['mira@example.org', 'tom@example.org'].map((email) =>
      createOwner(token, { ...owner, email }, storyTime),
    ),
  );
  expect(made.filter((id) => id !== null)).toHaveLength(1);
  expect(connection.prepare('SELECT count(*) FROM user').raw().all()).toEqual([[1]]);
});

test('without the right token nobody becomes the owner', async () => {
  await setupToken();
  expect(await createOwner('A'.repeat(43), owner, storyTime)).toBeNull();
  expect(await hasPeople()).toBe(false);
});

test('a setup link stops working after a day', async () => {
  const token = await setupToken();
  const later = storyTime + linkLife.setup;
  expect(await isSetupToken(token, later)).toBe(false);
  expect(await createOwner(token, owner, later)).toBeNull();
});

test('a new setup link ends the one before it', async () => {
  const first = await setupToken();
  const second = await setupToken();
  expect(await isSetupToken(first, storyTime)).toBe(false);
  expect(await isSetupToken(second, storyTime)).toBe(true);
});

test('once someone has an account no setup link is made, and an older one makes no second owner', async () => {
  const token = await setupToken();
  await createPerson(owner, storyTime);
  expect(await createOwner(token, { ...owner, email: 'tom@example.org' }, storyTime)).toBeNull();
  expect(await issueSetupToken(storyTime)).toBeNull();
});

test('two accounts cannot have one e-mail', async () => {
  await createPerson(owner, storyTime);
  await expect(createPerson(owner, storyTime)).rejects.toThrow();
});

test('a sign-in link signs its own person in, once', async () => {
  const mira = await addPerson('Mira');
  await addPerson('Tom');
  const token = await issueSignInToken(mira.id, storyTime);
  expect(await consumeSignInToken(token, storyTime)).toBe(mira.id);
  expect(await consumeSignInToken(token, storyTime)).toBeNull();
});

test('of two browsers that use a sign-in link at once, one gets in', async () => {
  const mira = await addPerson('Mira');
  const token = await issueSignInToken(mira.id, storyTime);
  const entered = await Promise.all([
    consumeSignInToken(token, storyTime),
    consumeSignInToken(token, storyTime),
  ]);
  expect(entered.filter((id) => id === mira.id)).toHaveLength(1);
});

test('a sign-in link that has expired signs nobody in', async () => {
  const mira = await addPerson('Mira');
  const token = await issueSignInToken(mira.id, storyTime, 1000);
  expect(await consumeSignInToken(token, storyTime + 1000)).toBeNull();
});

test('a setup link signs nobody in', async () => {
  expect(await consumeSignInToken(await setupToken(), storyTime)).toBeNull();
});

test('the table holds no token', async () => {
  const token = await setupToken();
  expect(JSON.stringify(connection.prepare('SELECT * FROM one_time_link').all())).not.toContain(token);
});
