import type { Locator, Page } from '@playwright/test';
import { placeKeys } from '@/lib/pain/schema';
import { addDays } from '@/lib/time/calendar-day';
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
import { keepEvening, keepMorning } from '@/tests/support/log';
import { instantAt, soon } from '@/tests/support/wall-clock';

const today = soon('UTC');
const yesterday = addDays(today, -1);
const morning = instantAt('UTC', today, '07:30');
const evening = instantAt('UTC', today, '20:30');
const mira = { email: 'mira@example.org' };

test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });

function card(page: Page, title: string): Locator {
  return page.locator('section', { has: page.getByRole('heading', { name: title, exact: true }) });
}

test('a typical evening is eight taps and no keystroke', async ({ page, nape }) => {
  const { rows } = await nape({ prepare: () => account('Mira'), startsAt: evening });
  await signIn(page, mira);
  let taps = 0;
  const tap = async (target: Locator) => {
    taps += 1;
    await target.tap();
  };
  const section = card(page, t('today.evening.title'));
  const group = (legend: string) => section.getByRole('group', { name: legend, exact: true });
  await tap(group(t('today.evening.average')).getByText('4', { exact: true }));
  await tap(page.locator('summary').getByText(t('today.evening.where'), { exact: true }));
  await tap(section.getByRole('checkbox', { name: t('body.on.neck:right') }));
  // The phone's own list opens with the tap; choosing in it is the second.
  await section.getByRole('combobox', { name: t('body.on.neck:right') }).selectOption('6');
  taps += 1;
  await tap(group(t('today.evening.stress')).getByText('3', { exact: true }));
  await tap(group(t('today.evening.routines')).getByText(t('routines.names.butterfly')));
  await tap(group(t('today.evening.routines')).getByText(t('routines.names.foam-roll')));
  await tap(page.getByRole('button', { name: t('today.evening.save') }));
  await expect(page.getByText(t('today.evening.saved'))).toBeVisible();
  expect(taps).toBeLessThanOrEqual(8);
  expect(rows('SELECT average FROM pain_day')).toEqual([[4]]);
  expect(rows('SELECT region, side, intensity FROM pain_place')).toEqual([['neck', 'right', 6]]);
  expect(rows('SELECT routine FROM completion ORDER BY routine')).toEqual([['butterfly'], ['foam-roll']]);
});

test('a morning with the same night as before is at most six taps', async ({ page, nape }) => {
  const { rows } = await nape({
    prepare: async () => keepMorning(await account('Mira'), yesterday, { position: 'side' }),
    startsAt: morning,
  });
  await signIn(page, mira);
  await answer(page, t('today.morning.waking'), 3);
  await answer(page, t('today.morning.asleep'), t('today.morning.hours', { hours: '7' }));
  await answer(page, t('today.morning.quality'), 6);
  const night = t('sleep.positions.side').toLowerCase();
  await page.getByRole('link', { name: t('today.morning.sameNight', { night }) }).tap();
  await page.getByRole('button', { name: t('today.morning.save') }).tap();
  await expect(page.getByText(t('today.morning.saved'))).toBeVisible();
  expect(rows(`SELECT waking FROM pain_day WHERE day = '${today}'`)).toEqual([[3]]);
  expect(rows(`SELECT asleep_minutes, quality, position FROM night WHERE day = '${today}'`)).toEqual([
    [420, 6, 'side'],
  ]);
});

test('a bad day is one number, and one more tap for the routines', async ({ page, nape }) => {
  const { rows } = await nape({ prepare: () => account('Mira'), startsAt: evening });
  await signIn(page, mira);
  await page.getByText(t('today.evening.badDay')).tap();
  await page.getByRole('button', { name: `${t('pain.score')} 8`, exact: true }).tap();
  await expect(page.getByText(t('today.evening.saved'))).toBeVisible();
  expect(rows('SELECT average FROM pain_day')).toEqual([[8]]);
  await page.getByRole('button', { name: t('today.evening.noRoutines') }).tap();
  await expect(page.getByText(t('today.evening.summary.routines', { count: 0 }))).toBeVisible();
  expect(rows(`SELECT answered FROM check_in_group WHERE "group" = 'routines'`)).toEqual([[1]]);
});

