import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { endLink, shareReport } from '@/app/(journal)/report/share/actions';
import { POST } from '@/app/api/report/paper.pdf/route';
import { openReport } from '@/app/shared/actions';
import type { Connection } from '@/db/engines/file';
import { enter } from '@/lib/auth/config';
import type { User } from '@/lib/auth/session';
import { codeMatrix, codePath } from '@/lib/reports/share/code';
import { listShares, reportAccess } from '@/lib/reports/share/data';
import { addDays } from '@/lib/time/calendar-day';
import { livedMoment, now } from '@/lib/time/clock';
import { wordsFor } from '@/lib/words/translator';
import { addPerson } from '@/tests/support/cast';
import { readCode, readPaperCode } from '@/tests/support/code';
import { freshDatabase } from '@/tests/support/database';
import { keepEvening } from '@/tests/support/log';
import { readPdf } from '@/tests/support/pdf';
import { type Browser, newBrowser, send, useBrowser } from '@/tests/support/request';
import '@/tests/support/insights-here';

vi.mock('next/headers', () => import('@/tests/support/request'));
vi.mock('next/navigation', () => import('@/tests/support/request'));

const folder = mkdtempSync(join(tmpdir(), 'nape-'));
vi.stubEnv('DATA_DIR', folder);
const passphrase = 'copper lantern meadow ticket';

let connection: Connection;
let mira: User;
let miras: Browser;
let asked: string;

beforeEach(async () => {
  ({ connection } = freshDatabase());
  mira = await addPerson('Mira');
  const { day } = livedMoment(now(), mira);
  await keepEvening(mira, day, { average: 5 });
  asked = `from=${addDays(day, -6)}&to=${day}`;
  miras = newBrowser();
  await enter(mira.id);
});

afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

/** Makes a link by the form as Mira, who is signed in first, and answers its token. */
async function linkWith(fields: Record<string, string> = {}): Promise<string> {
  const answer = await send(shareReport, { asked, days: '7', ...fields });
  if (typeof answer === 'string' || answer.status !== 'saved') return expect.fail(JSON.stringify(answer));
  const link = answer.told?.link?.[0] ?? '';
  expect(link).toMatch(/^http:\/\/nape\.test\/shared\/[\w-]{43}$/);
  return link.slice(link.lastIndexOf('/') + 1);
}

function links(): unknown[] {
  return connection.prepare('SELECT id FROM share').all();
}

test('a link is told once, with a code that a phone reads', async () => {
  const answer = await send(shareReport, { asked, days: '7', label: 'Dr Lang' });
  if (typeof answer === 'string' || answer.status !== 'saved') return expect.fail();
  const link = answer.told?.link?.[0] ?? '';
  const matrix = codeMatrix(link);
  expect(answer.told).toEqual({
    token: [link.slice(link.lastIndexOf('/') + 1)],
    link: [link],
    code: [codePath(matrix)],
    size: [String(matrix.length)],
  });
  expect(readCode(matrix)).toBe(link);
  const [share] = await listShares(mira.id, now());
  expect(share).toMatchObject({ label: 'Dr Lang', mostOpenings: null, hasPassphrase: false });
  expect((share?.expiresAt ?? 0) - (share?.createdAt ?? 0)).toBe(7 * 24 * 3_600_000);
});

test.each([
  ['days', '0', 'number'],
  ['days', '91', 'number'],
  ['days', '', 'required'],
  ['days', 'ever', 'number'],
  ['days', '-1', 'number'],
  ['mostOpenings', '0', 'number'],
  ['mostOpenings', '1001', 'number'],
  ['mostOpenings', '2.5', 'number'],
  ['label', 'x'.repeat(61), 'tooLong'],
  ['passphrase', 'short', 'passwordShort'],
  ['passphrase', 'passwordpassword', 'passwordCommon'],
  ['passphrase', 'mira mira mira mira', 'passwordYours'],
  ['passphrase', 'x', 'passwordShort'],
  ['passphrase', 'two words '.repeat(30), 'passwordLong'],
])('a wrong %s (%s) is refused beside its field, and no link is made', async (field, value) => {
  const answer = await send(shareReport, { asked, days: '7', [field]: value });
  expect(answer).toMatchObject({ status: 'refused', errors: { [field]: expect.any(String) } });
  expect(links()).toEqual([]);
});

test('a refused passphrase is not sent back', async () => {
  const answer = await send(shareReport, { asked, days: '7', passphrase: 'quite short' });
  expect(JSON.stringify(answer)).not.toContain('quite short');
});

test('there is no link to days without an entry, nor to days that cannot be', async () => {
  for (const query of [
    'from=2001-01-01&to=2001-02-01',
    'from=2026-11-23&to=2026-11-01',
    'from=x',
    'from=1950-01-01',
    'to=9999-01-01',
  ])
    expect(await send(shareReport, { asked: query, days: '7' })).toMatchObject({ status: 'refused' });
  expect(links()).toEqual([]);
});

