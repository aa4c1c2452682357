import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { signIn, signInByLink } from '@/app/(account)/sign-in/actions';
import { POST as signOut } from '@/app/(account)/sign-out/route';
import { makeOwner } from '@/app/(account)/sign-up/actions';
import { enter } from '@/lib/auth/config';
import { accountOf, listSessions } from '@/lib/auth/data';
import { knownBrowser } from '@/lib/auth/known-browser';
import { issueSetupToken, issueSignInToken } from '@/lib/auth/link';
import { hashPassword } from '@/lib/auth/password';
import { currentUser, requireUser } from '@/lib/auth/session';
import { now } from '@/lib/time/clock';
import { addPerson } from '@/tests/support/cast';
import { freshDatabase } from '@/tests/support/database';
import { newBrowser, Redirected, send, useBrowser } from '@/tests/support/request';

vi.mock('next/headers', () => import('@/tests/support/request'));
vi.mock('next/navigation', () => import('@/tests/support/request'));

const password = 'anchor violet mailbox tractor';
const folder = mkdtempSync(join(tmpdir(), 'nape-'));
vi.stubEnv('DATA_DIR', folder);
const passwordHash = await hashPassword(password);

let connection: ReturnType<typeof freshDatabase>['connection'];

beforeEach(() => {
  ({ connection } = freshDatabase());
  newBrowser();
});

afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

async function owner(changes: Record<string, string> = {}): Promise<Record<string, string>> {
  return {
    token: (await issueSetupToken(now())) ?? '',
    name: 'Mira',
    email: 'Mira@Example.org',
    password,
    timeZone: 'Pacific/Auckland',
    ...changes,
  };
}

test('the first person makes their account by the link from the console, and is signed in', async () => {
  newBrowser({ 'accept-language': 'en-US,en;q=0.9' });
  expect(await send(makeOwner, await owner())).toBe('/today');
  expect(await requireUser()).toMatchObject({
    email: 'mira@example.org',
    name: 'Mira',
    locale: 'en-US',
    timeZone: 'Pacific/Auckland',
    paper: 'letter',
  });
});

test('a second person is refused, by the used link and by none', async () => {
  const form = await owner();
  await send(makeOwner, form);
  newBrowser();
  for (const token of [form.token ?? '', '', 'A'.repeat(43)])
    expect(await send(makeOwner, { ...form, token, email: 'tom@example.org' })).toMatchObject({
      status: 'refused',
    });
  expect(await accountOf('tom@example.org')).toBeNull();
  expect(await currentUser()).toBeNull();
});

test('a weak password makes no account and uses no link up', async () => {
  const form = await owner();
  for (const weak of ['too short', 'passwordpassword', 'mira@example.org'])
    expect(await send(makeOwner, { ...form, password: weak })).toMatchObject({
      status: 'refused',
      errors: { password: expect.any(String) },
    });
  expect(await send(makeOwner, form)).toBe('/today');
});

test('a browser that does not say its zone, or says one of its own, starts in UTC', async () => {
  expect(await send(makeOwner, await owner({ timeZone: 'Moon/Tranquility' }))).toBe('/today');
  expect((await requireUser()).timeZone).toBe('UTC');
});

test('what was typed comes back with an error, the password and the token do not', async () => {
  const state = await send(makeOwner, await owner({ name: '' }));
  expect(state).toMatchObject({ status: 'refused', errors: { name: expect.any(String) } });
  expect(state).toMatchObject({ typed: { email: ['Mira@Example.org'] } });
  expect(JSON.stringify(state)).not.toContain(password);
  expect(state).not.toHaveProperty('typed.token');
});

test('the right password signs in, whatever case the e-mail was typed in', async () => {
  const mira = await addPerson('Mira', { passwordHash });
  expect(await send(signIn, { email: ' MIRA@example.org', password })).toBe('/today');
  expect(await requireUser()).toEqual(mira);
  expect((await listSessions(mira.id, now())).map(({ browser }) => browser)).toEqual(['Firefox, Linux']);
});

test('a wrong password and an unknown account get the same answer', async () => {
  await addPerson('Mira', { passwordHash });
  const known = await send(signIn, { email: 'mira@example.org', password: 'wrong' });
  const unknown = await send(signIn, { email: 'nobody@example.org', password: 'wrong' });
  expect(known).toMatchObject({ status: 'refused' });
  expect(unknown).toEqual({ ...Object(known), typed: { email: ['nobody@example.org'] } });
  expect(await currentUser()).toBeNull();
});

test('after many wrong passwords even the right one has to wait', async () => {
  await addPerson('Mira', { passwordHash });
  for (let count = 0; count < 6; count++)
    await send(signIn, { email: 'mira@example.org', password: 'wrong' });
  expect(await send(signIn, { email: 'mira@example.org', password })).toMatchObject({ status: 'refused' });
});

