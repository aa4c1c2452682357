import type { Page } from '@playwright/test';
import { savePillow } from '@/lib/sleep/data';
import { addDays } from '@/lib/time/calendar-day';
import { account, answer, expect, signIn, t, test } from '@/tests/support/journey';
import { instantAt, soon } from '@/tests/support/wall-clock';

const today = soon('UTC');
const startsAt = instantAt('UTC', today, '14:00');

/** Makes a control say what no control says, as someone does who sends their own request. */
async function forge(page: Page, selector: string, value: string): Promise<void> {
  await page
    .locator(selector)
    .first()
    .evaluate((element, forged) => element.setAttribute('value', forged), value);
}

async function saveEvening(page: Page): Promise<void> {
  await page.getByRole('button', { name: t('today.evening.save') }).click();
}

async function saveMorning(page: Page): Promise<void> {
  await page.getByRole('button', { name: t('today.morning.save') }).click();
}

test('a path or a query that means nothing is a plain 404, without JavaScript too', async ({
  visitor,
  nape,
  guard,
}) => {
  guard.tolerate(/404/);
  await nape({ prepare: () => account('Mira'), startsAt });
  const page = await visitor({ javaScriptEnabled: false });
  await signIn(page, { email: 'mira@example.org' });
  const wrong = [
    '/nowhere',
    '/today/nowhere',
    '/today?day=2026-02-30',
    '/today?day=yesterday',
    `/today?day=${today}&day=${today}`,
    '/trends?range=12',
    '/trends?range=90&range=30',
    '/report/measures/2026-02-30',
    '/report/measures/1899-12-31',
    `/report/measures/${addDays(today, 1)}`,
    '/report/measures/activities/x',
    '/report/measures/totals/x',
    '/report/visits/x',
  ];
  for (const path of wrong) {
    expect((await page.goto(path))?.status(), path).toBe(404);
    await expect(page.getByRole('heading', { name: t('errors.notFound.title') })).toBeVisible();
  }
});

test('a file of an impossible range is refused with a 4xx', async ({ page, nape }) => {
  await nape({ prepare: () => account('Mira'), startsAt });
  await signIn(page, { email: 'mira@example.org' });
  const later = addDays(today, 1);
  for (const file of ['/api/report/report.pdf', '/api/export/entries.csv'])
    for (const query of [
      'from=2026-02-30&to=2026-03-01',
      `from=${today}&to=2020-01-01`,
      `from=${later}&to=${later}`,
      'from=0001-01-01&to=2026-01-01',
    ]) {
      const { status, headers } = await fetchAs(page, `${file}?${query}`);
      expect(status, `${file}?${query}`).toBeGreaterThanOrEqual(400);
      expect(status, `${file}?${query}`).toBeLessThan(500);
      expect(headers.get('content-type')).not.toMatch(/pdf|csv/);
    }
});

test('the report says beside the dates what is wrong with them', async ({ page, nape }) => {
  await nape({ prepare: () => account('Mira'), startsAt });
  await signIn(page, { email: 'mira@example.org' });
  await page.goto('/report?from=2026-02-30&to=2026-03-01');
  await expect(page.getByLabel(t('report.dates.from'))).toHaveAccessibleDescription(
    t('report.errors.notADay'),
  );
  await page.goto(`/report?from=${today}&to=${addDays(today, -1)}`);
  await expect(page.getByText(t('report.errors.reversed'))).toBeVisible();
});

test('a score of 11, 25 hours of sleep and a long note are refused beside their fields, and nothing is half-saved', async ({
  page,
  nape,
}) => {
  const { rows } = await nape({ prepare: () => account('Mira'), startsAt });
  await signIn(page, { email: 'mira@example.org' });

  await answer(page, t('today.evening.average'), 10);
  await answer(page, t('today.evening.stress'), 5);
  await forge(page, 'input[name=average][value="10"]', '11');
  await saveEvening(page);
  await expect(page.getByRole('group', { name: t('today.evening.average') })).toHaveAccessibleDescription(
    new RegExp(t('errors.fields.score')),
  );

  await answer(page, t('today.morning.asleep'), t('today.morning.hours', { hours: '10' }));
  await answer(page, t('today.morning.waking'), 2);
  await forge(page, 'input[name=asleep][value="10"]', '25');
  await saveMorning(page);
  await expect(page.getByText(t('errors.fields.hours'))).toBeVisible();

  await answer(page, t('today.evening.average'), 4);
  const note = page.getByLabel(t('today.evening.note'));
  const long = 'x'.repeat(100_000);
  await note.evaluate((element) => element.removeAttribute('maxlength'));
  await note.fill(long);
  await saveEvening(page);
  await expect(note).toHaveAccessibleDescription(t('errors.fields.tooLong'));
  expect((await note.inputValue()).length).toBe(long.length);

  for (const table of ['check_in', 'pain_day', 'night', 'stress', 'note'])
    expect(rows(`SELECT count(*) FROM ${table}`), table).toEqual([[0]]);
});

