import type { Page } from '@playwright/test';
import { db } from '@/db/client';
import { medicationDay, note } from '@/db/schema/day';
import { activity, activityRating, clinicScore, globalChange, weekAnswer } from '@/db/schema/measures';
import { medication } from '@/db/schema/things';
import { seedPerson, seedYear } from '@/db/seed';
import { cast } from '@/db/seed/cast';
import { hashPassword } from '@/lib/auth/password';
import { addDays } from '@/lib/time/calendar-day';
import { expect, signIn, t, test } from '@/tests/support/journey';
import { readPdf } from '@/tests/support/pdf';
import { instantAt, soon } from '@/tests/support/wall-clock';

const today = soon('Europe/London');
const startsAt = instantAt('Europe/London', today, '14:00');
const { ada } = cast;

/** Ada's year, with what she answered of how far it reaches into her life. */
async function adasYear(): Promise<void> {
  await seedPerson(db(), {
    member: ada,
    passwordHash: await hashPassword(ada.passphrase),
    createdAt: startsAt,
  });
  await seedYear(db(), ada.id, { to: today });
  const userId = ada.id;
  await db().insert(activity).values({ id: 'lifting', userId, name: 'Lifting the children' });
  for (const [ago, score] of [
    [85, 6],
    [3, 3],
  ] as const) {
    const day = addDays(today, -ago);
    await db().insert(weekAnswer).values({ userId, day, average: score, enjoyment: score, activity: score });
    await db()
      .insert(activityRating)
      .values({ userId, day, activityId: 'lifting', rating: 10 - score });
    await db()
      .insert(clinicScore)
      .values({ id: `ndi-${ago}`, userId, day, form: 'ndi', score: 3 * score });
  }
  const day = addDays(today, -4);
  await db().insert(medication).values({ id: 'naproxen', userId, name: 'Naproxen' });
  await db().insert(medicationDay).values({ userId, day, medicationId: 'naproxen' });
  const text = 'Read in the garden.';
  await db()
    .insert(note)
    .values({ userId, day, text })
    .onConflictDoUpdate({ target: [note.userId, note.day], set: { text } });
  await db()
    .insert(globalChange)
    .values({ userId, day: addDays(today, -3), step: 2 });
}

/** The texts of the PDF that the page offers, a page each. */
async function pdfTexts(page: Page): Promise<readonly string[]> {
  const href = await page.getByRole('link', { name: t('report.pdf') }).getAttribute('href');
  const answer = await page.request.get(href ?? '');
  expect(answer.headers()['content-type']).toBe('application/pdf');
  return readPdf(await answer.body()).texts;
}

test('a report of the seeded year: the numbers on the screen are those in the PDF, and what is left out is in neither', async ({
  page,
  nape,
}) => {
  await nape({ prepare: adasYear, startsAt });
  await signIn(page, ada, ada.passphrase);
  await page.getByRole('link', { name: t('places.report') }).click();
  const sheet = page.getByRole('article', { name: t('report.sheet.title', { name: 'Ada' }) });
  await expect(sheet).toBeVisible();

  const [whole = ''] = await pdfTexts(page);
  const flowing = whole.replaceAll('\n', ' ');
  // The line to write down: the average, where it hurts, what it feels like, and sleep.
  const line = await sheet
    .getByText(/^\d\.\d, .*(blades|neck|shoulder).*aching.*sleep \d\.\d h$/)
    .innerText();
  expect(flowing).toContain(line);
  const rows = await sheet.getByRole('table').first().locator('tbody tr').all();
  expect(rows.length).toBe(11);
  for (const row of rows) {
    const label = await row.getByRole('rowheader').innerText();
    for (const cell of await row.getByRole('cell').all()) {
      const shown = await cell.evaluate((element) =>
        Array.from(element.childNodes, (node) =>
          node instanceof HTMLElement && node.ariaHidden ? '' : (node.textContent ?? ''),
        ).filter((text) => text !== ''),
      );
      for (const number of shown) expect(whole.split('\n'), `${label}: ${number}`).toContain(number);
    }
  }
  for (const said of ['Naproxen', 'Is it the pillow?', 'Lifting the children'])
    expect(flowing).toContain(said);
  expect(flowing).not.toContain('Read in the garden');

  await page.getByText(t('report.choices.title')).click();
  await page.getByText(t('report.choices.sections.medication'), { exact: true }).click();
  await page.getByText(t('report.choices.sections.question'), { exact: true }).click();
  await page.getByText(t('report.choices.extras.notes'), { exact: true }).click();
  await page.getByText(t('report.choices.names.initials'), { exact: true }).click();
  await page.getByRole('button', { name: t('report.dates.show') }).click();
  const initials = page.getByRole('article', { name: t('report.sheet.title', { name: 'A.' }) });
  await expect(initials.getByText('Read in the garden')).toBeVisible();
  for (const gone of ['Naproxen', 'Is it the pillow?', 'Lifting the children'])
    await expect(initials.getByText(gone)).toHaveCount(0);
  const chosen = await pdfTexts(page);
  expect(chosen).toHaveLength(2);
  expect(chosen[1]).toContain('Read in the garden');
  expect(chosen.join(' ')).not.toMatch(/Naproxen|pillow\?|Lifting|Ada/);
});

