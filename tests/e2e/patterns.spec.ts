import type { Locator, Page } from '@playwright/test';
import { account, expect, expectAccessible, signIn, t, test } from '@/tests/support/journey';
import { keepToldDays } from '@/tests/support/told-diary';
import { instantAt, soon } from '@/tests/support/wall-clock';

const today = soon('UTC');
const startsAt = instantAt('UTC', today, '14:00');

/** A diary of so many days of which the truth is known: breathing helps, stress does not, yoga does nothing. */
const diaryOf = (days: number) => async () => keepToldDays(await account('Mira'), today, days);
const mira = { email: 'mira@example.org' };

const breathing = t('patterns.with.done', { name: t('routines.names.breathing') });

/** The list under a group's heading. */
function group(page: Page, name: 'less' | 'more' | 'none' | 'not-yet'): Locator {
  return page
    .locator('h3', { hasText: t(`patterns.groups.${name}`) })
    .locator('xpath=following-sibling::ul[1]');
}

test('two weeks claim nothing, and say what is lacking', async ({ page, nape }) => {
  await nape({ prepare: diaryOf(14), startsAt });
  await signIn(page, mira);
  await page.goto('/trends');
  const lacking = group(page, 'not-yet');
  await expect(lacking).toContainText('Breathing: 29 more pairs of days, 6 more days with');
  await expect(lacking).toContainText('Yoga: 29 more pairs of days');
  await expect(lacking.getByRole('listitem')).toHaveCount(6);
  for (const name of ['less', 'more', 'none'] as const) await expect(group(page, name)).toHaveCount(0);
  await expect(page.getByText(t('patterns.lead', { compared: 0 }))).toBeVisible();
  await expectAccessible(page);
});

test('ninety days show what goes with less and with more, and take no rare habit for one that does nothing', async ({
  page,
  nape,
}) => {
  await nape({ prepare: diaryOf(90), startsAt });
  await signIn(page, mira);
  await page.goto('/trends');
  const less = group(page, 'less');
  await expect(less.getByRole('listitem')).toHaveCount(1);
  await expect(less).toContainText(`${breathing}, evening pain may be about 1.`);
  await expect(less).toContainText(t('patterns.first.less'));
  await expect(less.getByRole('img', { name: /lower, likely .* lower\. 2 points are marked/ })).toBeVisible();
  await expect(group(page, 'more')).toContainText(t('patterns.with.stress'));
  await expect(group(page, 'none')).toContainText(t('routines.names.yoga'));
  await expect(group(page, 'not-yet')).toContainText('Heat: 7 more days with');
  for (const folded of await page.locator('details:not([open]) > summary').all())
    if (await folded.isVisible()) await folded.click();
  await expectAccessible(page);
});

test('a year has days enough for a rare habit, and how it is known opens by keyboard', async ({
  page,
  nape,
}) => {
  test.slow();
  await nape({ prepare: diaryOf(365), startsAt });
  await signIn(page, mira);
  await page.goto('/trends');
  await expect(group(page, 'none')).toContainText(t('patterns.names.heat'));
  await expect(group(page, 'not-yet')).toContainText('Cold: 10 more days with');
  const less = group(page, 'less');
  await expect(less.getByText(breathing)).toBeVisible();
  await less.getByText(t('patterns.how.title')).focus();
  await page.keyboard.press('Enter');
  await expect(less.getByText(/Among the 5 habits that could be tested, q is below 0\.001/)).toBeVisible();
  await expect(less.getByText(/As the days came, nothing held equal/)).toBeVisible();

  await page.getByRole('button', { name: t('charts.explorer.open') }).click();
  await page.getByLabel(t('charts.explorer.second')).selectOption('routine:breathing');
  await expect(page.getByRole('heading', { name: t('charts.explorer.sides') })).toBeVisible();
  const slider = page.getByRole('slider', { name: t('charts.explorer.point') });
  await expect(slider).toHaveAttribute('aria-valuetext', /Breathing: with$/);
  await slider.focus();
  await page.keyboard.press('Home');
  await expect(slider).toHaveAttribute('aria-valuetext', /Breathing: without$/);
  const download = page.waitForEvent('download');
  await page
    .getByRole('link', { name: t('charts.explorer.csv') })
    .last()
    .click();
  expect((await download).suggestedFilename()).toBe('nape-days.csv');
  await page.getByLabel(t('charts.explorer.second')).selectOption('stress');
  await expect(page.getByRole('heading', { name: t('charts.explorer.dots') })).toBeVisible();
  await expectAccessible(page);
});

test('an entry changes what is shown, and what was known stands until then', async ({ page, nape }) => {
  await nape({ prepare: diaryOf(30), startsAt });
  await signIn(page, mira);
  await page.goto('/trends');
  await expect(group(page, 'not-yet')).toContainText('Breathing: 13 more pairs of days');
  await page.goto('/settings');
  await page.getByText(t('settings.yardstick.thresholds.13')).click();
  const yardstick = page.getByRole('region', { name: t('settings.yardstick.title') });
  await yardstick.getByRole('button', { name: t('settings.save') }).click();
  await expect(yardstick.getByText(t('settings.saved'))).toBeVisible();
  await page.goto('/trends');
  await expect(page.getByText(/Cleland et al\. 2008/)).toBeVisible();
  await expect(page.getByText(t('trends.comparison.byItself'))).toBeVisible();
  await expect(group(page, 'not-yet')).toContainText('Breathing: 13 more pairs of days');
});

test('without JavaScript it can be read too: at once, or after one more look', async ({ visitor, nape }) => {
  await nape({ prepare: diaryOf(90), startsAt });
  const page = await visitor({ javaScriptEnabled: false });
  await signIn(page, mira);
  await page.goto('/trends');
  const less = group(page, 'less');
  const again = page.getByRole('link', { name: t('patterns.again') });
  if (await again.isVisible()) await again.click();
  await expect(less).toContainText(breathing);
  await less.getByText(t('patterns.how.title')).click();
  await expect(less.getByText(/Among the 5 habits that could be tested/)).toBeVisible();
});