test('a day that has not come is refused, and so is an evening that says nothing', async ({ page, nape }) => {
  const { rows } = await nape({ prepare: () => account('Mira'), startsAt });
  await signIn(page, { email: 'mira@example.org' });
  await saveEvening(page);
  await expect(page.getByText(t('errors.fields.nothing'))).toBeVisible();
  const form = page.locator('form', { has: page.getByRole('button', { name: t('today.evening.save') }) });
  await form
    .locator('input[name=day]')
    .evaluate((element, later) => element.setAttribute('value', later), addDays(today, 1));
  await answer(page, t('today.evening.average'), 4);
  await saveEvening(page);
  await expect(page.getByText(t('errors.fields.future'))).toBeVisible();
  expect(rows('SELECT count(*) FROM check_in')).toEqual([[0]]);
});

test("another person's pillow or routine is refused in the words of a missing one", async ({
  page,
  nape,
}) => {
  const { rows } = await nape({
    prepare: async () => {
      const [mira, ben] = [await account('Mira'), await account('Ben')];
      await savePillow(mira.id, {
        id: 'miras',
        name: 'Thin one',
        kind: 'feather',
        heightCm: null,
        sinceDay: null,
      });
      await savePillow(ben.id, {
        id: 'bens',
        name: 'Thick one',
        kind: 'latex',
        heightCm: null,
        sinceDay: null,
      });
    },
    startsAt,
  });
  await signIn(page, { email: 'mira@example.org' });
  for (const id of ['bens', 'nobodys']) {
    await page.reload();
    await answer(page, t('today.morning.pillow'), 'Thin one');
    await answer(page, t('today.morning.waking'), 3);
    await forge(page, 'input[name=pillow][value=miras]', id);
    await saveMorning(page);
    await expect(page.getByText(t('errors.gone'))).toBeVisible();
  }
  for (const id of ['own-bens', 'own-nobodys']) {
    await page.evaluate(() => sessionStorage.clear());
    await page.reload();
    await answer(page, t('today.evening.routines'), t('routines.names.breathing'));
    await forge(page, 'input[name=routines][value=breathing]', id);
    await saveEvening(page);
    await expect(page.getByText(t('errors.fields.choice'))).toBeVisible();
  }
  expect(rows('SELECT count(*) FROM check_in')).toEqual([[0]]);
  expect(rows('SELECT count(*) FROM pain_day')).toEqual([[0]]);
});

test('the same evening sent twice at once is one row', async ({ page, nape }) => {
  const { rows } = await nape({ prepare: () => account('Mira'), startsAt });
  await signIn(page, { email: 'mira@example.org' });
  const other = await page.context().newPage();
  await other.goto('/today');
  for (const tab of [page, other]) {
    await answer(tab, t('today.evening.average'), 4);
    await answer(tab, t('today.evening.routines'), t('routines.names.breathing'));
  }
  await Promise.all([
    page.getByRole('button', { name: t('today.evening.save') }).dblclick(),
    other.getByRole('button', { name: t('today.evening.save') }).dblclick(),
  ]);
  await expect(page.getByText(t('today.evening.saved'))).toBeVisible();
  await expect(other.getByText(t('today.evening.saved'))).toBeVisible();
  expect(rows('SELECT day, average FROM pain_day')).toEqual([[today, 4]]);
  expect(rows('SELECT count(*) FROM check_in')).toEqual([[1]]);
  expect(rows('SELECT count(*) FROM completion')).toEqual([[1]]);
});

test('what a person writes is shown as text, never run', async ({ page, nape }) => {
  const name = '<img src=x onerror=alert(1)>';
  const note = '</textarea><script>alert(2)</script> \u202Egnirts';
  await nape({ prepare: () => account('Mira', { name }), startsAt });
  await signIn(page, { email: 'mira@example.org' });
  await answer(page, t('today.evening.average'), 4);
  await page.getByText(t('today.evening.more')).click();
  await page.getByLabel(t('today.evening.note')).fill(note);
  await saveEvening(page);
  await expect(page.getByText(t('today.evening.saved'))).toBeVisible();
  await page.reload();
  await expect(page.getByLabel(t('today.evening.note'))).toHaveValue(note);
  await page.goto('/report');
  await expect(page.getByRole('heading', { name: t('report.sheet.title', { name }) })).toBeVisible();
  expect(await page.locator('img[src=x]').count()).toBe(0);
});

async function fetchAs(page: Page, path: string): Promise<Response> {
  const cookies = await page.context().cookies();
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  return fetch(new URL(path, page.url()), { headers: { cookie }, redirect: 'manual' });
}
