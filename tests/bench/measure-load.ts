import { performance } from 'node:perf_hooks';
import type { Figure } from './figures';
import { ask, loadInTurn, quantile, type Target } from './load';
import type { People } from './people';
import type { Server } from './server';

const growth = [
  ['30 days', '/trends?range=30'],
  ['90 days', '/trends?range=90'],
  ['1 year', '/trends?range=365'],
  ['10 years', '/trends?range=all'],
] as const;

/** Requests a second beside the bare page in the same rounds, how they grow with the diary, and what a report takes. */
export async function measureLoad(nape: Server, bare: Server, people: People): Promise<Figure[]> {
  const at = (path: string): Target => ({ url: `${nape.url}${path}`, cookie: people.decade.header });
  const [plain, today, month, quarter, year, decade] = await loadInTurn(
    [{ url: bare.url, cookie: '' }, at('/today'), ...growth.map(([, path]) => at(path))],
    7,
    200,
  );
  if (!plain || !today || !month || !quarter || !year || !decade) return [];
  const perSecond = (what: string, { perSecond: measured }: typeof plain): Figure => ({
    what: `Requests a second, ten at once: ${what}`,
    measured,
    unit: '/s',
    limit: null,
  });
  return [
    perSecond('the bare page', plain),
    perSecond('Today', today),
    ...growth.map(([what], index) =>
      perSecond(`Trends, ${what}`, [month, quarter, year, decade][index] ?? plain),
    ),
    {
      what: 'Trends of 90 days beside the bare page',
      measured: quarter.perSecond / plain.perSecond,
      unit: 'x',
      limit: 0.45,
      atLeast: true,
    },
    { what: 'Trends of 90 days: p99, ten at once', measured: quarter.p99, unit: 'ms', limit: 200 },
    {
      what: 'Trends of 10 years beside 1 year: time',
      measured: year.perSecond / decade.perSecond,
      unit: 'x',
      limit: 1.6,
    },
    ...growth.map(
      ([what], index): Figure => ({
        what: `HTML of Trends, gzip: ${what}`,
        measured: ([month, quarter, year, decade][index]?.bytes ?? 0) / 1000,
        unit: 'KB',
        limit: null,
      }),
    ),
    ...(await measureReport(
      at('/api/report/report.pdf'),
      at(`/api/export/entries.csv?${people.decadeQuery}`),
    )),
  ];
}

async function measureReport(pdf: Target, csv: Target): Promise<Figure[]> {
  const first = await timesOf(pdf, 15);
  const table = await timesOf(csv, 5);
  return [
    { what: 'Report as PDF: time', measured: first.p50, unit: 'ms', limit: 80 },
    { what: 'Report as PDF: size', measured: first.bytes / 1000, unit: 'KB', limit: 100 },
    { what: 'Ten years as CSV: time', measured: table.p50, unit: 'ms', limit: 300 },
    { what: 'Ten years as CSV: size', measured: table.bytes / 1000, unit: 'KB', limit: null },
  ];
}

/** One request after the other; the first is not counted. */
async function timesOf(target: Target, times: number): Promise<{ p50: number; bytes: number }> {
  const taken: number[] = [];
  let bytes = await ask(target);
  for (let time = 0; time < times; time++) {
    const from = performance.now();
    bytes = await ask(target);
    taken.push(performance.now() - from);
  }
  return { p50: quantile(taken, 0.5), bytes };
}
