import { account, answer, expect, passphrase, signIn, t, test } from '@/tests/support/journey';
import { keepEvening } from '@/tests/support/log';
import { cookieOf, everyPath, formOf } from '@/tests/support/raw';
import { instantAt, soon } from '@/tests/support/wall-clock';

const today = soon('UTC');
const startsAt = instantAt('UTC', today, '14:00');
const secretWord = 'quincunx';

/** What answers before anyone has signed in, and with what. Everything else sends a stranger to the sign-in page. */
const open: Readonly<Record<string, number>> = {
  '/': 200,
  '/api/auth/x': 400,
  '/api/health/live': 200,
  '/api/health/ready': 200,
  '/api/report/paper.pdf': 405,
  '/body.svg': 200,
  '/care': 200,
  '/shared/report/x': 404,
  '/shared/report/x/report.fhir.json': 404,
  '/shared/report/x/report.pdf': 404,
  '/shared/x': 404,
  '/sign-in': 200,
  '/sign-in/x': 200,
  '/sign-out': 405,
  '/sign-up': 200,
  '/sign-up/x': 200,
};

/** What clients send to be taken for something else, each of which has once let someone in somewhere. */
const disguises: readonly Readonly<Record<string, string>>[] = [
  {},
  { RSC: '1' },
  { RSC: '1', 'Next-Router-Prefetch': '1' },
  { RSC: '1', 'Next-Router-Segment-Prefetch': '/_tree' },
  { 'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy' },
  { 'Next-Resume': '1' },
  { Authorization: 'Bearer x', Cookie: 'nape-session=x; __Host-nape-session=x' },
];

/** Asks once, and again where Next only wants its own mark in the address. */
async function ask(url: string, headers: Readonly<Record<string, string>>): Promise<Response> {
  const answered = await fetch(url, { headers, redirect: 'manual' });
  const marked = answered.headers.get('location') ?? '';
  if (!/[?&]_rsc\b/.test(marked)) return answered;
  await answered.text();
  return fetch(new URL(marked, url), { headers, redirect: 'manual' });
}

async function miraWithNote(): Promise<void> {
  const { id } = await account('Mira', { name: secretWord });
  await keepEvening({ id }, today, { average: 4, note: secretWord });
}

test('a stranger is sent to the sign-in page from every page and route, in any disguise, and learns nothing', async ({
  nape,
  guard,
}) => {
  guard.tolerate(/^(Signing in failed: \w+\s*)+$/);
  const { url } = await nape({ prepare: miraWithNote, startsAt });
  expect(everyPath().length).toBeGreaterThan(12);
  for (const path of everyPath())
    for (const headers of disguises) {
      const answered = await ask(`${url}${path}`, headers);
      const text = await answered.text();
      const asked = `${path} ${JSON.stringify(headers)}`;
      expect(text, asked).not.toContain(secretWord);
      if (path in open) expect(answered.status, asked).toBe(open[path]);
      // What a router fetches ahead is the shape of a page, without its content.
      else if (/Prefetch/.test(asked)) expect(text.length, asked).toBeLessThan(1000);
      else if (answered.status === 307) expect(answered.headers.get('location'), asked).toBe('/sign-in');
      else expect(text, asked).toContain('NEXT_REDIRECT;replace;/sign-in;307');
    }
});

test("a person's pages hold nothing of another's", async ({ page, nape }) => {
  const { url } = await nape({
    prepare: async () => {
      await miraWithNote();
      await account('Ben');
    },
    startsAt,
  });
  await signIn(page, { email: 'ben@example.org' });
  const cookie = await cookieOf(page);
  for (const path of everyPath().filter((one) => !(one in open)))
    for (const headers of disguises.slice(0, 4)) {
      const answered = await ask(`${url}${path}`, { ...headers, cookie });
      expect(await answered.text(), path).not.toContain(secretWord);
      expect(answered.headers.get('cache-control'), path).toContain('no-store');
    }
});

test('a form that was not sent from our own page saves nothing', async ({ visitor, nape, guard }) => {
  guard.tolerate(/Origin|origin|Server Action/);
  const { url, rows } = await nape({ prepare: () => account('Mira'), startsAt });
  const page = await visitor({ javaScriptEnabled: false });
  await signIn(page, { email: 'mira@example.org' });
  await answer(page, t('today.evening.average'), 4);
  const body = await formOf(page, t('today.evening.save'));
  const cookie = await cookieOf(page);
  const send = (origin: Readonly<Record<string, string>>) =>
    fetch(`${url}/today`, { method: 'POST', body, headers: { cookie, ...origin }, redirect: 'manual' });

  const foreign = [
    {},
    { origin: 'null' },
    { origin: 'https://evil.example' },
    { origin: `${url}.evil.example` },
    { origin: 'https://evil.example', 'x-forwarded-proto': 'https' },
  ];
  for (const origin of foreign) {
    await (await send(origin)).text();
    expect(rows('SELECT count(*) FROM check_in'), JSON.stringify(origin)).toEqual([[0]]);
  }
  await (await send({ origin: url })).text();
  expect(rows('SELECT count(*) FROM check_in')).toEqual([[1]]);
});

