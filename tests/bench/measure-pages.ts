import type { Browser, Page } from '@playwright/test';
import { wordsFor } from '@/lib/words/translator';
import { savesOf, startBrowser, type Visit, visit } from './browser';
import type { Figure } from './figures';
import type { People } from './people';
import type { Server } from './server';

const { t } = wordsFor('en-GB');

const paths = ['/today', '/trends', '/routines', '/report', '/settings'];

/** What pages cost a browser, what a save takes, and whether anything is asked for elsewhere. */
export async function measurePages(nape: Server, bare: Server, people: People): Promise<Figure[]> {
  const browser = await startBrowser();
  try {
    const { cookies } = people.year;
    const signIn = await visit(browser, `${nape.url}/sign-in`, []);
    const baseline = await visit(browser, `${bare.url}/`, []);
    const pages: (readonly [string, Visit])[] = [['/sign-in', signIn]];
    for (const path of paths) pages.push([path, await visit(browser, `${nape.url}${path}`, cookies)]);
    const explored = await visit(browser, `${nape.url}/trends`, cookies, openExplorer);
    const today = pages.find(([path]) => path === '/today')?.[1];
    return [
      { what: 'JavaScript, gzip: the bare page', measured: baseline.scriptKb, unit: 'KB', limit: null },
      ...pages.map(
        ([path, { scriptKb }]): Figure => ({
          what: `JavaScript, gzip: ${path}`,
          measured: scriptKb,
          unit: 'KB',
          limit: path === '/today' ? 150 : 160,
        }),
      ),
      { what: 'JavaScript, gzip: explorer open', measured: explored.scriptKb, unit: 'KB', limit: 265 },
      { what: 'First visit of Today: everything', measured: today?.totalKb ?? 0, unit: 'KB', limit: 200 },
      { what: 'First visit of Today: requests', measured: today?.requests ?? 0, unit: '', limit: 15 },
      { what: 'First visit of Today: HTML, gzip', measured: today?.htmlKb ?? 0, unit: 'KB', limit: null },
      {
        what: 'Requests that leave the origin',
        measured: [...pages.map(([, page]) => page), explored].flatMap(({ elsewhere }) => elsewhere).length,
        unit: '',
        limit: 0,
      },
      ...(await measureSaves(browser, nape, bare, people)),
    ];
  } finally {
    await browser.close();
  }
}

async function openExplorer(page: Page): Promise<void> {
  await page.getByRole('button', { name: t('charts.explorer.open') }).click();
  await page.locator('.recharts-surface').first().waitFor();
}

async function measureSaves(browser: Browser, nape: Server, bare: Server, people: People): Promise<Figure[]> {
  const evening = {
    url: `${nape.url}/today`,
    cookies: people.year.cookies,
    button: 'form:has([name=stress]) button[type=submit]',
    fill: async (page: Page, time: number) => {
      // The week's questions ask for an average too.
      const average = 'form:has([name=stress]) input[type=radio][name=average]';
      for (const details of await page.locator(`details:has(${average})`).all())
        await details.evaluate((element) => element.setAttribute('open', ''));
      await page.locator(`${average}[value="${time % 11}"]`).check({ force: true });
    },
  };
  const plain = {
    url: `${bare.url}/form`,
    cookies: [],
    button: 'form button',
    fill: (page: Page, time: number) => page.locator('[name=score]').fill(String(time % 11)),
  };
  const [ours, theirs] = await savesOf(browser, [evening, plain], 25);
  if (!ours || !theirs) return [];
  return [
    { what: 'Save, click to painted: a bare action', measured: theirs.p50, unit: 'ms', limit: null },
    { what: 'Save, click to painted: an evening', measured: ours.p50, unit: 'ms', limit: null },
    { what: 'Save, click to painted: an evening, p95', measured: ours.p95, unit: 'ms', limit: null },
    { what: 'Save, click to painted: ratio', measured: ours.p50 / theirs.p50, unit: 'x', limit: 2 },
  ];
}
