import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { eq } from 'drizzle-orm';
import { db } from '@/db/client';
import { user } from '@/db/schema/person';
import { seedPerson, seedYear } from '@/db/seed';
import { cast } from '@/db/seed/cast';
import { hashPassword } from '@/lib/auth/password';
import { endShare, listShares, openLink } from '@/lib/reports/share/data';
import { sheetOf } from '@/lib/reports/sheet';
import { lastDays } from '@/lib/time/day-range';
import { wordsFor } from '@/lib/words/translator';
import {
  account,
  dayInWords,
  expect,
  expectAccessible,
  expectToFit,
  signIn,
  t,
  test,
} from '@/tests/support/journey';
import { keepEvening } from '@/tests/support/log';
import { cookieOf, formOf } from '@/tests/support/raw';
import { reportOf, shareOf } from '@/tests/support/shared';
import { instantAt, soon } from '@/tests/support/wall-clock';

const today = soon('Europe/London');
const startsAt = instantAt('Europe/London', today, '14:00');
const week = lastDays(today, 7);
const dayLength = 24 * 3_600_000;
const passphrase = 'copper lantern meadow ticket';
const notThere = { path: '/shared/report' };

async function adasYear(): Promise<void> {
  const passwordHash = await hashPassword(cast.ada.passphrase);
  await seedPerson(db(), { member: cast.ada, passwordHash, createdAt: startsAt });
  await seedYear(db(), cast.ada.id, { to: today });
}

/** A person with one evening, and the tokens of links to the report of their week. */
async function sharing(name: string, links: readonly Parameters<typeof shareOf>[3][], now = startsAt) {
  const person = await account(name);
  await keepEvening(person, today, { average: 4 });
  const report = await reportOf(person, week);
  const tokens: string[] = [];
  for (const wishes of links) tokens.push(await shareOf(person, report, now, wishes));
  return { person, tokens };
}

async function openLinkOn(page: Page, token: string): Promise<void> {
  await page.goto(`/shared/${token}`);
  await page.getByRole('button', { name: t('shared.submit') }).click();
  await expect(page).toHaveURL(/\/shared\/report\/[\w-]+$/);
}

const pages = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length;

test('a report of a year is shared, read in a browser without a session, taken along, ended, and gone', async ({
  page,
  visitor,
  nape,
  guard,
}) => {
  guard.tolerate(/404/);
  const { url } = await nape({ prepare: adasYear, startsAt });
  await signIn(page, cast.ada, cast.ada.passphrase);
  await page.goto('/report');
  const finding = (await page.locator('article header p.font-serif').textContent()) ?? '';
  await page.getByRole('link', { name: t('share.open') }).click();
  await page.getByLabel(t('share.label')).fill('Dr M. H.');
  await page.getByRole('button', { name: t('share.submit') }).click();
  const link = await page.getByLabel(t('share.link'), { exact: true }).inputValue();
  expect(link).toMatch(new RegExp(`^${url}/shared/[\\w-]{43}$`));
  await expect(page.getByRole('img', { name: t('share.code') })).toBeVisible();
  const token = link.split('/').at(-1) ?? '';

  const guest = await visitor();
  const told: string[] = [];
  guest.on('request', (request) => told.push(`${request.headers().referer}`));
  await guest.goto('/care');
  await guest.goto(link);
  expect(await guest.content()).not.toContain('Ada');
  await guest.getByRole('button', { name: t('shared.submit') }).click();
  await expect(guest.getByRole('heading', { name: t('report.sheet.title', { name: 'Ada' }) })).toBeVisible();
  expect(guest.url()).not.toContain(token);
  await expect(guest.getByText(finding)).toBeVisible();
  await expect(guest.getByRole('navigation')).toHaveCount(0);
  await expect(guest.getByRole('link', { name: t('shared.pdf') })).toBeVisible();
  await expect(guest.getByRole('link')).toHaveCount(1);

  const download = guest.waitForEvent('download');
  await guest.getByRole('link', { name: t('shared.pdf') }).click();
  const pdf = await readFile(await (await download).path());
  expect((await download).suggestedFilename()).toMatch(/^nape-report-[\d-]+\.pdf$/);
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  expect(pages(pdf)).toBe(1);
  expect(pages(await guest.pdf({ format: 'A4' }))).toBe(1);
  await guest.reload();
  await expect(guest.getByText(finding)).toBeVisible();
  const read = guest.url();
  await guest.goBack();
  await expect(guest).toHaveURL('/care');
  expect(told.filter((referer) => referer.includes(token))).toEqual([]);

  await page.goto('/report/share');
  const row = page.getByRole('listitem').filter({ hasText: 'Dr M. H.' });
  await expect(row.getByText(t('share.opened', { count: 1, most: 'none' }))).toBeVisible();
  await row.getByText(t('share.log', { count: 1 })).click();
  await expect(row.getByText(/14:\d\d: Chrome, Linux$/)).toBeVisible();
  await page
    .getByRole('button', { name: t('share.endName', { name: 'Dr M. H.', day: dayInWords(today, 'medium') }) })
    .click();
  await expect(page.getByText(t('share.endedNow'))).toBeVisible();

  for (const gone of [link, read]) {
    expect((await guest.goto(gone))?.status()).toBe(404);
    await expect(guest.getByRole('heading', { name: t('shared.nothing.title') })).toBeVisible();
  }
  const cookie = await cookieOf(guest);
  expect((await fetch(`${read}/report.pdf`, { headers: { cookie } })).status).toBe(404);
});

