import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { db } from '@/db/client';
import { seedPerson, seedYear } from '@/db/seed';
import { cast } from '@/db/seed/cast';
import { hashPassword } from '@/lib/auth/password';
import { sheetOf } from '@/lib/reports/sheet';
import { lastDays } from '@/lib/time/day-range';
import { wordsFor } from '@/lib/words/translator';
import { readPaperCode } from '@/tests/support/code';
import { fhirFaults } from '@/tests/support/fhir-rules';
import { fhirValidators } from '@/tests/support/fhir-validators';
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
import { readPdf } from '@/tests/support/pdf';
import { cookieOf } from '@/tests/support/raw';
import { reportOf, shareWeek } from '@/tests/support/shared';
import { instantAt, soon } from '@/tests/support/wall-clock';

const today = soon('Europe/London');
const startsAt = instantAt('Europe/London', today, '14:00');
const passphrase = 'copper lantern meadow ticket';

async function adasYear(): Promise<void> {
  const passwordHash = await hashPassword(cast.ada.passphrase);
  await seedPerson(db(), { member: cast.ada, passwordHash, createdAt: startsAt });
  await seedYear(db(), cast.ada.id, { to: today });
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
  const paper = page.waitForEvent('download');
  await page.getByRole('button', { name: t('share.paper') }).click();
  const [drawn = ''] = readPdf(await readFile(await (await paper).path())).drawings;
  expect(readPaperCode(drawn)).toBe(link);
  await expect(page.getByLabel(t('share.link'), { exact: true })).toHaveValue(link);

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
  await expect(guest.getByRole('link')).toHaveCount(2);

  const download = guest.waitForEvent('download');
  await guest.getByRole('link', { name: t('shared.pdf') }).click();
  const pdf = await readFile(await (await download).path());
  expect((await download).suggestedFilename()).toMatch(/^nape-report-[\d-]+\.pdf$/);
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  expect(pages(pdf)).toBe(1);
  expect(pages(await guest.pdf({ format: 'A4' }))).toBe(1);
  const bundle = guest.waitForEvent('download');
  await guest.getByRole('link', { name: t('shared.fhir') }).click();
  expect((await bundle).suggestedFilename()).toMatch(/^nape-report-[\d-]+\.fhir\.json$/);
  const fhir = await readFile(await (await bundle).path(), 'utf8');
  expect(fhir.includes(finding)).toBe(true);
  expect([...fhirValidators()(JSON.parse(fhir)), ...fhirFaults(JSON.parse(fhir))]).toEqual([]);
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
  for (const file of ['report.pdf', 'report.fhir.json'])
    expect((await fetch(`${read}/${file}`, { headers: { cookie } })).status).toBe(404);
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

test('nobody who is signed in shows in a shared page, and two reports in one browser stay two', async ({
  page,
  nape,
}) => {
  const tokens: Record<string, string> = {};
  await nape({
    startsAt,
    prepare: async () => {
      for (const name of ['Mira', 'Ben'])
        [tokens[name] = ''] = await shareWeek(await account(name), today, startsAt);
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
      const links = [{ label: 'Dr Lang', passphraseHash, mostOpenings: 3 }];
      [token = ''] = await shareWeek(await account('Mira'), today, startsAt, links);
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

test('the title, the numbers and the words of a shared page are those of its owner', async ({
  visitor,
  nape,
}) => {
  let token = '';
  let period = '';
  await nape({
    startsAt,
    prepare: async () => {
      const sam = await account('Sam', { locale: 'en-US' });
      [token = ''] = await shareWeek(sam, today, startsAt);
      period = sheetOf(await reportOf(sam, lastDays(today, 7)), wordsFor('en-US')).period;
    },
  });
  const guest = await visitor({ locale: 'en-GB' });
  await openLinkOn(guest, token);
  await expect(guest.getByText(period)).toBeVisible();
  await expect(guest.locator('main [lang="en-US"]')).toHaveCount(1);
});