test('an edit can be undone, and so can the removal of an evening', async ({ page, nape }) => {
  const { rows } = await nape({
    prepare: async () =>
      keepEvening(await account('Mira'), yesterday, { average: 5, stress: 2, note: 'Long drive' }),
    startsAt: evening,
  });
  await signIn(page, mira);
  await page.goto(`/day/${yesterday}`);
  const section = card(page, t('today.evening.title'));
  await section.getByText(t('ui.edit')).tap();
  await answer(page, t('today.evening.average'), 9);
  await page.getByRole('button', { name: t('today.evening.save') }).tap();
  await expect(page.getByText(t('today.evening.saved'))).toBeVisible();
  expect(rows('SELECT average FROM pain_day')).toEqual([[9]]);
  await section.getByRole('button', { name: t('today.undo') }).tap();
  await expect(section.getByText(t('today.evening.summary.average', { score: 5 }))).toBeVisible();
  expect(rows('SELECT average FROM pain_day')).toEqual([[5]]);

  await section.getByText(t('ui.edit')).tap();
  await section.getByRole('button', { name: t('today.evening.remove') }).tap();
  await expect(page.getByText(t('day.empty'))).toBeVisible();
  expect(rows('SELECT count(*) FROM check_in')).toEqual([[0]]);
  await section.getByRole('button', { name: t('today.undo') }).tap();
  await expect(page.getByRole('definition').getByText('Long drive')).toBeVisible();
  expect(rows('SELECT average, level, text FROM pain_day NATURAL JOIN stress NATURAL JOIN note')).toEqual([
    [5, 2, 'Long drive'],
  ]);
});

test('two windows that save the same day lose nothing, and the later hears what it replaced', async ({
  page,
  nape,
}) => {
  const { rows } = await nape({
    prepare: async () => keepEvening(await account('Mira'), today, { average: 5, stress: 2 }),
    startsAt: evening,
  });
  await signIn(page, mira);
  const other = await page.context().newPage();
  await other.goto('/today');
  for (const window of [page, other])
    await card(window, t('today.evening.title')).getByText(t('ui.edit')).click();
  await answer(page, t('today.evening.average'), 6);
  await page.getByRole('button', { name: t('today.evening.save') }).click();
  await expect(page.getByText(t('today.evening.saved'))).toBeVisible();
  await answer(other, t('today.evening.average'), 7);
  await answer(other, t('today.evening.stress'), 8);
  await other.getByRole('button', { name: t('today.evening.save') }).click();
  const replaced = t('today.replaced', { answers: t('today.answers.average') });
  await expect(other.getByText(replaced, { exact: false })).toBeVisible();
  expect(rows('SELECT average, level FROM pain_day NATURAL JOIN stress')).toEqual([[7, 8]]);
});

test('a half-filled evening is still there after another page, and a save that fails keeps every word', async ({
  page,
  nape,
  guard,
}) => {
  guard.tolerate(/ERR_INTERNET_DISCONNECTED|Failed to fetch/);
  const { rows } = await nape({ prepare: () => account('Mira'), startsAt: evening });
  await signIn(page, mira);
  await answer(page, t('today.evening.average'), 6);
  await page.getByText(t('today.evening.more')).tap();
  await page.getByLabel(t('today.evening.note'), { exact: true }).fill('Half a thought');
  await page.getByRole('link', { name: t('places.trends') }).tap();
  await expect(page).toHaveURL(/trends/);
  await page.getByRole('link', { name: t('places.today'), exact: true }).tap();
  await expect(page.getByLabel(t('today.evening.note'), { exact: true })).toHaveValue('Half a thought');

  await page.context().setOffline(true);
  await page.getByRole('button', { name: t('today.evening.save') }).tap();
  await expect(page.getByText(t('errors.lost'))).toBeVisible();
  await expect(page.getByLabel(t('today.evening.note'), { exact: true })).toHaveValue('Half a thought');
  expect(rows('SELECT count(*) FROM check_in')).toEqual([[0]]);
  await page.context().setOffline(false);
  await page.getByRole('button', { name: t('today.evening.save') }).tap();
  await expect(page.getByText(t('today.evening.saved'))).toBeVisible();
  expect(rows('SELECT average, text FROM pain_day NATURAL JOIN note')).toEqual([[6, 'Half a thought']]);
});