test('before and after a new pillow stand beside each other, and any other two periods', async ({
  page,
  nape,
}) => {
  await nape({ prepare: adasYear, startsAt });
  await signIn(page, ada, ada.passphrase);
  await page.goto('/report');
  await page.getByRole('link', { name: t('report.compare.link') }).click();
  await expect(page.getByRole('heading', { name: /^Pain averaged \d\.\d in the later days/ })).toBeVisible();
  await expect(page.getByRole('link', { name: /^Memory foam, new on/ })).toHaveAttribute(
    'aria-current',
    'true',
  );
  await expect(page.getByText(t('report.compare.warning'))).toBeVisible();

  const [first, second] = [
    page.getByRole('group', { name: t('report.compare.first') }),
    page.getByRole('group', { name: t('report.compare.second') }),
  ];
  await first.getByLabel(t('report.dates.from')).fill(addDays(today, -60));
  await first.getByLabel(t('report.dates.to')).fill(addDays(today, -40));
  await second.getByLabel(t('report.dates.from')).fill(addDays(today, -50));
  await second.getByLabel(t('report.dates.to')).fill(addDays(today, -20));
  await page.getByRole('button', { name: t('report.compare.show'), exact: true }).click();
  await expect(second.getByLabel(t('report.dates.from'))).toHaveAccessibleDescription(
    t('report.errors.overlap'),
  );
  await expect(page.getByRole('article')).toHaveCount(0);

  await second.getByLabel(t('report.dates.from')).fill(addDays(today, -39));
  await page.getByRole('button', { name: t('report.compare.show'), exact: true }).click();
  const columns = page.getByRole('article').getByRole('columnheader');
  await expect(columns.nth(1)).toContainText('of 21 days');
  await expect(columns.nth(2)).toContainText('of 20 days');
});

test('two periods that cannot be compared are refused beside their fields', async ({ page, nape }) => {
  await nape({ prepare: adasYear, startsAt });
  await signIn(page, ada, ada.passphrase);
  const second = page.getByRole('group', { name: t('report.compare.second') });
  for (const [query, field, error] of [
    [`from2=${today}&to2=${addDays(today, -1)}`, 'to', 'reversed'],
    [`from2=1966-01-01&to2=${today}`, 'from', 'tooLong'],
    [`from2=2026-02-30&to2=${today}`, 'from', 'notADay'],
    [`from2=${addDays(today, 1)}&to2=${addDays(today, 2)}`, 'from', 'future'],
  ] as const) {
    await page.goto(`/report/compare?from=${addDays(today, -60)}&to=${addDays(today, -40)}&${query}`);
    await expect(second.getByLabel(t(`report.dates.${field}`))).toHaveAccessibleDescription(
      t(`report.errors.${error}`),
    );
    await expect(page.getByText(t('report.dates.check'))).toBeVisible();
  }
});
