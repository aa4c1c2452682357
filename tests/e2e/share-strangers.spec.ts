import { eq } from 'drizzle-orm';
import { db } from '@/db/client';
import { user } from '@/db/schema/person';
import { hashPassword } from '@/lib/auth/password';
import { endShare, listShares, openLink } from '@/lib/reports/share/data';
import { account, expect, t, test } from '@/tests/support/journey';
import { formOf } from '@/tests/support/raw';
import { shareWeek } from '@/tests/support/shared';
import { instantAt, soon } from '@/tests/support/wall-clock';

const today = soon('Europe/London');
const startsAt = instantAt('Europe/London', today, '14:00');
const passphrase = 'copper lantern meadow ticket';
const dayLength = 24 * 3_600_000;
const notThere = '/shared/report';

test('whatever opens nothing gets the same bytes: unknown, changed, expired, ended, spent, or of an account that is gone', async ({
  nape,
}) => {
  const links: Record<string, string> = { unknown: 'A'.repeat(43), short: 'x' };
  const { url } = await nape({
    startsAt,
    prepare: async () => {
      const mira = await account('Mira');
      const wishes = [{ label: 'to end' }, { mostOpenings: 1 }, {}];
      const [ended = '', spent = '', works = ''] = await shareWeek(mira, today, startsAt, wishes);
      const named = (await listShares(mira.id, startsAt)).find(({ label }) => label === 'to end');
      await endShare(mira.id, named?.id ?? '', startsAt);
      await openLink(spent, { proved: null, browser: 'Firefox' }, startsAt);
      const [expired = ''] = await shareWeek(mira, today, startsAt - 8 * dayLength);
      const [orphan = ''] = await shareWeek(await account('Gone'), today, startsAt);
      Object.assign(links, { ended, spent, expired, orphan });
      links.changed = `${works.startsWith('A') ? 'B' : 'A'}${works.slice(1)}`;
      await db().delete(user).where(eq(user.email, 'gone@example.org'));
    },
  });
  const answers = new Set<string>();
  for (const token of Object.values(links)) {
    const answered = await fetch(`${url}/shared/${token}`);
    const { date: _date, ...headers } = Object.fromEntries(answered.headers);
    answers.add(JSON.stringify([answered.status, headers, await answered.text()]));
  }
  for (const path of [
    '/shared',
    notThere,
    '/shared/report/x',
    '/shared/report/x/report.pdf',
    '/shared/report/x/report.fhir.json',
  ]) {
    const answered = await fetch(`${url}${path}`);
    const { date: _date, ...headers } = Object.fromEntries(answered.headers);
    answers.add(JSON.stringify([answered.status, headers, await answered.text()]));
  }
  expect(Object.keys(links)).toHaveLength(7);
  expect(answers.size).toBe(1);
  expect([...answers][0]).toMatch(/^\[404,.*no-store/);
});

test('of fifty browsers that press the button of a link with three openings, three read it', async ({
  visitor,
  nape,
}) => {
  let token = '';
  const { url, rows } = await nape({
    startsAt,
    prepare: async () => {
      [token = ''] = await shareWeek(await account('Mira'), today, startsAt, [{ mostOpenings: 3 }]);
    },
  });
  const page = await visitor({ javaScriptEnabled: false });
  await page.goto(`/shared/${token}`);
  const body = await formOf(page, t('shared.submit'));
  const address = `${url}/shared/${token}`;
  const press = () => fetch(address, { method: 'POST', body, headers: { origin: url }, redirect: 'manual' });
  const answers = await Promise.all(Array.from({ length: 50 }, press));
  const keys = answers.flatMap(({ headers }) => headers.getSetCookie());
  expect(keys).toHaveLength(3);
  for (const key of keys) expect(key).toMatch(/^nape-shared-[^;]+; Path=\/shared;.*HttpOnly; SameSite=lax$/i);
  const others = answers.filter(({ headers }) => headers.getSetCookie().length === 0);
  for (const { status, headers } of others)
    expect(status === 404 || headers.get('location') === notThere).toBe(true);
  expect(rows('SELECT openings FROM share')).toEqual([[3]]);
  expect(rows('SELECT count(*) FROM share_opening')).toEqual([[3]]);
});

test('looking at a link, asking for its head, and fetching it ahead spend nothing and write nothing', async ({
  nape,
}) => {
  let token = '';
  const { url, rows } = await nape({
    startsAt,
    prepare: async () => {
      [token = ''] = await shareWeek(await account('Mira'), today, startsAt, [{ mostOpenings: 1 }]);
    },
  });
  for (const headers of [
    {},
    { 'User-Agent': 'Mozilla/5.0 (compatible; a mail scanner)' },
    { Purpose: 'prefetch', 'Sec-Purpose': 'prefetch' },
    { RSC: '1', 'Next-Router-Prefetch': '1' },
  ])
    for (const method of ['GET', 'HEAD'])
      await (await fetch(`${url}/shared/${token}`, { method, headers })).text();
  expect((await fetch(`${url}/shared/${token}`)).status).toBe(200);
  expect(rows('SELECT openings, revoked_at FROM share')).toEqual([[0, null]]);
  expect(rows('SELECT count(*) FROM share_opening')).toEqual([[0]]);
  expect(rows('SELECT count(*) FROM sign_in_failure')).toEqual([[0]]);
});

test('a form that was not sent from the page of the link opens nothing', async ({ visitor, nape, guard }) => {
  guard.tolerate(/Origin|origin|Server Action/);
  let token = '';
  const { url, rows } = await nape({
    startsAt,
    prepare: async () => {
      [token = ''] = await shareWeek(await account('Mira'), today, startsAt);
    },
  });
  const page = await visitor({ javaScriptEnabled: false });
  await page.goto(`/shared/${token}`);
  const body = await formOf(page, t('shared.submit'));
  for (const origin of [
    {},
    { origin: 'null' },
    { origin: 'https://evil.example' },
    { origin: `${url}.evil.example` },
  ]) {
    const answered = await fetch(`${url}/shared/${token}`, {
      method: 'POST',
      body,
      headers: { ...origin },
      redirect: 'manual',
    });
    await answered.text();
    expect(answered.headers.getSetCookie(), JSON.stringify(origin)).toEqual([]);
  }
  expect(rows('SELECT openings FROM share')).toEqual([[0]]);
});

test('every answer under /shared says that it is for nobody else, and keeps its address to itself', async ({
  visitor,
  nape,
}) => {
  let token = '';
  const { url } = await nape({
    startsAt,
    prepare: async () => {
      const passphraseHash = await hashPassword(passphrase);
      [token = ''] = await shareWeek(await account('Mira'), today, startsAt, [{ passphraseHash }]);
    },
  });
  const page = await visitor({ javaScriptEnabled: false });
  const answers: Response[] = [];
  await page.goto(`/shared/${token}`);
  const body = await formOf(page, t('shared.submit'));
  const send = () =>
    fetch(`${url}/shared/${token}`, { method: 'POST', body, headers: { origin: url }, redirect: 'manual' });
  body.set('passphrase', 'not this one');
  answers.push(await send());
  body.set('passphrase', passphrase);
  const opened = await send();
  answers.push(opened);
  const cookie = opened.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const report = `${opened.headers.get('location')}`;
  for (const path of [
    `/shared/${token}`,
    report,
    `${report}/report.pdf`,
    `${report}/report.fhir.json`,
    '/shared',
    '/shared/x',
    `${report}x`,
    `${report}x/report.pdf`,
    `${report}x/report.fhir.json`,
    '/shared/a/b/c/d',
  ])
    for (const method of ['GET', 'HEAD'])
      answers.push(await fetch(`${url}${path}`, { method, headers: { cookie }, redirect: 'manual' }));
  expect(answers.map(({ status }) => status)).toEqual([
    200, 303, 307, 307, 200, 200, 200, 200, 200, 200, 404, 404, 404, 404, 404, 404, 404, 404, 404, 404, 404,
    404,
  ]);
  for (const { headers, status, url: asked } of answers) {
    const which = `${status} ${asked}`;
    expect(headers.get('cache-control'), which).toContain('no-store');
    expect(headers.get('referrer-policy'), which).toBe('no-referrer');
    expect(headers.get('x-robots-tag'), which).toBe('noindex, nofollow, noarchive');
    expect(headers.get('x-content-type-options'), which).toBe('nosniff');
    expect(headers.get('x-frame-options'), which).toBe('DENY');
    expect(headers.get('content-security-policy'), which).toContain("frame-ancestors 'none'");
  }
});

test('a link ends while Nape runs, and a clock that is put back opens it no more', async ({
  nape,
  guard,
}) => {
  guard.tolerate(/ERR_CONNECTION/);
  let token = '';
  const first = await nape({
    startsAt: startsAt + dayLength,
    prepare: async () => {
      [token = ''] = await shareWeek(await account('Mira'), today, startsAt, [{ days: 1 }]);
    },
  });
  await first.stop();
  const { url } = await nape({ startsAt });
  expect((await fetch(`${url}/shared/${token}`)).status).toBe(404);
});