test('a half-filled evening is nobody else’s who signs in to the same tab', async ({ page, nape }) => {
  await nape({
    prepare: async () => {
      await account('Mira');
      await account('Ben');
    },
    startsAt: evening,
  });
  await signIn(page, { email: 'mira@example.org' });
  const note = page.getByLabel(t('today.evening.note'));
  await page.getByText(t('today.evening.more')).click();
  await note.fill('A word for myself');
  // The session ends without a sign-out, which would clear the tab where the browser lets it.
  await page.context().clearCookies();
  await signIn(page, { email: 'ben@example.org' });
  await page.getByText(t('today.evening.more')).click();
  await expect(note).toHaveValue('');
  expect(await page.evaluate(() => JSON.stringify(sessionStorage))).not.toContain('A word');
});

test('a pause is taken and ended, and a visit is two taps', async ({ page, nape }) => {
  const { rows } = await nape({ prepare: () => account('Mira'), startsAt: evening });
  await signIn(page, mira);
  await card(page, t('pause.title')).getByText(t('ui.open')).tap();
  await page.getByRole('button', { name: t('pause.save') }).tap();
  await expect(page.getByText(t('pause.saved'))).toBeVisible();
  expect(rows('SELECT from_day, to_day FROM pause')).toEqual([[today, addDays(today, 6)]]);
  await page.getByRole('button', { name: t('pause.end') }).tap();
  await expect(page.getByText(t('pause.removed'))).toBeVisible();
  expect(rows('SELECT count(*) FROM pause')).toEqual([[0]]);

  await page.reload();
  const pauses = card(page, t('pause.title'));
  const [from, to] = [addDays(today, 20), addDays(today, 22)];
  await pauses.getByText(t('ui.open')).tap();
  await page.getByLabel(t('pause.from')).fill(from);
  await page.getByLabel(t('pause.to')).fill(to);
  await page.getByRole('button', { name: t('pause.save') }).tap();
  const days = { from: dayInWords(from, 'medium'), to: dayInWords(to, 'medium') };
  await page.getByRole('button', { name: t('pause.remove', days) }).tap();
  await expect(pauses.getByText(t('pause.days', days))).toHaveCount(0);
  expect(rows('SELECT count(*) FROM pause')).toEqual([[0]]);

  await card(page, t('visits.title')).getByText(t('ui.open')).tap();
  await page.getByText(t('visits.more')).tap();
  await page.getByLabel(t('visits.clinician')).press('Enter');
  expect(rows('SELECT count(*) FROM visit')).toEqual([[0]]);
  await page.getByRole('button', { name: t('visits.kinds.chiropractor'), exact: true }).tap();
  await expect(page.getByText(t('visits.saved'))).toBeVisible();
  expect(rows('SELECT day, kind FROM visit')).toEqual([[today, 'chiropractor']]);
});

test('a score of now is kept with its time, and can be taken away', async ({ page, nape }) => {
  const { rows } = await nape({ prepare: () => account('Mira'), startsAt: evening });
  await signIn(page, mira);
  await card(page, t('now.title')).getByText(t('ui.open')).tap();
  await answer(page, t('now.legend'), 6);
  await page.getByRole('button', { name: t('now.save') }).tap();
  await expect(page.getByText(t('now.saved'))).toBeVisible();
  expect(rows('SELECT day, score FROM pain_now')).toEqual([[today, 6]]);
  await card(page, t('now.title')).getByText(t('ui.remove')).tap();
  await expect(page.getByText(t('now.removed'))).toBeVisible();
  expect(rows('SELECT count(*) FROM pain_now')).toEqual([[0]]);
});

