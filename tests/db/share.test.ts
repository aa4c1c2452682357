import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import type { Connection } from '@/db/engines/file';
import { hashPassword } from '@/lib/auth/password';
import type { User } from '@/lib/auth/session';
import type { Report } from '@/lib/reports/compose';
import { getBeside } from '@/lib/reports/fhir/data';
import {
  endOldShares,
  endShare,
  linkOf,
  listShares,
  makeShare,
  openLink,
  reportAccess,
  sharedReport,
} from '@/lib/reports/share/data';
import { type OpeningAnswer, openShared } from '@/lib/reports/share/opening';
import { type Share, shareState } from '@/lib/reports/share/schema';
import { newSnapshot } from '@/lib/reports/share/snapshot';
import { dayOf } from '@/lib/time/calendar-day';
import { lastDays } from '@/lib/time/day-range';
import { addPerson, storyTime } from '../support/cast';
import { freshDatabase } from '../support/database';
import { keepEvening } from '../support/log';
import { reportOf, shareOf } from '../support/shared';

const hour = 3_600_000;
const dayLength = 24 * hour;
const today = dayOf('2026-11-23');
const week = lastDays(today, 7);
const passphrase = 'copper lantern meadow ticket';
const visitor = { passphrase: null, browser: 'Firefox, Linux' };

// The throttle's fingerprints need the installation's secret.
const folder = mkdtempSync(join(tmpdir(), 'nape-'));
vi.stubEnv('DATA_DIR', folder);
const passphraseHash = await hashPassword(passphrase);

let connection: Connection;
let mira: User;
let ben: User;
let report: Report;

beforeEach(async () => {
  ({ connection } = freshDatabase());
  mira = await addPerson('Mira');
  ben = await addPerson('Ben');
  await keepEvening(mira, today, { average: 5, worst: 7, note: 'A long drive.' });
  report = await reportOf(mira, week);
});

afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

function keptOf(part: string): unknown {
  return connection.prepare(`SELECT snapshot ->> '$.${part}' FROM share`).raw().all();
}

/** Opens a link and answers what its browser reads; null when it is not let in. */
async function read(token: string, now: number): Promise<Report | null> {
  const opened = await openShared(token, visitor, now);
  return 'refused' in opened ? null : readAgain(opened, now);
}

async function readAgain(opened: OpeningAnswer, now: number): Promise<Report | null> {
  if ('refused' in opened) return null;
  const access = await reportAccess(opened.share, opened.key, now);
  return access && ((await sharedReport(access))?.report ?? null);
}

async function only(user: User, now = storyTime): Promise<Share> {
  const shares = await listShares(user.id, now);
  expect(shares).toHaveLength(1);
  return shares[0] ?? expect.fail();
}

function column(sql: string): string[] {
  return connection.prepare(sql).raw().all().flat().map(String);
}

test('whoever has the link reads the report as it was when it was shared, whatever is logged later', async () => {
  const token = await shareOf(mira, report, storyTime);
  await keepEvening(mira, dayOf('2026-11-22'), { average: 9 });
  expect(await read(token, storyTime + hour)).toEqual(report);
});

test('the snapshot has the words and the paper of its owner, and the days on which it was made and will end', async () => {
  const nia = await addPerson('Nia', { locale: 'en-NZ', timeZone: 'Pacific/Auckland', paper: 'letter' });
  const token = await shareOf(nia, await reportOf(nia, week), storyTime, { days: 90 });
  const opened = await openShared(token, visitor, storyTime);
  if ('refused' in opened) return expect.fail();
  const access = await reportAccess(opened.share, opened.key, storyTime);
  // Noon in Greenwich is the day after in Auckland.
  expect(access && (await sharedReport(access))).toMatchObject({
    locale: 'en-NZ',
    paper: 'letter',
    about: { ...week, madeOn: '2026-11-24', endsOn: '2027-02-22' },
  });
});

test('the copy holds no note', async () => {
  await shareOf(mira, report, storyTime);
  expect(JSON.stringify(connection.prepare('SELECT * FROM share').all())).not.toContain('A long drive.');
});

test('the tables hold no token and no key, so a stolen copy opens no report', async () => {
  const token = await shareOf(mira, report, storyTime, { passphraseHash });
  const opened = await openShared(token, { ...visitor, passphrase }, storyTime);
  if ('refused' in opened) return expect.fail();
  const dump = JSON.stringify(
    ['share', 'share_opening'].map((table) => connection.prepare(`SELECT * FROM ${table}`).all()),
  );
  for (const secret of [token, opened.key, passphrase]) expect(dump).not.toContain(secret);
  const [kept = ''] = column('SELECT token_hash FROM share');
  const [keptKey = ''] = column('SELECT key_hash FROM share_opening');
  expect(await linkOf(kept, storyTime)).toBeNull();
  expect(await reportAccess(opened.share, keptKey, storyTime)).toBeNull();
});

