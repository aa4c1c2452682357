import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import {
  changePassword,
  endBrowser,
  saveLook,
  saveYardstick,
  saveYou,
} from '@/app/(journal)/settings/actions';
import { enter } from '@/lib/auth/config';
import { accountOf, careOf, listSessions } from '@/lib/auth/data';
import { hashPassword, passwordMatches } from '@/lib/auth/password';
import { requireUser, type User } from '@/lib/auth/session';
import { now } from '@/lib/time/clock';
import { addPerson } from '@/tests/support/cast';
import { freshDatabase } from '@/tests/support/database';
import { newBrowser, send, useBrowser } from '@/tests/support/request';

vi.mock('next/headers', () => import('@/tests/support/request'));
vi.mock('next/navigation', () => import('@/tests/support/request'));

const password = 'anchor violet mailbox tractor';
const folder = mkdtempSync(join(tmpdir(), 'nape-'));
vi.stubEnv('DATA_DIR', folder);
const passwordHash = await hashPassword(password);
const you = { name: 'Mira', locale: 'en-NZ', timeZone: 'Pacific/Auckland', dayStartMinutes: '180' };

let mira: User;
let tom: User;

beforeEach(async () => {
  freshDatabase();
  tom = await addPerson('Tom', { passwordHash });
  mira = await addPerson('Mira', { passwordHash });
  newBrowser();
  await enter(mira.id);
});

afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

test('a person changes their name, language, zone and day start, and nobody else', async () => {
  expect(await send(saveYou, { ...you, userId: tom.id, email: 'new@example.org' })).toMatchObject({
    status: 'saved',
  });
  expect(await requireUser()).toEqual({ ...mira, ...you, dayStartMinutes: 180 });
  newBrowser();
  await enter(tom.id);
  expect(await requireUser()).toEqual(tom);
});

test.each([
  ['name', ''],
  ['name', 'x'.repeat(81)],
  ['locale', 'tlh'],
  ['timeZone', 'Moon/Tranquility'],
  ['timeZone', ''],
  ['dayStartMinutes', '721'],
  ['dayStartMinutes', ''],
  ['dayStartMinutes', 'noon'],
])('a wrong %s (%s) gets a sentence beside it and changes nothing', async (field, value) => {
  expect(await send(saveYou, { ...you, [field]: value })).toMatchObject({
    status: 'refused',
    errors: { [field]: expect.any(String) },
    typed: { locale: expect.anything() },
  });
  expect(await requireUser()).toEqual(mira);
});

test('theme and paper are kept', async () => {
  await send(saveLook, { theme: 'dark', paper: 'letter' });
  expect(await requireUser()).toMatchObject({ theme: 'dark', paper: 'letter' });
  expect(await send(saveLook, { theme: 'pink', paper: 'letter' })).toMatchObject({ status: 'refused' });
});

test('what counts as a change, and when care began, are kept for the person alone', async () => {
  await send(saveYardstick, { thresholdTenths: '13', careSince: '2026-03-02' });
  expect(await requireUser()).toEqual({ ...mira, thresholdTenths: 13, careSince: '2026-03-02' });
  expect(await careOf(tom.id)).toEqual({ thresholdTenths: 20, careSince: null });
  await send(saveYardstick, { thresholdTenths: '20', careSince: '' });
  expect(await careOf(mira.id)).toEqual({ thresholdTenths: 20, careSince: null });
});

test.each([
  ['thresholdTenths', '14'],
  ['thresholdTenths', ''],
  ['careSince', '2026-02-30'],
  ['careSince', '2999-01-01'],
])('a wrong %s (%s) is refused and changes nothing', async (field, value) => {
  expect(await send(saveYardstick, { thresholdTenths: '15', careSince: '', [field]: value })).toMatchObject({
    status: 'refused',
    errors: { [field]: expect.any(String) },
  });
  expect(await requireUser()).toEqual(mira);
});

test('a person signs out a browser of theirs, and none of another person', async () => {
  const here = newBrowser();
  await enter(tom.id);
  const [miras] = await listSessions(mira.id, now());
  const id = miras?.id ?? '';
  expect(await send(endBrowser, { id })).toMatchObject({ message: 'That browser was signed out already.' });
  expect(await listSessions(mira.id, now())).toHaveLength(1);
  newBrowser();
  await enter(tom.id);
  const [, first] = await listSessions(tom.id, now());
  expect(await send(endBrowser, { id: first?.id ?? '' })).toMatchObject({
    message: 'That browser is signed out.',
  });
  useBrowser(here);
  await expect(requireUser()).rejects.toThrow('/sign-in');
});

test('a new password needs the one before it', async () => {
  const newPassword = 'quite another four words';
  const sent = { currentPassword: 'not this one, surely', newPassword, others: 'on' };
  expect(await send(changePassword, sent)).toMatchObject({
    status: 'refused',
    errors: { currentPassword: expect.any(String) },
  });
  expect(await accountOf(mira.email)).toMatchObject({ passwordHash });
  expect(await send(changePassword, { ...sent, currentPassword: password })).toMatchObject({
    status: 'saved',
  });
  expect(await passwordMatches((await accountOf(mira.email))?.passwordHash ?? null, newPassword)).toBe(true);
  expect(await accountOf(tom.email)).toMatchObject({ passwordHash });
});

test('a new password signs the other browsers out, when the person wants it', async () => {
  const other = newBrowser();
  await enter(mira.id);
  const here = newBrowser();
  await enter(mira.id);
  await send(changePassword, { currentPassword: password, newPassword: 'quite another four words' });
  useBrowser(other);
  expect(await requireUser()).toEqual(mira);
  useBrowser(here);
  await send(changePassword, {
    currentPassword: 'quite another four words',
    newPassword: password,
    others: 'on',
  });
  expect(await requireUser()).toEqual(mira);
  useBrowser(other);
  await expect(requireUser()).rejects.toThrow('/sign-in');
});

test('a weak new password is refused with what is wrong with it', async () => {
  for (const newPassword of ['short', 'passwordpassword', 'mira mira mira mira'])
    expect(await send(changePassword, { currentPassword: password, newPassword })).toMatchObject({
      status: 'refused',
      errors: { newPassword: expect.any(String) },
    });
});

test.each([
  ['saveYou', saveYou],
  ['saveLook', saveLook],
  ['endBrowser', endBrowser],
  ['changePassword', changePassword],
])('%s leads a stranger to sign-in', async (_, action) => {
  newBrowser();
  expect(await send(action, {})).toBe('/sign-in');
});