test('a note is found by its words, and the search speaks no language of its own', async ({ page, nape }) => {
  await nape({
    prepare: async () => keepEvening(await account('Mira'), yesterday, { note: 'A long drive home' }),
    startsAt: evening,
  });
  await signIn(page, mira);
  await page.getByRole('link', { name: t('day.find.link') }).tap();
  for (const words of ['drive "NOT', '* OR NEAR(', 'text:driv']) {
    await page.getByLabel(t('day.find.label')).fill(words);
    await page.getByRole('button', { name: t('day.find.button') }).tap();
    await expect(page.getByText(t('day.find.found', { count: 0 }))).toBeVisible();
  }
  await page.getByLabel(t('day.find.label')).fill('driv hom');
  await page.getByRole('button', { name: t('day.find.button') }).tap();
  await page.getByRole('link', { name: dayInWords(yesterday, 'full') }).tap();
  await expect(page.getByText('A long drive home')).toBeVisible();
});

test('a press on a day of the calendar opens it, and so does its date', async ({ page, nape }) => {
  await nape({
    prepare: async () => {
      const person = await account('Mira');
      await keepEvening(person, yesterday, { average: 5, note: 'The day before' });
      await keepEvening(person, today, { average: 3 });
    },
    startsAt: evening,
  });
  await signIn(page, mira);
  await page.goto('/trends');
  const month = page.getByRole('img', { name: dayInWords(yesterday, 'month'), exact: true }).last();
  const { x, y } = await month.evaluate((drawing: SVGElement, of) => {
    const { first = '', before = '' } = drawing.dataset;
    const place = Number(before) + Number(of.slice(8)) - Number(first.slice(8));
    const square = drawing.getBoundingClientRect().width / 7;
    return { x: ((place % 7) + 0.5) * square, y: (Math.floor(place / 7) + 0.5) * square };
  }, yesterday);
  await month.click({ position: { x, y } });
  await expect(page).toHaveURL(`/day/${yesterday}`);
  await expect(page.getByRole('definition').getByText('The day before')).toBeVisible();

  await page.goto('/day');
  await page.getByLabel(t('day.open.label')).fill(today);
  await page.getByRole('button', { name: t('day.open.button') }).click();
  await expect(page).toHaveURL(`/day/${today}`);
});

test('each of the twenty-two places is reached by its name and the keyboard, and by touch on the figure', async ({
  page,
  nape,
}) => {
  const { rows } = await nape({ prepare: () => account('Mira'), startsAt: evening });
  await signIn(page, mira);
  const section = card(page, t('today.evening.title'));
  await section.locator('summary').getByText(t('today.evening.where'), { exact: true }).tap();
  expect(placeKeys).toHaveLength(22);
  for (const key of placeKeys) {
    const box = section.getByRole('checkbox', { name: t(`body.on.${key}`), exact: true });
    await box.focus();
    await page.keyboard.press('Space');
    await expect(box).toBeChecked();
    await page.keyboard.press('Space');
    await expect(box).not.toBeChecked();
    const number = section
      .getByRole('listitem')
      .filter({ has: page.getByRole('checkbox', { name: t(`body.on.${key}`), exact: true }) })
      .locator('label [style]');
    const at = await number.evaluate((element: HTMLElement) => {
      const figure = element.parentElement;
      figure?.scrollIntoView({ block: 'center' });
      const { left = 0, top = 0, width = 0, height = 0 } = figure?.getBoundingClientRect() ?? {};
      const share = (place: string) => Number.parseFloat(place) / 100;
      return { x: left + width * share(element.style.left), y: top + height * share(element.style.top) };
    });
    await page.touchscreen.tap(at.x, at.y);
    await expect(box).toBeChecked();
  }
  await page.getByRole('button', { name: t('today.evening.save') }).tap();
  await expect(page.getByText(t('today.evening.saved'))).toBeVisible();
  expect(rows('SELECT count(*) FROM pain_place')).toEqual([[22]]);
});

for (const path of ['/today', `/today?day=${yesterday}`, `/day/${today}`, '/day'])
  test(`axe finds nothing on ${path.replace(/\d{4}-\d\d-\d\d/, 'a day')} with every group open`, async ({
    page,
    nape,
  }) => {
    await nape({
      prepare: async () => {
        const person = await account('Mira');
        await keepEvening(person, today, { average: 5, feelings: ['tingling'], places: [] });
        await keepMorning(person, today, { waking: 3 });
      },
      startsAt: evening,
    });
    await signIn(page, mira);
    await page.goto(path);
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    await expectAccessible(page);
  });
