import type { Page } from '@playwright/test';
import { savePause } from '@/lib/journal/pauses/data';
import { addDays } from '@/lib/time/calendar-day';
import { saveVisit } from '@/lib/visits/data';
import { bareVisit } from '@/lib/visits/schema';
import {
  account,
  answer,
  dayInWords,
  expect,
  expectAccessible,
  signIn,
  t,
  test,
} from '@/tests/support/journey';
import { keepEvening } from '@/tests/support/log';
import { instantAt, soon } from '@/tests/support/wall-clock';

const today = soon('UTC');
const startsAt = instantAt('UTC', today, '14:00');
const mira = { email: 'mira@example.org' };

test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });

/** Someone who has logged for ten days, so that Today asks about the week. */
async function tenDaysIn() {
  const user = await account('Mira');
  for (let ago = 10; ago > 0; ago--) await keepEvening(user, addDays(today, -ago), { average: 4 });
  return user;
}

function card(page: Page, title: string) {
  return page.locator('section', { has: page.getByRole('heading', { name: title, exact: true }) });
}

const appointment = (page: Page) =>
  page.getByRole('listitem').filter({ hasText: `· ${t('visits.appointment')}` });

const notNow = (page: Page) => page.getByRole('button', { name: t('measures.notNow') });
const setAside = t('measures.setAside', { day: dayInWords(addDays(today, 7), 'dayMonth') });

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the week is set aside, asked again, and answered', async ({ page, nape }) => {
    const { rows } = await nape({ prepare: tenDaysIn, startsAt });
    await signIn(page, mira);
    await notNow(page).click();
    await expect(page.getByRole('status').filter({ hasText: setAside })).toBeVisible();
    expect(rows('SELECT day, measure FROM measure_skip')).toEqual([[today, 'week']]);
    await page.getByRole('button', { name: t('today.undo') }).click();
    await expect(page.getByText(t('measures.askAgain'))).toBeVisible();
    expect(rows('SELECT count(*) FROM measure_skip')).toEqual([[0]]);

    const week = card(page, t('measures.week.title'));
    await week.getByText(t('ui.open'), { exact: true }).click();
    await answer(page, t('measures.week.average'), 5);
    await answer(page, t('measures.week.activity'), 0);
    await page.getByRole('button', { name: t('measures.week.save') }).click();
    await expect(page.getByText(t('measures.week.saved'))).toBeVisible();
    await expect(week.getByText(t('measures.week.said.average', { score: 5 }))).toBeVisible();
    await expect(notNow(page)).toHaveCount(0);
    expect(rows('SELECT day, average, enjoyment, activity FROM week_answer')).toEqual([[today, 5, null, 0]]);
  });

  test('an activity is added and rated, a total is entered in per cent, and a visit told whole', async ({
    page,
    nape,
  }) => {
    const { rows } = await nape({ prepare: tenDaysIn, startsAt });
    await signIn(page, mira);
    await page.goto('/report/measures');
    await page.getByLabel(t('measures.activities.add')).fill('Turning my head');
    await page.getByRole('button', { name: t('measures.activities.add') }).click();
    await expect(page.getByText(t('measures.activities.added', { name: 'Turning my head' }))).toBeVisible();
    await card(page, t('measures.activities.title')).getByText(t('ui.open'), { exact: true }).click();
    await answer(page, 'Turning my head', 6);
    await page.getByRole('button', { name: t('measures.activities.save') }).click();
    await expect(page.getByText(t('measures.activities.saved'))).toBeVisible();

    await card(page, t('measures.clinic.title')).getByText(t('ui.open'), { exact: true }).click();
    await page.getByLabel(t('measures.clinic.form'), { exact: true }).selectOption('ndi-percent');
    await page.getByLabel(t('measures.clinic.total'), { exact: true }).fill('120');
    await page.getByRole('button', { name: t('measures.clinic.save') }).click();
    await expect(page.getByLabel(t('measures.clinic.total'), { exact: true })).toHaveAccessibleDescription(
      new RegExp(t('errors.fields.total')),
    );
    await page.getByLabel(t('measures.clinic.total'), { exact: true }).fill('37');
    await page.getByRole('button', { name: t('measures.clinic.save') }).click();
    await expect(page.getByText(t('measures.clinic.saved', { total: 'NDI 18.5 of 50' }))).toBeVisible();
    expect(rows('SELECT rating FROM activity_rating')).toEqual([[6]]);
    expect(rows('SELECT form, score FROM clinic_score')).toEqual([['ndi', 18.5]]);

    await page.goto('/today');
    await card(page, t('visits.title')).getByText(t('ui.open'), { exact: true }).click();
    await page.getByText(t('visits.more')).click();
    await page.getByLabel(t('visits.clinician')).fill('Dr M. H.');
    await page.getByLabel(t('visits.next')).fill(addDays(today, 14));
    await page.getByRole('button', { name: t('visits.kinds.chiropractor'), exact: true }).click();
    await expect(page.getByText(t('visits.saved'))).toBeVisible();
    expect(rows('SELECT clinician, next_day FROM visit')).toEqual([['Dr M. H.', addDays(today, 14)]]);
  });
});

