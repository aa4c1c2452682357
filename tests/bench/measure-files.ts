import { performance } from 'node:perf_hooks';
import type { Figure } from './figures';
import { ask, quantile, type Target } from './load';
import type { People } from './people';
import type { Server } from './server';

/** What each file to take along takes, and whether making a long one needs room that grows with it. */
export async function measureFiles(nape: Server, people: People): Promise<Figure[]> {
  const at = ({ header }: { readonly header: string }, path: string): Target => ({
    url: `${nape.url}${path}`,
    cookie: header,
  });
  const { year, decade, yearQuery, decadeQuery } = people;
  const zip = at(decade, `/api/export/entries.zip?${decadeQuery}`);
  const report = await timesOf(at(decade, '/api/report/report.pdf'), 15);
  const csv = await timesOf(at(decade, `/api/export/entries.csv?${decadeQuery}`), 7);
  const tables = await timesOf(zip, 7);
  const journal = await timesOf(at(decade, '/api/export/journal.json'), 7);
  const document = await timesOf(at(year, `/api/report/report.fhir.json?${yearQuery}`), 7);
  const collection = await timesOf(at(year, `/api/report/report.fhir.json?kind=collection&${yearQuery}`), 7);
  return [
    { what: 'Report as PDF: time', measured: report.p50, unit: 'ms', limit: 80 },
    { what: 'Report as PDF: size', measured: report.kb, unit: 'KB', limit: 100 },
    { what: 'Ten years as CSV: time', measured: csv.p50, unit: 'ms', limit: 300 },
    { what: 'Ten years as CSV: size', measured: csv.kb, unit: 'KB', limit: null },
    { what: 'Ten years as tables in a zip: time', measured: tables.p50, unit: 'ms', limit: 300 },
    { what: 'Ten years as tables in a zip: size', measured: tables.kb, unit: 'KB', limit: null },
    {
      what: 'Ten years as tables in a zip: held at most',
      measured: people.room.decadeMb,
      unit: 'MB',
      limit: 5,
    },
    { what: '  one year of them', measured: people.room.yearMb, unit: 'MB', limit: null },
    { what: 'Ten years as JSON: time', measured: journal.p50, unit: 'ms', limit: null },
    { what: 'Ten years as JSON: size', measured: journal.kb, unit: 'KB', limit: null },
    { what: 'A year as a FHIR document: time', measured: document.p50, unit: 'ms', limit: 300 },
    { what: 'A year as a FHIR document: size', measured: document.kb, unit: 'KB', limit: null },
    { what: 'A year as a FHIR collection: time', measured: collection.p50, unit: 'ms', limit: 300 },
  ];
}

/** One request after the other; the first is not counted. */
async function timesOf(target: Target, times: number): Promise<{ p50: number; kb: number }> {
  const taken: number[] = [];
  let bytes = await ask(target);
  for (let time = 0; time < times; time++) {
    const from = performance.now();
    bytes = await ask(target);
    taken.push(performance.now() - from);
  }
  return { p50: quantile(taken, 0.5), kb: bytes / 1024 };
}
