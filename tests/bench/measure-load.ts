import type { Figure } from './figures';
import { loadInTurn, type Target } from './load';
import type { People } from './people';
import type { Server } from './server';

const growth = [
  ['30 days', '/trends?range=30'],
  ['90 days', '/trends?range=90'],
  ['1 year', '/trends?range=365'],
  ['10 years', '/trends?range=all'],
] as const;

/** Requests a second beside the bare page in the same rounds, and how they grow with the diary. */
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
        measured: ([month, quarter, year, decade][index]?.bytes ?? 0) / 1024,
        unit: 'KB',
        limit: null,
      }),
    ),
  ];
}
