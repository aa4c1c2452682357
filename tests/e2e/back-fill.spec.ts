import { addDays } from '@/lib/time/calendar-day';
import { account, answer, dayInWords, expect, signIn, t, test } from '@/tests/support/journey';
import { instantAt, soon } from '@/tests/support/wall-clock';

const today = soon('UTC');
const yesterday = addDays(today, -1);

test('yesterday is filled in from the strip and marked as entered later', async ({ page, nape }) => {
  const { rows } = await nape({
    prepare: () => account('Mira'),
    startsAt: instantAt('UTC', today, '09:00'),
  });
  await signIn(page, { email: 'mira@example.org' });
  const strip = page.getByRole('navigation', { name: t('today.strip.label') });
  const gap = `${dayInWords(yesterday, 'long')}, ${t('today.strip.gap')}`;
  await expect(strip.getByRole('link')).toHaveCount(7);
  await strip.getByRole('link', { name: gap }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(dayInWords(yesterday, 'long'));
  await expect(page.getByText(t('today.backFillLead'))).toBeVisible();

  await answer(page, t('today.evening.average'), 7);
  await page.getByRole('button', { name: t('today.evening.save') }).click();
  await expect(page.getByText(t('today.evening.saved'))).toBeVisible();
  const filled = `${dayInWords(yesterday, 'long')}, ${t('today.strip.average', { score: 7 })}`;
  await expect(strip.getByRole('link', { name: filled })).toBeVisible();
  expect(rows('SELECT day, moment, back_filled FROM check_in')).toEqual([[yesterday, 'evening', 1]]);
});

test('a saved morning can be changed, and what is cleared is null again', async ({ page, nape }) => {
  const { rows } = await nape({
    prepare: () => account('Mira'),
    startsAt: instantAt('UTC', today, '09:00'),
  });
  await signIn(page, { email: 'mira@example.org' });
  await answer(page, t('today.morning.waking'), 8);
  await answer(page, t('today.morning.quality'), 3);
  await page.getByRole('button', { name: t('today.morning.save') }).click();
  await expect(page.getByText(t('today.morning.saved'))).toBeVisible();
  await page.reload();
  await page.getByText(t('today.morning.summary.waking', { score: 8 })).click();
  await answer(page, t('today.morning.waking'), 2);
  await answer(page, t('today.morning.quality'), t('ui.clear'));
  await page.getByRole('button', { name: t('today.morning.save') }).click();
  await expect(page.getByText(t('today.morning.summary.waking', { score: 2 }))).toBeVisible();
  expect(rows('SELECT waking FROM pain_day')).toEqual([[2]]);
  expect(rows('SELECT count(*) FROM night')).toEqual([[0]]);
});

test('a day before the last seven, and one that has not come, are not on Today', async ({
  page,
  nape,
  guard,
}) => {
  guard.tolerate(/404/);
  await nape({ prepare: () => account('Mira'), startsAt: instantAt('UTC', today, '09:00') });
  await signIn(page, { email: 'mira@example.org' });
  const status = async (query: string) => (await page.goto(`/today?day=${query}`))?.status();
  expect(await status(addDays(today, -6))).toBe(200);
  expect(await status(addDays(today, -7))).toBe(404);
  expect(await status(addDays(today, 1))).toBe(404);
});