test('it is shared and read without JavaScript, with a passphrase that is mistyped once', async ({
  visitor,
  nape,
}) => {
  const { rows } = await nape({ prepare: adasYear, startsAt });
  const owner = await visitor({ javaScriptEnabled: false });
  await signIn(owner, cast.ada, cast.ada.passphrase);
  await owner.goto('/report');
  await owner.getByRole('link', { name: t('share.open') }).click();
  await owner.getByLabel(t('share.days')).fill('30');
  await owner.getByLabel(t('share.most')).fill('1');
  await owner.getByLabel(t('share.passphrase')).fill('too short');
  await owner.getByRole('button', { name: t('share.submit') }).click();
  await expect(owner.getByText(t('errors.fields.passwordShort'))).toBeVisible();
  await expect(owner.getByLabel(t('share.days'))).toHaveValue('30');
  expect(rows('SELECT id FROM share')).toEqual([]);
  await owner.getByLabel(t('share.passphrase')).fill(passphrase);
  await owner.getByRole('button', { name: t('share.submit') }).click();
  const field = owner.getByLabel(t('share.link'), { exact: true });
  await expect(field).toHaveAttribute('readonly');
  const link = await field.inputValue();

  const guest = await visitor({ javaScriptEnabled: false });
  await guest.goto('/care');
  await guest.goto(link);
  const typed = guest.getByLabel(t('shared.passphrase'), { exact: true });
  await typed.fill('copper lantern meadow');
  await guest.getByRole('button', { name: t('shared.submit') }).click();
  await expect(guest.getByText(t('errors.fields.passphraseWrong'))).toBeVisible();
  await expect(typed).toHaveValue('');
  await typed.fill(passphrase);
  await guest.getByRole('button', { name: t('shared.submit') }).click();
  await expect(guest.getByRole('heading', { name: t('report.sheet.title', { name: 'Ada' }) })).toBeVisible();
  // The link is spent, and leads whoever has it open back to it: from the mail again, or by the way back.
  const read = guest.url();
  await guest.goto(link);
  await expect(guest).toHaveURL(read);
  await guest.goBack();
  await expect(guest).toHaveURL(read);
  expect(rows('SELECT openings FROM share')).toEqual([[1]]);
  expect(rows('SELECT key_hash IS NULL FROM share_opening ORDER BY id')).toEqual([[1], [0]]);
});

