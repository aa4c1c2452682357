import { account, answer, expect, signIn, t, test } from '@/tests/support/journey';
import { instantAt, soon } from '@/tests/support/wall-clock';

const afternoon = instantAt('UTC', soon('UTC'), '14:00');

test.use({ javaScriptEnabled: false });

test('an evening is saved without JavaScript, and a mistake costs nothing that was typed', async ({
  page,
  nape,
}) => {
  const { rows } = await nape({ prepare: () => account('Mira'), startsAt: afternoon });
  await signIn(page, { email: 'mira@example.org' });

  await answer(page, t('today.evening.average'), 4);
  await answer(page, t('today.evening.stress'), 5);
  await answer(page, t('today.evening.routines'), t('routines.names.breathing'));
  await page.getByText(t('today.evening.more')).click();
  const note = page.getByLabel(t('today.evening.note'));
  const tooLong = 'Drove six hours. '.repeat(300);
  await note.evaluate((element) => element.removeAttribute('maxlength'));
  await note.fill(tooLong);
  await page.getByRole('button', { name: t('today.evening.save') }).click();

  await expect(page.getByText(t('errors.check'))).toBeVisible();
  await expect(note).toHaveAccessibleDescription(t('errors.fields.tooLong'));
  await expect(note).toHaveValue(tooLong);
  await expect(chosen(page, t('today.evening.average'), '4')).toBeChecked();
  await expect(chosen(page, t('today.evening.stress'), '5')).toBeChecked();
  await expect(
    page.getByRole('checkbox', { name: t('routines.names.breathing'), exact: true }),
  ).toBeChecked();
  expect(rows('SELECT count(*) FROM check_in')).toEqual([[0]]);

  await note.fill('Drove six hours.');
  await page.getByRole('button', { name: t('today.evening.save') }).click();
  await expect(page.getByText(t('today.evening.saved'))).toBeVisible();
  await expect(page.getByText(t('today.evening.summary.average', { score: 4 }))).toBeVisible();
  expect(
    rows('SELECT average, level, note.text FROM pain_day NATURAL JOIN stress NATURAL JOIN note'),
  ).toEqual([[4, 5, 'Drove six hours.']]);
  expect(rows('SELECT routine FROM completion')).toEqual([['breathing']]);
});

test('"none today" is an answer, and an untouched group is not', async ({ page, nape }) => {
  const { rows } = await nape({ prepare: () => account('Mira'), startsAt: afternoon });
  await signIn(page, { email: 'mira@example.org' });
  await answer(page, t('today.evening.average'), 0);
  await answer(page, t('today.evening.routines'), t('ui.noneToday'));
  await page.getByRole('button', { name: t('today.evening.save') }).click();
  await expect(page.getByText(t('today.evening.saved'))).toBeVisible();
  expect(rows('SELECT "group" FROM check_in_group WHERE answered')).toEqual([['routines']]);
  expect(rows('SELECT count(*) > 5 FROM check_in_group WHERE NOT answered')).toEqual([[1]]);
  expect(rows('SELECT average, waking, worst FROM pain_day')).toEqual([[0, null, null]]);
  expect(rows('SELECT count(*) FROM stress')).toEqual([[0]]);
});

test('Trends and the report can be read without JavaScript', async ({ page, nape }) => {
  await nape({ prepare: () => account('Mira'), startsAt: afternoon });
  await signIn(page, { email: 'mira@example.org' });
  await answer(page, t('today.evening.average'), 4);
  await page.getByRole('button', { name: t('today.evening.save') }).click();
  await page.getByRole('link', { name: t('places.trends') }).click();
  await expect(
    page.getByRole('img', { name: t('trends.pain.few', { count: 1, values: '' }).trim() }),
  ).toBeVisible();
  await page.getByRole('link', { name: t('places.report') }).click();
  await expect(page.getByRole('heading', { name: t('report.sheet.title', { name: 'Mira' }) })).toBeVisible();
});

test('a report is chosen part by part, and two periods are compared, without JavaScript', async ({
  page,
  nape,
}) => {
  await nape({ prepare: () => account('Mira', { name: 'Mira Lund' }), startsAt: afternoon });
  await signIn(page, { email: 'mira@example.org' });
  await answer(page, t('today.evening.average'), 4);
  await page.getByText(t('today.evening.more')).click();
  await page.getByLabel(t('today.evening.note')).fill('A long drive.');
  await page.getByRole('button', { name: t('today.evening.save') }).click();

  await page.goto('/report');
  await expect(page.getByRole('heading', { name: t('report.chart.daily') })).toHaveCount(0);
  await expect(page.getByText(t('report.chart.daily'), { exact: true })).toBeVisible();
  await page.getByText(t('report.choices.title')).click();
  await page.getByText(t('report.choices.sections.chart'), { exact: true }).click();
  await page.getByText(t('report.choices.extras.notes'), { exact: true }).click();
  await page.getByText(t('report.choices.names.initials'), { exact: true }).click();
  await page.getByRole('button', { name: t('report.dates.show') }).click();
  await expect(page.getByRole('heading', { name: t('report.sheet.title', { name: 'M. L.' }) })).toBeVisible();
  await expect(page.getByText('A long drive.')).toBeVisible();
  await expect(page.getByText(t('report.chart.daily'), { exact: true })).toHaveCount(0);
  // What was chosen stays chosen, and open to be changed.
  await expect(page.getByRole('checkbox', { name: t('report.choices.sections.chart') })).not.toBeChecked();
  await expect(page.getByRole('radio', { name: t('report.choices.names.initials') })).toBeChecked();

  await page.getByRole('link', { name: t('report.compare.link') }).click();
  await page.getByRole('button', { name: t('report.compare.show'), exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Pain averaged 4.0 in the later days' })).toBeVisible();
});

function chosen(page: Parameters<typeof answer>[0], legend: string, score: string) {
  return page
    .getByRole('group', { name: legend, exact: true })
    .getByRole('radio', { name: score, exact: true });
}
