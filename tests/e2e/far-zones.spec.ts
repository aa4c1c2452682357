import { addDays } from '@/lib/time/calendar-day';
import { account, answer, dayInWords, expect, signIn, t, test } from '@/tests/support/journey';
import { instantAt, nextShortDay, soon } from '@/tests/support/wall-clock';

const auckland = 'Pacific/Auckland';
const newYork = 'America/New_York';

test('a minute before midnight in Auckland belongs to the day that ends', async ({ page, nape }) => {
  const day = soon(auckland);
  const { rows } = await nape({
    prepare: () => account('Kiri', { timeZone: auckland }),
    startsAt: instantAt(auckland, day, '23:59'),
  });
  await signIn(page, { email: 'kiri@example.org' });
  await expect(page.getByRole('heading', { level: 1 })).toContainText(dayInWords(day, 'weekdayLong'));
  await answer(page, t('today.evening.average'), 4);
  await page.getByRole('button', { name: t('today.evening.save') }).click();
  await expect(page.getByText(t('today.evening.saved'))).toBeVisible();
  expect(rows('SELECT day, back_filled FROM check_in')).toEqual([[day, 0]]);
});

test('half past midnight in New York is still last evening there, and the next evening in Auckland', async ({
  page,
  visitor,
  nape,
}) => {
  const night = soon(newYork);
  const evening = addDays(night, -1);
  const { rows } = await nape({
    prepare: async () => {
      await account('Noor', { timeZone: newYork });
      await account('Kiri', { timeZone: auckland });
    },
    startsAt: instantAt(newYork, night, '00:30'),
  });
  await signIn(page, { email: 'noor@example.org' });
  await expect(page.getByRole('heading', { level: 1 })).toContainText(dayInWords(evening, 'weekdayLong'));
  await answer(page, t('today.evening.average'), 6);
  await page.getByRole('button', { name: t('today.evening.save') }).click();
  await expect(page.getByText(t('today.evening.saved'))).toBeVisible();

  const far = await visitor({ timezoneId: auckland });
  await signIn(far, { email: 'kiri@example.org' });
  await answer(far, t('today.evening.average'), 2);
  await far.getByRole('button', { name: t('today.evening.save') }).click();
  await expect(far.getByText(t('today.evening.saved'))).toBeVisible();

  expect(rows('SELECT name, day, average FROM pain_day JOIN profile USING (user_id) ORDER BY name')).toEqual([
    ['Kiri', night, 2],
    ['Noor', evening, 6],
  ]);
});

test('on the day on which the clocks go forward the day still starts when the wall clock says so', async ({
  page,
  nape,
}) => {
  const day = nextShortDay(newYork);
  const { rows } = await nape({
    prepare: () => account('Noor', { timeZone: newYork, dayStartMinutes: 300 }),
    startsAt: instantAt(newYork, day, '05:00'),
  });
  await signIn(page, { email: 'noor@example.org' });
  await answer(page, t('today.morning.waking'), 5);
  await page.getByRole('button', { name: t('today.morning.save') }).click();
  await expect(page.getByText(t('today.morning.saved'))).toBeVisible();
  expect(rows('SELECT day, waking FROM pain_day')).toEqual([[day, 5]]);
});