test('a form that is sent without a session saves nothing', async ({ visitor, nape, guard }) => {
  guard.tolerate(/./);
  const { url, rows } = await nape({ prepare: () => account('Mira'), startsAt });
  const page = await visitor({ javaScriptEnabled: false });
  await signIn(page, { email: 'mira@example.org' });
  await answer(page, t('today.evening.average'), 4);
  const body = await formOf(page, t('today.evening.save'));
  const answered = await fetch(`${url}/today`, {
    method: 'POST',
    body,
    headers: { origin: url },
    redirect: 'manual',
  });
  expect(answered.headers.get('location')).toContain('/sign-in');
  expect(rows('SELECT count(*) FROM check_in')).toEqual([[0]]);
});

test('a wrong password and an unknown account get the same answer', async ({ page, nape }) => {
  await nape({ prepare: () => account('Mira') });
  await page.goto('/sign-in');
  for (const [email, password] of [
    ['mira@example.org', 'not the passphrase at all'],
    ['nobody@example.org', passphrase],
  ] as const) {
    await page.getByLabel(t('auth.email')).fill(email);
    await page.getByLabel(t('auth.password'), { exact: true }).fill(password);
    await page.getByRole('button', { name: t('auth.signIn.submit') }).click();
    await expect(page.getByText(t('errors.fields.signInWrong'))).toBeVisible();
    await expect(page.getByLabel(t('auth.password'), { exact: true })).toHaveValue(password);
    await page.reload();
  }
});

test('a cookie that was copied opens nothing after its browser has signed out', async ({ page, nape }) => {
  const { url } = await nape({ prepare: () => account('Mira'), startsAt });
  await signIn(page, { email: 'mira@example.org' });
  const cookie = await cookieOf(page);
  const today = () => fetch(`${url}/today`, { headers: { cookie }, redirect: 'manual' });
  expect((await today()).status).toBe(200);
  await page.goto('/settings');
  await page.getByRole('button', { name: t('settings.signOut.submit') }).click();
  await expect(page).toHaveURL('/');
  expect((await today()).headers.get('location')).toBe('/sign-in');
});

test('every kind of answer carries the headers that protect it', async ({ page, nape }) => {
  const { url } = await nape({ prepare: () => account('Mira'), startsAt });
  await signIn(page, { email: 'mira@example.org' });
  const cookie = await cookieOf(page);
  const script = await page.locator('script[src^="/_next/static/"]').first().getAttribute('src');
  for (const path of [
    '/',
    '/today',
    '/nowhere',
    '/sign-up/x',
    '/api/health/live',
    '/api/export/entries.csv',
    '/api/export/entries.zip',
    '/api/export/journal.json',
    '/api/report/report.fhir.json',
    '/api/report/report.fhir.json?kind=x',
    '/api/report/report.pdf',
    '/api/report/report.pdf?from=x',
    '/manifest.webmanifest',
    `${script}`,
  ])
    for (const who of [{ cookie }, {}]) {
      const { headers } = await fetch(`${url}${path}`, { headers: who, redirect: 'manual' });
      const asked = `${path} ${who.cookie ? 'signed in' : 'stranger'}`;
      expect(headers.get('x-content-type-options'), asked).toBe('nosniff');
      expect(headers.get('x-frame-options'), asked).toBe('DENY');
      expect(headers.get('referrer-policy'), asked).toMatch(/^(same-origin|strict-origin)$/);
      expect(headers.get('cross-origin-opener-policy'), asked).toBe('same-origin');
      expect(headers.get('cross-origin-resource-policy'), asked).toBe('same-origin');
      expect(headers.get('permissions-policy'), asked).toContain('geolocation=()');
      expect(headers.get('x-powered-by'), asked).toBeNull();
      expect(headers.get('strict-transport-security'), asked).toBeNull();
      if (!path.startsWith('/_next/static/'))
        expect(headers.get('content-security-policy'), asked).toContain("frame-ancestors 'none'");
    }
});

test('each page has a nonce of its own, and a client cannot choose it', async ({ nape }) => {
  const { url } = await nape();
  const nonces = new Set<string>();
  for (let visit = 0; visit < 3; visit++) {
    const forged = `script-src 'nonce-evil'`;
    const { headers } = await fetch(`${url}/`, {
      headers: {
        'Content-Security-Policy': forged,
        'Content-Security-Policy-Report-Only': forged,
        'x-nonce': 'evil',
      },
    });
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).not.toContain('evil');
    expect(policy).toMatch(/script-src 'self' 'nonce-[\w+/=]{20,}' 'strict-dynamic'/);
    nonces.add(/'nonce-([^']+)'/.exec(policy)?.[1] ?? '');
  }
  expect(nonces.size).toBe(3);
  // Under the header of an action the nonce is the client's own: nothing runs in such a page.
  const asked = { 'next-action': 'x', 'Content-Security-Policy': `script-src 'nonce-evil'` };
  for (const path of ['/', '/sign-in', '/sharedx', '/care']) {
    const { headers } = await fetch(`${url}${path}`, { headers: asked });
    expect(headers.get('content-security-policy'), path).toBe("default-src 'none'; frame-ancestors 'none'");
  }
  const { headers } = await fetch(`${url}/shared/x`, { headers: asked });
  expect(headers.get('content-security-policy')).not.toContain('evil');
});

test('over https the cookie is kept for this host alone, and the browser is told to stay with https', async ({
  nape,
}) => {
  const { url } = await nape({ prepare: () => account('Mira') });
  const { headers } = await fetch(`${url}/sign-in`, { headers: { 'x-forwarded-proto': 'https' } });
  expect(headers.get('strict-transport-security')).toMatch(/^max-age=\d{8}/);
});