test('who presses the button has a cookie for shared pages alone, and is led to an address without the token', async () => {
  const token = await linkWith({ passphrase: `  ${passphrase} ` });
  const guest = newBrowser();
  expect(await send(openReport, { token, passphrase: `${passphrase} ` })).toMatch(
    /^\/shared\/report\/[\w-]+$/,
  );
  const [share] = await listShares(mira.id, now());
  const [cookie, ...others] = guest.jar.values();
  expect(others).toEqual([]);
  expect(cookie).toMatchObject({
    name: `nape-shared-${share?.id}`,
    options: { httpOnly: true, sameSite: 'lax', path: '/shared', secure: false, maxAge: 7200 },
  });
  expect(cookie?.value).not.toBe(token);
  expect(await reportAccess(share?.id ?? '', cookie?.value ?? '', now())).not.toBeNull();
  expect(share?.tries).toMatchObject([{ browser: 'Firefox, Linux', opened: true }]);
});

test('over https the cookie travels by https alone', async () => {
  const token = await linkWith();
  const guest = newBrowser({ origin: 'https://nape.test', 'x-forwarded-proto': 'https' });
  await send(openReport, { token });
  expect(Array.from(guest.jar.values(), ({ name, options }) => [name, options.secure])).toEqual([
    [expect.stringMatching(/^__Secure-nape-shared-/), true],
  ]);
});

test('a form from elsewhere opens nothing', async () => {
  const token = await linkWith();
  for (const origin of ['null', 'https://evil.example', 'http://nape.test.evil.example']) {
    newBrowser({ origin });
    expect(await send(openReport, { token })).toMatchObject({ status: 'refused' });
  }
  newBrowser().headers.delete('origin');
  expect(await send(openReport, { token })).toMatchObject({ status: 'refused' });
  expect((await listShares(mira.id, now()))[0]).toMatchObject({ openings: 0, tries: [] });
});

test('a link that opens nothing leads to the page that is not there, without a cookie', async () => {
  const token = await linkWith({ mostOpenings: '1' });
  newBrowser();
  await send(openReport, { token });
  const late = newBrowser();
  for (const wrong of [token, 'A'.repeat(43), 'x'])
    expect(await send(openReport, { token: wrong })).toBe('/shared/report');
  expect(late.jar.size).toBe(0);
});

test('a wrong passphrase opens nothing, and is not sent back', async () => {
  const token = await linkWith({ passphrase });
  const guest = newBrowser();
  for (const wrong of ['not the four words', '']) {
    const answer = await send(openReport, { token, passphrase: wrong });
    expect(answer).toMatchObject({ message: 'This is not the passphrase of this link.' });
    expect(JSON.stringify(answer)).not.toContain('not the four words');
  }
  expect(guest.jar.size).toBe(0);
});

test('a person ends a link of theirs, and none of another person', async () => {
  const token = await linkWith();
  const [share] = await listShares(mira.id, now());
  const id = share?.id ?? '';
  const ben = await addPerson('Ben');
  newBrowser();
  await enter(ben.id);
  expect(await send(endLink, { id })).toMatchObject({ message: 'That link had ended already.' });
  useBrowser(miras);
  expect(await send(endLink, { id })).toMatchObject({ message: 'That link opens nothing any more.' });
  newBrowser();
  expect(await send(openReport, { token })).toBe('/shared/report');
});

test.each([
  ['shareReport', shareReport],
  ['endLink', endLink],
])('%s leads a stranger to sign-in', async (_, action) => {
  newBrowser();
  expect(await send(action, { asked, days: '7' })).toBe('/sign-in');
  expect(links()).toEqual([]);
});

/** The answer to the form that asks for the PDF with the code of a link, as the signed-in person sends it. */
async function paperOf(token: string, origin = 'http://nape.test'): Promise<Response> {
  const headers = { origin, host: 'nape.test', 'content-type': 'application/x-www-form-urlencoded' };
  const body = new URLSearchParams({ token });
  return POST(new Request('http://nape.test/api/report/paper.pdf', { method: 'POST', headers, body }));
}

test('the paper of a report that was shared carries its link, for a phone to read', async () => {
  const token = await linkWith();
  const answered = await paperOf(token);
  expect(answered.headers.get('content-type')).toBe('application/pdf');
  const { drawings, texts, tags } = readPdf(new Uint8Array(await answered.arrayBuffer()));
  expect(drawings).toHaveLength(1);
  expect(readPaperCode(drawings[0] ?? '')).toBe(`http://nape.test/shared/${token}`);
  const ends = wordsFor(mira.locale).day(addDays(livedMoment(now(), mira).day, 7), 'medium');
  expect(texts[0]?.replaceAll('\n', ' ')).toContain(`opens this report on a screen until ${ends}`);
  expect(tags.tags.filter(({ type }) => type === 'Figure').at(-1)?.dictionary).toContain(
    'QR code of the link',
  );
});

test('there is no paper for a link that has ended, is another person’s or no link, nor for a form from elsewhere', async () => {
  const token = await linkWith();
  expect((await paperOf(token, 'https://evil.example')).status).toBe(403);
  for (const other of ['', 'x', `${token}A`]) expect((await paperOf(other)).status).toBe(400);
  const [share] = await listShares(mira.id, now());
  newBrowser();
  await enter((await addPerson('Ben')).id);
  expect((await paperOf(token)).status).toBe(400);
  useBrowser(miras);
  expect((await paperOf(token)).status).toBe(200);
  await send(endLink, { id: share?.id ?? '' });
  const answered = await paperOf(token);
  expect([answered.status, await answered.text()]).toEqual([400, 'That link had ended already.\n']);
});