test('a token is 256 random bits, and one with a character changed opens nothing', async () => {
  const token = await shareOf(mira, report, storyTime);
  expect(Buffer.from(token, 'base64url')).toHaveLength(32);
  const tokens = await Promise.all(Array.from({ length: 20 }, () => shareOf(mira, report, storyTime)));
  expect(new Set(tokens).size).toBe(20);
  for (const place of [0, 21, 41]) {
    const other = token[place] === 'A' ? 'B' : 'A';
    const changed = token.slice(0, place) + other + token.slice(place + 1);
    expect(await openShared(changed, visitor, storyTime)).toEqual({ refused: 'gone' });
  }
  for (const wrong of ['', 'x', `${token}x`, token.slice(1), '%00', 'a'.repeat(5000)])
    expect(await linkOf(wrong, storyTime)).toBeNull();
});

test('of fifty who open a link with three openings at once, three are let in', async () => {
  const token = await shareOf(mira, report, storyTime, { mostOpenings: 3 });
  const answers = await Promise.all(Array.from({ length: 50 }, () => openShared(token, visitor, storyTime)));
  expect(answers.filter((answer) => 'key' in answer)).toHaveLength(3);
  expect(answers.filter((answer) => 'refused' in answer && answer.refused === 'gone')).toHaveLength(47);
  const share = await only(mira);
  expect([share.openings, share.tries.length, shareState(share, storyTime)]).toEqual([3, 3, 'spent']);
});

test('who has a link open reads on when it is spent, and with another report’s key nobody reads it', async () => {
  const token = await shareOf(mira, report, storyTime, { mostOpenings: 1 });
  const other = await shareOf(mira, report, storyTime);
  const opened = await openShared(token, visitor, storyTime);
  const elsewhere = await openShared(other, visitor, storyTime);
  expect(await openShared(token, visitor, storyTime)).toEqual({ refused: 'gone' });
  expect(await readAgain(opened, storyTime)).toEqual(report);
  if ('refused' in opened || 'refused' in elsewhere) return expect.fail();
  expect(await reportAccess(opened.share, elsewhere.key, storyTime)).toBeNull();
});

test('looking at a link spends nothing', async () => {
  const token = await shareOf(mira, report, storyTime, { mostOpenings: 1 });
  for (let look = 0; look < 5; look++) expect(await linkOf(token, storyTime)).toMatchObject({ spent: false });
  expect((await only(mira)).openings).toBe(0);
});

test('a link works until its last millisecond, and not after it', async () => {
  const token = await shareOf(mira, report, storyTime, { days: 1 });
  expect(await read(token, storyTime + dayLength - 1)).toEqual(report);
  expect(await read(token, storyTime + dayLength)).toBeNull();
  expect(await linkOf(token, storyTime + dayLength)).toBeNull();
});

test('there is no link for more than 90 days, and none for less than one', async () => {
  const beside = await getBeside(mira.id, week);
  const snapshot = newSnapshot(mira, { report, beside }, { at: storyTime, days: 1 });
  const plain = { snapshot, label: null, mostOpenings: null, passphraseHash: null };
  for (const days of [0, -1, 91, Number.NaN, Number.POSITIVE_INFINITY])
    await expect(makeShare(mira.id, { ...plain, days }, storyTime)).rejects.toThrow(RangeError);
  expect(await listShares(mira.id, storyTime)).toEqual([]);
});

test('a browser reads for two hours, and never longer than the link works', async () => {
  const token = await shareOf(mira, report, storyTime, { days: 1 });
  const opened = await openShared(token, visitor, storyTime);
  expect(await readAgain(opened, storyTime + 2 * hour - 1)).toEqual(report);
  expect(await readAgain(opened, storyTime + 2 * hour)).toBeNull();
  const late = storyTime + dayLength - hour;
  const lately = await openShared(token, visitor, late);
  expect(lately).toMatchObject({ endsAt: storyTime + dayLength });
  expect(await readAgain(lately, late + hour)).toBeNull();
});

test('ending a link works at once, for whoever has it open too, and the copy is gone', async () => {
  const token = await shareOf(mira, report, storyTime);
  const opened = await openShared(token, visitor, storyTime);
  const { id } = await only(mira);
  expect(await endShare(mira.id, id, storyTime + 1)).toBe(true);
  expect(await readAgain(opened, storyTime + 1)).toBeNull();
  expect(await read(token, storyTime + 1)).toBeNull();
  expect(await endShare(mira.id, id, storyTime + 2)).toBe(false);
  expect(shareState(await only(mira), storyTime + 2)).toBe('ended');
  expect(keptOf('report')).toEqual([[null]]);
  expect(keptOf('beside')).toEqual([[null]]);
});

