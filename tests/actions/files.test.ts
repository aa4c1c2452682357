import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { GET as days } from '@/app/api/export/entries.csv/route';
import { GET as tables } from '@/app/api/export/entries.zip/route';
import { GET as journal } from '@/app/api/export/journal.json/route';
import { GET as fhir } from '@/app/api/report/report.fhir.json/route';
import { seedYear } from '@/db/seed';
import { enter } from '@/lib/auth/config';
import { journalFile } from '@/lib/portability/schema';
import { addDays, type CalendarDay } from '@/lib/time/calendar-day';
import { livedMoment, now } from '@/lib/time/clock';
import { addPerson } from '@/tests/support/cast';
import { freshDatabase } from '@/tests/support/database';
import { fhirFaults } from '@/tests/support/fhir-rules';
import { keepEvening } from '@/tests/support/log';
import { newBrowser, Redirected } from '@/tests/support/request';

vi.mock('next/headers', () => import('@/tests/support/request'));
vi.mock('next/navigation', () => import('@/tests/support/request'));

const folder = mkdtempSync(join(tmpdir(), 'nape-'));
vi.stubEnv('DATA_DIR', folder);

let today: CalendarDay;

beforeEach(async () => {
  const { db } = freshDatabase();
  const ada = await addPerson('Ada');
  const ben = await addPerson('Ben');
  today = livedMoment(now(), ada).day;
  await seedYear(db, ada.id, { to: today, days: 40 });
  await keepEvening(ben, today, { average: 9, note: 'quincunx' });
  newBrowser();
  await enter(ada.id);
});

afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

type Answer = (request: Request) => Promise<Response>;

const ranged: readonly (readonly [file: string, answer: Answer, type: string])[] = [
  ['entries.csv', days, 'text/csv; charset=utf-8'],
  ['entries.zip', tables, 'application/zip'],
  ['report.fhir.json', fhir, 'application/fhir+json'],
];
const whole = ['journal.json', () => journal(), 'application/json; charset=utf-8'] as const;

function ask(answer: Answer, query = ''): Promise<Response> {
  return answer(new Request(`http://nape.test/api/file?${query}`));
}

test.each([...ranged, whole])(
  '%s is a file to keep, of its type and under a plain name, that nobody keeps on the way',
  async (_file, answer, type) => {
    const { status, headers, ...file } = await answered(answer);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe(type);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('content-disposition')).toMatch(/^attachment; filename="nape-[\w.-]+"$/);
    expect(file.body.length).toBeGreaterThan(1000);
    expect(file.body.includes('quincunx')).toBe(false);
  },
);

async function answered(answer: Answer, query = '') {
  const response = await ask(answer, query);
  const { status, headers } = response;
  return { status, headers, body: Buffer.from(await response.arrayBuffer()) };
}

test.each(ranged)('%s refuses a bad range in plain words', async (_file, answer) => {
  for (const query of [
    'from=2026-02-30',
    'from=x&to=y',
    `from=${today}&to=${addDays(today, -1)}`,
    `from=${addDays(today, -60 * 366)}&to=${today}`,
    `to=${addDays(today, 1)}`,
    'from=%00&to=%0d%0aX-Evil:1',
  ]) {
    const { status, headers, body } = await answered(answer, query);
    expect([status, headers.get('content-type')], query).toEqual([400, 'text/plain; charset=utf-8']);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('content-disposition')).toBeNull();
    expect(body.toString()).not.toMatch(/Evil|undefined|Error/);
  }
});

test.each(ranged)('%s of days without an entry is a file all the same', async (_file, answer) => {
  const { status, body } = await answered(answer, 'from=2001-01-01&to=2001-01-02');
  expect(status).toBe(200);
  expect(body.length).toBeGreaterThan(100);
});

test('a bundle is a document or a collection, and nothing else', async () => {
  for (const kind of ['document', 'collection']) {
    const { body } = await answered(fhir, `kind=${kind}`);
    const bundle = JSON.parse(body.toString());
    expect([bundle.type, fhirFaults(bundle)]).toEqual([kind, []]);
  }
  for (const kind of ['', 'transaction', '__proto__', 'Document'])
    expect((await answered(fhir, `kind=${kind}`)).status, kind).toBe(400);
});

test('a zip holds the tables, and a journal is one that can be read', async () => {
  const files = unzipSync((await answered(tables)).body);
  for (const [name, bytes] of Object.entries(files))
    expect(Buffer.from(bytes).includes('quincunx'), name).toBe(false);
  expect(Object.keys(files)).toEqual(['columns.csv', 'days.csv', 'long.csv', 'measures.csv', 'visits.csv']);
  const journalBody = (await answered(whole[1])).body.toString();
  expect(journalFile.parse(JSON.parse(journalBody)).tables.checkIn.length).toBeGreaterThan(20);
});

test('nobody without a session is answered', async () => {
  newBrowser();
  for (const [file, answer] of [...ranged, whole])
    await expect(ask(answer, 'from=x&kind=x'), file).rejects.toThrow(Redirected);
});