test('what is set aside on Today stays so, and nothing else is asked in its place', async ({
  page,
  nape,
}) => {
  await nape({
    prepare: async () => {
      const user = await tenDaysIn();
      const first = addDays(today, -40);
      await saveVisit(user.id, { ...bareVisit, id: 'v', day: first, kind: 'chiropractor' });
    },
    startsAt,
  });
  await signIn(page, mira);
  await expect(card(page, t('measures.change.title'))).toHaveCount(0);
  await notNow(page).click();
  await expect(page.getByRole('status').filter({ hasText: setAside })).toBeVisible();
  await page.reload();
  await expect(card(page, t('measures.week.title')).getByText(setAside)).toBeVisible();
  await expect(notNow(page)).toHaveCount(0);
  await expect(card(page, t('measures.change.title'))).toHaveCount(0);
});

test('nothing more is asked in the first days of a diary', async ({ page, nape }) => {
  await nape({
    prepare: async () => keepEvening(await account('Mira'), addDays(today, -3), { average: 4 }),
    startsAt,
  });
  await signIn(page, mira);
  await expect(card(page, t('visits.title'))).toBeVisible();
  await expect(notNow(page)).toHaveCount(0);
});

test('whoever does not want to be asked for more is not, and can still answer on its page', async ({
  page,
  nape,
}) => {
  await nape({ prepare: tenDaysIn, startsAt });
  await signIn(page, mira);
  await expect(notNow(page)).toBeVisible();
  await page.goto('/settings/tracked');
  await page.getByText(t('settings.tracked.options.measures'), { exact: true }).click();
  await page.getByRole('button', { name: t('settings.save') }).click();
  await expect(page.getByText(t('settings.saved'))).toBeVisible();
  await page.goto('/today');
  await expect(card(page, t('visits.title'))).toBeVisible();
  await expect(notNow(page)).toHaveCount(0);
  await page.goto('/report/measures');
  await expect(page.getByText(t('settings.belongings.notAsked'))).toBeVisible();
  await expect(card(page, t('measures.week.title'))).toBeVisible();
});

test('nothing more is asked during a pause', async ({ page, nape }) => {
  await nape({
    prepare: async () => {
      const { id } = await tenDaysIn();
      await savePause(id, { id: 'p', from: addDays(today, -1), to: addDays(today, 1) });
    },
    startsAt,
  });
  await signIn(page, mira);
  await expect(card(page, t('visits.title'))).toBeVisible();
  await expect(notNow(page)).toHaveCount(0);
});

test('answers are changed and removed on the page of their day, and the removal is undone', async ({
  page,
  nape,
}) => {
  const { rows } = await nape({ prepare: tenDaysIn, startsAt });
  await signIn(page, mira);
  await page.goto('/report');
  await page.getByRole('link', { name: t('measures.title') }).click();
  const week = card(page, t('measures.week.title'));
  await week.getByText(t('ui.open'), { exact: true }).click();
  await answer(page, t('measures.week.average'), 5);
  await answer(page, t('measures.week.enjoyment'), 2);
  await answer(page, t('measures.week.activity'), 3);
  await page.getByRole('button', { name: t('measures.week.save') }).click();
  await expect(page.getByText(t('measures.week.saved'))).toBeVisible();
  const mean = t('measures.week.said.mean', { mean: '3.3' });
  await page.getByRole('link', { name: new RegExp(mean) }).click();

  await expect(page.getByRole('heading', { level: 1 })).toHaveText(dayInWords(today, 'full'));
  await week.getByText(t('ui.edit'), { exact: true }).click();
  await answer(page, t('measures.week.activity'), 9);
  await page.getByRole('button', { name: t('measures.week.save') }).click();
  await expect(week.getByText(t('measures.week.said.activity', { score: 9 }))).toBeVisible();
  await expectAccessible(page);
  await week.getByText(t('ui.edit'), { exact: true }).click();
  await page.getByRole('button', { name: t('measures.remove') }).click();
  await expect(page.getByText(t('measures.week.removed'))).toBeVisible();
  expect(rows('SELECT count(*) FROM week_answer')).toEqual([[0]]);
  await page.getByRole('button', { name: t('today.undo') }).click();
  await expect(week.getByText(t('measures.week.said.activity', { score: 9 }))).toBeVisible();
  expect(rows('SELECT average, enjoyment, activity FROM week_answer')).toEqual([[5, 2, 9]]);
});

