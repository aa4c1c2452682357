import { readFile } from 'node:fs/promises';
import { addDays } from '@/lib/time/calendar-day';
import { answer, dayInWords, expect, signIn, t, test } from '@/tests/support/journey';
import { instantAt, soon } from '@/tests/support/wall-clock';

const zone = 'Asia/Kathmandu';
const today = soon(zone);
const afternoon = instantAt(zone, today, '14:00');

test('a fresh clone leads to a saved evening, a chart and a PDF', async ({ page, nape }) => {
  const { console: said } = await nape({ byNpm: true, startsAt: afternoon });
  const link = /http:\/\/\S+\/sign-up\/\S+/.exec(said())?.[0] ?? '';

  await page.goto('/');
  await expect(page.getByText(t('welcome.setup'))).toBeVisible();
  await page.goto(link);
  await page.getByLabel(t('auth.signUp.name')).fill('Mira');
  await page.getByLabel(t('auth.email')).fill('Mira@Example.org');
  await page.getByRole('button', { name: t('auth.signUp.take') }).click();
  const phrase = await page.getByLabel(t('auth.password'), { exact: true }).inputValue();
  expect(phrase).toMatch(/^\S+( \S+){3}$/);
  await page.getByRole('button', { name: t('auth.signUp.submit') }).click();
  await expect(page).toHaveURL('/today');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(dayInWords(today, 'weekdayLong'));

  await answer(page, t('today.morning.waking'), 3);
  await answer(page, t('today.morning.asleep'), t('today.morning.hours', { hours: '7' }));
  await answer(page, t('today.morning.quality'), 6);
  await answer(page, t('today.morning.position'), t('sleep.positions.back'));
  await page.getByRole('button', { name: t('today.morning.save') }).click();
  await expect(page.getByText(t('today.morning.saved'))).toBeVisible();

  await answer(page, t('today.evening.average'), 4);
  await page.getByText(t('today.evening.more'), { exact: true }).click();
  await answer(page, t('today.evening.worst'), 6);
  await answer(page, t('today.evening.stress'), 5);
  await answer(page, t('today.evening.sources'), t('stress.sources.work'));
  await answer(page, t('today.evening.routines'), t('routines.names.butterfly'));
  await answer(page, t('today.evening.breaks'), 3);
  await page.getByLabel(t('today.evening.note')).fill('=1+1 "quoted", and a walk');
  await page.getByRole('button', { name: t('today.evening.save') }).click();
  await expect(page.getByText(t('today.evening.saved'))).toBeVisible();

  await page.reload();
  await expect(page.getByText(t('today.evening.summary.average', { score: 4 }))).toBeVisible();
  await expect(page.getByText(t('today.morning.summary.waking', { score: 3 }))).toBeVisible();

  await page.getByRole('link', { name: t('places.trends') }).click();
  const oneEvening = t('trends.pain.few', { count: 1, values: '' }).trim();
  await expect(page.getByRole('img', { name: oneEvening })).toBeVisible();

  await page.getByRole('link', { name: t('places.report') }).click();
  await expect(page.getByRole('heading', { name: t('report.sheet.title', { name: 'Mira' }) })).toBeVisible();
  const pdfLink = page.getByRole('link', { name: t('report.pdf') });
  const pdf = await page.request.get((await pdfLink.getAttribute('href')) ?? '');
  expect(pdf.headers()['content-type']).toBe('application/pdf');
  const bytes = await pdf.body();
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
  expect(bytes.length).toBeLessThan(100_000);
  expect(bytes.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(1);

  const download = page.waitForEvent('download');
  await page.getByText(t('files.more')).click();
  await page.getByRole('link', { name: t('files.links.days') }).click();
  const csv = await readFile(await (await download).path(), 'utf8');
  const row = (day: string) => csv.split('\r\n').find((line) => line.includes(day)) ?? '';
  expect(row(today)).toContain(`"'=1+1 ""quoted"", and a walk"`);
  expect(row(addDays(today, -1))).toMatch(/,0,,,,,/);

  await page
    .getByRole('link', { name: t('places.settings') })
    .first()
    .click();
  await page.getByRole('button', { name: t('settings.signOut.submit') }).click();
  await signIn(page, { email: 'mira@example.org' }, phrase);
  await expect(page.getByText(t('today.evening.summary.average', { score: 4 }))).toBeVisible();
});

test('the setup link makes one account, however many have it open', async ({
  page,
  visitor,
  nape,
  guard,
}) => {
  guard.tolerate(/404/);
  const { console: said, rows } = await nape();
  const link = /http:\/\/\S+\/sign-up\/\S+/.exec(said())?.[0] ?? '';
  const stranger = await visitor();
  for (const [visit, name] of [
    [page, 'Mira'],
    [stranger, 'Ben'],
  ] as const) {
    await visit.goto(link);
    await visit.getByLabel(t('auth.signUp.name')).fill(name);
    await visit.getByLabel(t('auth.email')).fill(`${name}@example.org`);
    await visit.getByRole('button', { name: t('auth.signUp.take') }).click();
  }
  await page.getByRole('button', { name: t('auth.signUp.submit') }).click();
  await expect(page).toHaveURL('/today');
  await stranger.getByRole('button', { name: t('auth.signUp.submit') }).click();
  await expect(stranger.getByText(t('errors.fields.linkUsed'))).toBeVisible();
  await stranger.goto(link);
  await expect(stranger.getByRole('heading', { name: t('auth.signUp.usedTitle') })).toBeVisible();
  await stranger.goto('/sign-up');
  await expect(stranger.getByRole('heading', { name: t('auth.signUp.closedTitle') })).toBeVisible();
  expect(rows('SELECT email FROM user')).toEqual([['mira@example.org']]);
});