test('a clock that is put back opens nothing again that was over', async () => {
  const token = await shareOf(mira, report, storyTime, { days: 1 });
  const opened = await openShared(token, visitor, storyTime);
  // The hours of reading are over, and someone looks.
  expect(await readAgain(opened, storyTime + 3 * hour)).toBeNull();
  expect(await readAgain(opened, storyTime + hour)).toBeNull();
  // The link itself is over, and nobody looks but Nape.
  const again = await openShared(token, visitor, storyTime + dayLength - 1);
  await endOldShares(storyTime + dayLength);
  expect(await readAgain(again, storyTime + dayLength - 1)).toBeNull();
  expect(await openShared(token, visitor, storyTime)).toEqual({ refused: 'gone' });
  expect(shareState(await only(mira), storyTime)).toBe('expired');
});

test('a copy that another version of Nape kept ends when Nape starts', async () => {
  const token = await shareOf(mira, report, storyTime);
  connection.exec(`UPDATE share SET snapshot = json_set(snapshot, '$.version', '0.1')`);
  await endOldShares(storyTime);
  expect(await linkOf(token, storyTime)).toBeNull();
  expect((await only(mira)).about).toMatchObject(week);
});

test('without the right passphrase nobody gets in, and the owner sees who tried', async () => {
  const token = await shareOf(mira, report, storyTime, { passphraseHash, mostOpenings: 1 });
  for (const wrong of [null, '', 'copper lantern meadow']) {
    const answer = await openShared(token, { passphrase: wrong, browser: 'Safari, iPhone' }, storyTime);
    expect(answer).toEqual({ refused: 'passphraseWrong' });
  }
  expect(await openLink(token, { proved: null, browser: 'x' }, storyTime)).toBeNull();
  const opened = await openShared(token, { ...visitor, passphrase }, storyTime + 1);
  expect(await readAgain(opened, storyTime + 1)).toEqual(report);
  const { openings, hasPassphrase, tries } = await only(mira);
  expect([openings, hasPassphrase]).toEqual([1, true]);
  expect(tries.map(({ browser, opened }) => [browser, opened])).toEqual([
    ['Firefox, Linux', true],
    ['Safari, iPhone', false],
    ['Safari, iPhone', false],
    ['Safari, iPhone', false],
  ]);
});

test('guessing a passphrase slows down, and the right one waits with it', async () => {
  const token = await shareOf(mira, report, storyTime, { passphraseHash });
  const guess = (now: number) =>
    openShared(token, { ...visitor, passphrase: 'not the right four words' }, now);
  let looked = 0;
  // One a second for a quarter of an hour.
  for (let second = 0; second < 900; second++) {
    const answer = await guess(storyTime + second * 1000);
    if ('refused' in answer && answer.refused === 'passphraseWrong') looked++;
  }
  expect(looked).toBeLessThan(20);
  expect((await only(mira)).tries).toHaveLength(looked);
  expect(await openShared(token, { ...visitor, passphrase }, storyTime + 900_000)).toEqual({
    refused: 'signInTooOften',
  });
  const later = storyTime + 2000 * 1000;
  expect(await openShared(token, { ...visitor, passphrase }, later)).toHaveProperty('key');
});

test("another person's links are not listed and cannot be ended", async () => {
  const token = await shareOf(mira, report, storyTime, { label: 'Dr Lang' });
  expect(await listShares(ben.id, storyTime)).toEqual([]);
  expect(await endShare(ben.id, (await only(mira)).id, storyTime)).toBe(false);
  expect(await read(token, storyTime)).toEqual(report);
});

test('the links of an account that is gone open nothing, and nobody reads on', async () => {
  const token = await shareOf(mira, report, storyTime);
  const opened = await openShared(token, visitor, storyTime);
  connection.prepare('DELETE FROM user WHERE id = ?').run([mira.id]);
  expect(await openShared(token, visitor, storyTime)).toEqual({ refused: 'gone' });
  expect(await readAgain(opened, storyTime)).toBeNull();
  expect(connection.prepare('SELECT count(*) FROM share_opening').raw().all()).toEqual([[0]]);
});

test('an owner sees their links, the last made first, with what each shows and who opened it', async () => {
  await shareOf(mira, report, storyTime);
  const token = await shareOf(mira, report, storyTime + 1, { label: 'Dr Lang', mostOpenings: 5, days: 30 });
  await openShared(token, visitor, storyTime + 2);
  const [last, first] = await listShares(mira.id, storyTime + 3);
  expect(first).toMatchObject({ label: null, openings: 0, mostOpenings: null, tries: [] });
  expect(last).toEqual({
    id: expect.any(String),
    label: 'Dr Lang',
    about: { ...week, madeOn: '2026-11-23', endsOn: '2026-12-23' },
    hasPassphrase: false,
    createdAt: storyTime + 1,
    expiresAt: storyTime + 1 + 30 * dayLength,
    revokedAt: null,
    openings: 1,
    mostOpenings: 5,
    tries: [{ id: expect.any(Number), at: storyTime + 2, browser: 'Firefox, Linux', opened: true }],
  });
});
