import { db } from '@/db/client';
import { seedPerson, seedYear } from '@/db/seed';
import { cast } from '@/db/seed/cast';
import { hashPassword } from '@/lib/auth/password';
import {
  account,
  answer,
  expect,
  expectAccessible,
  expectToFit,
  signIn,
  t,
  test,
} from '@/tests/support/journey';
import { everyPath } from '@/tests/support/raw';
import { instantAt, soon } from '@/tests/support/wall-clock';

const today = soon('Europe/London');
const startsAt = instantAt('Europe/London', today, '14:00');

/** Every page that someone who is signed in can open. */
const pages = everyPath()
  .filter((path) => !path.startsWith('/api/') && !/^\/(sign-.*|shared\/.*)?$|\.svg$/.test(path))
  .map((path) => path.replace(/^\/(day|report\/measures)\/x$/, `/$1/${today}`));

/** The pages of one thing each, and the tables that hold such things. An empty journal has none of them. */
const pagesOfOne: Readonly<Record<string, string>> = {
  '/report/measures/activities/x': 'activity',
  '/report/measures/totals/x': 'clinic_score',
  '/report/visits/x': 'visit',
};

async function adasYear(): Promise<void> {
  const passwordHash = await hashPassword(cast.ada.passphrase);
  await seedPerson(db(), { member: cast.ada, passwordHash, createdAt: startsAt });
  await seedYear(db(), cast.ada.id, { to: today });
}

test('axe finds nothing on the pages that anyone can open', async ({ page, nape, guard }) => {
  guard.tolerate(/404/);
  const { console: said } = await nape();
  const setup = /\/sign-up\/\S+/.exec(said())?.[0] ?? '';
  for (const path of ['/', '/sign-in', '/sign-in/x', '/sign-up', '/sign-up/x', setup, '/nowhere']) {
    await page.goto(path);
    await expectToFit(page);
    await expectAccessible(page);
  }
});

test('axe finds nothing on the pages of an empty journal', async ({ page, nape }) => {
  await nape({ prepare: () => account('Mira'), startsAt });
  await signIn(page, { email: 'mira@example.org' });
  expect(pages).toContain('/trends');
  expect(pages).toEqual(expect.arrayContaining(Object.keys(pagesOfOne)));
  for (const path of pages.filter((one) => !(one in pagesOfOne))) {
    await page.goto(path);
    await expectToFit(page);
    await expectAccessible(page);
  }
});

for (const [what, paths] of [
  ['the pages of a full year', pages],
  [
    'every range of Trends and a report that cannot be',
    [
      '/trends?range=30',
      '/trends?range=365',
      '/trends?range=all',
      '/report?from=x',
      '/report?with=notes&with=daily&name=initials&without=chart',
      '/report/compare?from=x&to2=y',
    ],
  ],
] as const) {
  test(`axe finds nothing on ${what}, with everything unfolded`, async ({ page, nape }) => {
    const { rows } = await nape({ prepare: adasYear, startsAt });
    await signIn(page, cast.ada, cast.ada.passphrase);
    for (const path of paths) {
      const table = pagesOfOne[path];
      const id = table && String(rows(`SELECT id FROM ${table} LIMIT 1`));
      await page.goto(id ? path.replace(/x$/, id) : path);
      await expectToFit(page);
      for (const folded of await page.locator('details:not([open]) > summary').all())
        if (await folded.isVisible()) await folded.click();
      await expectToFit(page);
      await expectAccessible(page);
    }
  });
}

test('axe finds nothing on a form with mistakes in it', async ({ page, nape }) => {
  await nape({ prepare: () => account('Mira'), startsAt });
  await signIn(page, { email: 'mira@example.org' });
  await answer(page, t('today.evening.average'), 4);
  await page.getByText(t('today.evening.more')).click();
  const note = page.getByLabel(t('today.evening.note'));
  await note.evaluate((element) => element.removeAttribute('maxlength'));
  await note.fill('x'.repeat(6000));
  await page.getByRole('button', { name: t('today.evening.save') }).click();
  await expect(page.getByText(t('errors.fields.tooLong'))).toBeVisible();
  await expectAccessible(page);
});

test('Today can be filled in by keyboard alone', async ({ page, nape }) => {
  const { rows } = await nape({ prepare: () => account('Mira'), startsAt });
  await signIn(page, { email: 'mira@example.org' });
  const average = page
    .getByRole('group', { name: t('today.evening.average') })
    .getByRole('radio', { name: '0', exact: true });
  await average.focus();
  await page.keyboard.press('Space');
  for (let press = 0; press < 4; press++) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page.getByText(t('today.evening.saved'))).toBeVisible();
  expect(rows('SELECT average FROM pain_day')).toEqual([[4]]);
});