test('the session cookie is kept from scripts and other sites, and over https bound to it', async () => {
  const mira = await addPerson('Mira');
  const plain = newBrowser();
  await enter(mira.id);
  const options = { httpOnly: true, sameSite: 'lax', path: '/' };
  expect(plain.jar.get('nape-session')?.options).toMatchObject({ ...options, secure: false });
  const secure = newBrowser({ 'x-forwarded-proto': 'https' });
  await enter(mira.id);
  expect(secure.jar.get('__Host-nape-session')?.options).toMatchObject({ ...options, secure: true });
  expect(secure.jar.get('__Host-nape-session')?.options).not.toHaveProperty('domain');
  expect(await requireUser()).toEqual(mira);
});

test('signing in again takes the place of the session before it', async () => {
  const mira = await addPerson('Mira');
  const browser = newBrowser();
  await enter(mira.id);
  const before = browser.jar.get('nape-session');
  await enter(mira.id);
  expect(await listSessions(mira.id, now())).toHaveLength(1);
  if (before) browser.jar.set('nape-session', before);
  expect(await currentUser()).toBeNull();
});

test('a cookie that this installation did not seal opens nothing', async () => {
  const mira = await addPerson('Mira');
  const browser = newBrowser();
  await enter(mira.id);
  const sealed = browser.jar.get('nape-session');
  for (const value of ['', 'x', 'a.b.c.d.e', `${sealed?.value}x`, sealed?.value.slice(0, -2) ?? '']) {
    browser.jar.set('nape-session', { name: 'nape-session', value, options: {} });
    await expect(requireUser()).rejects.toEqual(new Redirected('/sign-in'));
  }
});

test('a sign-in link works once', async () => {
  const mira = await addPerson('Mira');
  const token = await issueSignInToken(mira.id, now());
  expect(await send(signInByLink, { token })).toBe('/today');
  expect(await requireUser()).toEqual(mira);
  newBrowser();
  expect(await send(signInByLink, { token })).toMatchObject({ status: 'refused' });
  expect(await currentUser()).toBeNull();
});

test.each([
  ['another site', 'https://evil.example'],
  ['no origin', ''],
  ['a hidden origin', 'null'],
])('a form from %s does nothing', async (_, origin) => {
  await addPerson('Mira', { passwordHash });
  const browser = newBrowser({ origin });
  if (origin === '') browser.headers.delete('origin');
  expect(await send(signIn, { email: 'mira@example.org', password })).toMatchObject({ status: 'refused' });
  expect(connection.prepare('SELECT count(*) FROM session').raw().all()).toEqual([[0]]);
  const { headers } = browser;
  const answer = await signOut(new Request('http://nape.test/sign-out', { method: 'POST', headers }));
  expect(answer.status).toBe(403);
});

test('signing out ends this session, clears what the browser kept, and leaves the other browsers', async () => {
  const mira = await addPerson('Mira');
  const phone = newBrowser();
  await enter(mira.id);
  const desk = newBrowser();
  await enter(mira.id);
  const cookie = desk.jar.get('nape-session');
  const { headers } = desk;
  const answer = await signOut(new Request('http://nape.test/sign-out', { method: 'POST', headers }));
  expect(answer.status).toBe(303);
  expect(answer.headers.get('clear-site-data')).toContain('"cache"');
  expect(desk.jar.has('nape-session')).toBe(false);
  if (cookie) desk.jar.set('nape-session', cookie);
  expect(await currentUser()).toBeNull();
  useBrowser(phone);
  expect(await currentUser()).toEqual(mira);
});

test('a browser that has signed in is known to that account again, and to no other', async () => {
  await addPerson('Mira', { passwordHash });
  await addPerson('Tom', { passwordHash });
  const browser = newBrowser();
  expect(await knownBrowser('mira@example.org')).toBeNull();
  await send(signIn, { email: 'mira@example.org', password });
  const known = await knownBrowser('mira@example.org');
  expect(known).toMatch(/^[\w-]{22}\.[\w-]{43}$/);
  expect(await knownBrowser('tom@example.org')).toBeNull();
  const [name, cookie] = [...browser.jar].find(([each]) => each.startsWith('nape-known-')) ?? ['', null];
  expect(cookie?.options).toMatchObject({ httpOnly: true, sameSite: 'lax', path: '/sign-in' });
  expect(JSON.stringify([...browser.jar])).not.toContain('mira@');

  // A wrong try does not change it, and one that is made up is none.
  await send(signIn, { email: 'mira@example.org', password: 'wrong wrong wrong wrong' });
  expect(await knownBrowser('mira@example.org')).toBe(known);
  if (cookie) browser.jar.set(name, { ...cookie, value: `${'A'.repeat(22)}.${known?.split('.')[1]}` });
  expect(await knownBrowser('mira@example.org')).toBeNull();
});