test('whatever opens nothing gets the same bytes: unknown, changed, expired, ended, spent, or of an account that is gone', async ({
  nape,
}) => {
  const links: Record<string, string> = { unknown: 'A'.repeat(43), short: 'x' };
  const { url } = await nape({
    startsAt,
    prepare: async () => {
      const { person, tokens } = await sharing('Mira', [{ label: 'to end' }, { mostOpenings: 1 }]);
      const [ended = '', spent = ''] = tokens;
      const named = (await listShares(person.id, startsAt)).find(({ label }) => label === 'to end');
      await endShare(person.id, named?.id ?? '', startsAt);
      await openLink(spent, { proved: null, browser: 'Firefox' }, startsAt);
      const [expired = ''] = (await sharing('Old', [{ days: 1 }], startsAt - 2 * dayLength)).tokens;
      const [orphan = ''] = (await sharing('Gone', [{}])).tokens;
      const works = await shareOf(person, await reportOf(person, week), startsAt);
      Object.assign(links, { ended, spent, expired, orphan });
      links.changed = `${works.startsWith('A') ? 'B' : 'A'}${works.slice(1)}`;
      await db().delete(user).where(eq(user.email, 'gone@example.org'));
    },
  });
  const answers = new Set<string>();
  for (const token of Object.values(links)) {
    const answered = await fetch(`${url}/shared/${token}`);
    const { date: _date, ...headers } = Object.fromEntries(answered.headers);
    answers.add(JSON.stringify([answered.status, headers, await answered.text()]));
  }
  for (const path of ['/shared', notThere.path, '/shared/report/x', '/shared/report/x/report.pdf']) {
    const answered = await fetch(`${url}${path}`);
    const { date: _date, ...headers } = Object.fromEntries(answered.headers);
    answers.add(JSON.stringify([answered.status, headers, await answered.text()]));
  }
  expect(Object.keys(links)).toHaveLength(7);
  expect(answers.size).toBe(1);
  expect([...answers][0]).toMatch(/^\[404,.*no-store/);
});

test('of fifty browsers that press the button of a link with three openings, three read it', async ({
  visitor,
  nape,
}) => {
  let token = '';
  const { url, rows } = await nape({
    startsAt,
    prepare: async () => {
      [token = ''] = (await sharing('Mira', [{ mostOpenings: 3 }])).tokens;
    },
  });
  const page = await visitor({ javaScriptEnabled: false });
  await page.goto(`/shared/${token}`);
  const body = await formOf(page, t('shared.submit'));
  const address = `${url}/shared/${token}`;
  const press = () => fetch(address, { method: 'POST', body, headers: { origin: url }, redirect: 'manual' });
  const answers = await Promise.all(Array.from({ length: 50 }, press));
  const keys = answers.flatMap(({ headers }) => headers.getSetCookie());
  expect(keys).toHaveLength(3);
  for (const key of keys) expect(key).toMatch(/^nape-shared-[^;]+; Path=\/shared;.*HttpOnly; SameSite=lax$/i);
  const others = answers.filter(({ headers }) => headers.getSetCookie().length === 0);
  for (const { status, headers } of others)
    expect(status === 404 || headers.get('location') === notThere.path).toBe(true);
  expect(rows('SELECT openings FROM share')).toEqual([[3]]);
  expect(rows('SELECT count(*) FROM share_opening')).toEqual([[3]]);
});

test('looking at a link, asking for its head, and fetching it ahead spend nothing and write nothing', async ({
  nape,
}) => {
  let token = '';
  const { url, rows } = await nape({
    startsAt,
    prepare: async () => {
      [token = ''] = (await sharing('Mira', [{ mostOpenings: 1 }])).tokens;
    },
  });
  for (const headers of [
    {},
    { 'User-Agent': 'Mozilla/5.0 (compatible; a mail scanner)' },
    { Purpose: 'prefetch', 'Sec-Purpose': 'prefetch' },
    { RSC: '1', 'Next-Router-Prefetch': '1' },
  ])
    for (const method of ['GET', 'HEAD'])
      await (await fetch(`${url}/shared/${token}`, { method, headers })).text();
  expect((await fetch(`${url}/shared/${token}`)).status).toBe(200);
  expect(rows('SELECT openings, revoked_at FROM share')).toEqual([[0, null]]);
  expect(rows('SELECT count(*) FROM share_opening')).toEqual([[0]]);
  expect(rows('SELECT count(*) FROM sign_in_failure')).toEqual([[0]]);
});

test('a form that was not sent from the page of the link opens nothing', async ({ visitor, nape, guard }) => {
  guard.tolerate(/Origin|origin|Server Action/);
  let token = '';
  const { url, rows } = await nape({
    startsAt,
    prepare: async () => {
      [token = ''] = (await sharing('Mira', [{}])).tokens;
    },
  });
  const page = await visitor({ javaScriptEnabled: false });
  await page.goto(`/shared/${token}`);
  const body = await formOf(page, t('shared.submit'));
  for (const origin of [
    {},
    { origin: 'null' },
    { origin: 'https://evil.example' },
    { origin: `${url}.evil.example` },
  ]) {
    const answered = await fetch(`${url}/shared/${token}`, {
      method: 'POST',
      body,
      headers: { ...origin },
      redirect: 'manual',
    });
    await answered.text();
    expect(answered.headers.getSetCookie(), JSON.stringify(origin)).toEqual([]);
  }
  expect(rows('SELECT openings FROM share')).toEqual([[0]]);
});

test('every answer under /shared says that it is for nobody else, and keeps its address to itself', async ({
  visitor,
  nape,
}) => {
  let token = '';
  const { url } = await nape({
    startsAt,
    prepare: async () => {
      [token = ''] = (await sharing('Mira', [{ passphraseHash: await hashPassword(passphrase) }])).tokens;
    },
  });
  const page = await visitor({ javaScriptEnabled: false });
  const answers: Response[] = [];
  await page.goto(`/shared/${token}`);
  const body = await formOf(page, t('shared.submit'));
  const send = () =>
    fetch(`${url}/shared/${token}`, { method: 'POST', body, headers: { origin: url }, redirect: 'manual' });
  body.set('passphrase', 'not this one');
  answers.push(await send());
  body.set('passphrase', passphrase);
  const opened = await send();
  answers.push(opened);
  const cookie = opened.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const report = `${opened.headers.get('location')}`;
  for (const path of [
    `/shared/${token}`,
    report,
    `${report}/report.pdf`,
    '/shared',
    '/shared/x',
    `${report}x`,
    `${report}x/report.pdf`,
    '/shared/a/b/c/d',
  ])
    for (const method of ['GET', 'HEAD'])
      answers.push(await fetch(`${url}${path}`, { method, headers: { cookie }, redirect: 'manual' }));
  expect(answers.map(({ status }) => status)).toEqual([
    200, 303, 307, 307, 200, 200, 200, 200, 404, 404, 404, 404, 404, 404, 404, 404, 404, 404,
  ]);
  for (const { headers, status, url: asked } of answers) {
    const which = `${status} ${asked}`;
    expect(headers.get('cache-control'), which).toContain('no-store');
    expect(headers.get('referrer-policy'), which).toBe('no-referrer');
    expect(headers.get('x-robots-tag'), which).toBe('noindex, nofollow, noarchive');
    expect(headers.get('x-content-type-options'), which).toBe('nosniff');
    expect(headers.get('x-frame-options'), which).toBe('DENY');
    expect(headers.get('content-security-policy'), which).toContain("frame-ancestors 'none'");
  }
});

test('nobody who is signed in shows in a shared page, and two reports in one browser stay two', async ({
  page,
  nape,
}) => {
  const tokens: Record<string, string> = {};
  await nape({
    startsAt,
    prepare: async () => {
      for (const name of ['Mira', 'Ben']) [tokens[name] = ''] = (await sharing(name, [{}])).tokens;
      await account('Noor', { theme: 'dark', locale: 'en-US' });
    },
  });
  await signIn(page, { email: 'noor@example.org' });
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  const addresses: Record<string, string> = {};
  for (const name of ['Mira', 'Ben']) {
    await openLinkOn(page, tokens[name] ?? '');
    addresses[name] = page.url();
  }
  for (const name of ['Mira', 'Ben']) {
    await page.goto(addresses[name] ?? '');
    await expect(page.getByRole('heading', { name: t('report.sheet.title', { name }) })).toBeVisible();
    await expect(page.locator('html')).not.toHaveAttribute('data-theme');
    expect(await page.content()).not.toContain('Noor');
  }
});

test('axe finds nothing on any page of sharing', async ({ page, visitor, nape, guard }) => {
  guard.tolerate(/404/);
  let token = '';
  await nape({
    startsAt,
    prepare: async () => {
      await adasYear();
      const passphraseHash = await hashPassword(passphrase);
      [token = ''] = (await sharing('Mira', [{ label: 'Dr Lang', passphraseHash, mostOpenings: 3 }])).tokens;
    },
  });
  const guest = await visitor();
  const check = async (one: Page) => {
    await expectToFit(one);
    await expectAccessible(one);
  };
  await guest.goto('/shared/x');
  await check(guest);
  await guest.goto(`/shared/${token}`);
  await check(guest);
  await guest.getByLabel(t('shared.passphrase'), { exact: true }).fill('not this one');
  await guest.getByRole('button', { name: t('shared.submit') }).click();
  await expect(guest.getByText(t('errors.fields.passphraseWrong'))).toBeVisible();
  await check(guest);
  await guest.getByLabel(t('shared.passphrase'), { exact: true }).fill(passphrase);
  await guest.getByRole('button', { name: t('shared.submit') }).click();
  await expect(guest).toHaveURL(/\/shared\/report\//);
  await guest.getByText(t('charts.table')).click();
  await expectToFit(guest, [360, 768, 1280]);
  await expectAccessible(guest);

  await signIn(page, { email: 'mira@example.org' });
  await page.goto('/report/share?from=x');
  await check(page);
  await page.goto('/report/share');
  await page.getByText(t('share.log', { count: 2 })).click();
  await page.getByLabel(t('share.days')).fill('400');
  await page.getByRole('button', { name: t('share.submit') }).click();
  await expect(page.getByText(t('errors.fields.number'))).toBeVisible();
  await check(page);
  await page.getByLabel(t('share.days')).fill('90');
  await page.getByRole('button', { name: t('share.submit') }).click();
  await expect(page.getByRole('img', { name: t('share.code') })).toBeVisible();
  await check(page);
  await page
    .getByRole('button', { name: t('share.endName', { name: 'Dr Lang', day: dayInWords(today, 'medium') }) })
    .click();
  await page.getByText(t('share.over', { count: 1 })).click();
  await check(page);
});

test('a link ends while Nape runs, and a clock that is put back opens it no more', async ({
  nape,
  guard,
}) => {
  guard.tolerate(/ERR_CONNECTION/);
  let token = '';
  const first = await nape({
    startsAt: startsAt + dayLength,
    prepare: async () => {
      [token = ''] = (await sharing('Mira', [{ days: 1 }])).tokens;
    },
  });
  await first.stop();
  const { url } = await nape({ startsAt });
  expect((await fetch(`${url}/shared/${token}`)).status).toBe(404);
});

test('the title, the numbers and the words of a shared page are those of its owner', async ({
  visitor,
  nape,
}) => {
  let token = '';
  let title = '';
  await nape({
    startsAt,
    prepare: async () => {
      const person = await account('Sam', { locale: 'en-US' });
      await keepEvening(person, today, { average: 4 });
      const report = await reportOf(person, week);
      title = sheetOf(report, wordsFor('en-US')).period;
      token = await shareOf(person, report, startsAt);
    },
  });
  const guest = await visitor({ locale: 'en-GB' });
  await openLinkOn(guest, token);
  await expect(guest.getByText(title)).toBeVisible();
  await expect(guest.locator('main [lang="en-US"]')).toHaveCount(1);
});