test('a visit is two taps on Today, and its details are told later on its own page', async ({
  page,
  nape,
}) => {
  const { rows } = await nape({ prepare: () => account('Mira'), startsAt });
  await signIn(page, mira);
  await card(page, t('visits.title')).getByText(t('ui.open'), { exact: true }).tap();
  await page.getByRole('button', { name: t('visits.kinds.chiropractor'), exact: true }).tap();
  await expect(page.getByText(t('visits.saved'))).toBeVisible();
  expect(rows('SELECT day, kind, clinician, done FROM visit')).toEqual([[today, 'chiropractor', null, null]]);

  const named = { kind: t('visits.kinds.chiropractor'), day: dayInWords(today, 'long') };
  await page.getByRole('link', { name: t('visits.editOn', named) }).tap();
  await page.getByLabel(t('visits.clinician')).fill('Dr M. H.');
  await page.getByLabel(t('visits.done')).fill('Adjusted the upper back.');
  await page.getByRole('button', { name: t('visits.save') }).tap();
  await expect(page.getByText(t('visits.saved'))).toBeVisible();
  expect(rows('SELECT clinician, done FROM visit')).toEqual([['Dr M. H.', 'Adjusted the upper back.']]);
  await page.goto(`/day/${today}`);
  await expect(page.getByText('Adjusted the upper back.')).toBeVisible();
});

test('a total of the NDI that is typed in stands on the report, and emptying it is no way to remove it', async ({
  page,
  nape,
}) => {
  const { rows } = await nape({ prepare: tenDaysIn, startsAt });
  await signIn(page, mira);
  await page.goto('/report/measures');
  await card(page, t('measures.clinic.title')).getByText(t('ui.open'), { exact: true }).click();
  await page.getByLabel(t('measures.clinic.form'), { exact: true }).selectOption('ndi');
  await page.getByLabel(t('measures.clinic.total'), { exact: true }).fill('12');
  await page.getByRole('button', { name: t('measures.clinic.save') }).click();
  await expect(page.getByText(t('measures.clinic.saved', { total: 'NDI 12 of 50' }))).toBeVisible();
  await page.getByRole('link', { name: t('measures.clinic.editOf', { total: 'NDI 12 of 50' }) }).click();
  await page.getByLabel(t('measures.clinic.total'), { exact: true }).fill('');
  await page.getByRole('button', { name: t('measures.clinic.save') }).click();
  await expect(page.getByText(t('errors.fields.required'))).toBeVisible();
  await page.getByLabel(t('measures.clinic.total'), { exact: true }).fill('14');
  await page.getByRole('button', { name: t('measures.clinic.save') }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('NDI 14 of 50');
  expect(rows('SELECT form, score FROM clinic_score')).toEqual([['ndi', 14]]);

  await page.goto('/report');
  const row = page.getByRole('row', { name: new RegExp(t('report.table.rows.ndi')) });
  await expect(row).toContainText('14');
});

test('a next appointment stands once on Today, takes a question, and is then a planned visit', async ({
  page,
  nape,
}) => {
  const { rows } = await nape({
    prepare: async () =>
      saveVisit((await account('Mira')).id, {
        ...bareVisit,
        id: 'v',
        day: addDays(today, -2),
        kind: 'chiropractor',
        nextDay: addDays(today, 12),
      }),
    startsAt,
  });
  await signIn(page, mira);
  const named = { kind: t('visits.kinds.chiropractor'), day: dayInWords(addDays(today, 12), 'long') };
  await expect(appointment(page)).toHaveCount(1);
  await page.getByRole('link', { name: t('visits.editOn', named) }).click();
  await page.getByLabel(t('visits.question')).fill('Is it the pillow?');
  await page.getByRole('button', { name: t('visits.save') }).click();
  await expect(page.getByText(t('visits.saved'))).toBeVisible();
  expect(rows('SELECT day, question FROM visit ORDER BY day')).toEqual([
    [addDays(today, -2), null],
    [addDays(today, 12), 'Is it the pillow?'],
  ]);

  await page.getByRole('link', { name: t('visits.list.title'), exact: true }).click();
  await expect(page.getByText(t('visits.asks', { question: 'Is it the pillow?' }))).toHaveCount(1);
  await expect(appointment(page)).toHaveCount(0);
  const listed = { ...named, day: dayInWords(addDays(today, 12), 'medium') };
  await page.getByRole('button', { name: t('visits.removeOn', listed) }).click();
  await expect(page.getByText(t('visits.removed'))).toBeVisible();
  await expect(appointment(page)).toHaveCount(1);
  await page.getByRole('button', { name: t('today.undo') }).click();
  await expect(page.getByText(t('visits.asks', { question: 'Is it the pillow?' }))).toHaveCount(1);
  expect(rows('SELECT count(*) FROM visit')).toEqual([[2]]);
});
