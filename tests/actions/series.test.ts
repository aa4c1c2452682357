import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NextRequest } from 'next/server';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { GET } from '@/app/api/series/route';
import { seedYear } from '@/db/seed';
import { enter } from '@/lib/auth/config';
import type { User } from '@/lib/auth/session';
import { listPillows } from '@/lib/sleep/data';
import { livedMoment, now } from '@/lib/time/clock';
import { addPerson } from '@/tests/support/cast';
import { freshDatabase } from '@/tests/support/database';
import { newBrowser, Redirected } from '@/tests/support/request';

vi.mock('next/headers', () => import('@/tests/support/request'));
vi.mock('next/navigation', () => import('@/tests/support/request'));

const folder = mkdtempSync(join(tmpdir(), 'nape-'));
vi.stubEnv('DATA_DIR', folder);

let ada: User;
let ben: User;

beforeEach(async () => {
  const { db } = freshDatabase();
  ada = await addPerson('Ada');
  ben = await addPerson('Ben');
  await seedYear(db, ben.id, { to: livedMoment(now(), ben).day, days: 40 });
  newBrowser();
  await enter(ada.id);
});

afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

function ask(query: string): Promise<Response> {
  return GET(new NextRequest(`http://nape.test/api/series?${query}`));
}

test('an empty journal answers with two weeks of gaps, and nothing of anybody else', async () => {
  const response = await ask('range=all&first=average&second=asleep-hours');
  const { unit, points } = await response.json();
  expect([response.status, unit, points.length]).toEqual([200, 'day', 14]);
  for (const point of points) expect(point).toMatchObject({ first: null, second: null });
});

test('a habit is laid beside pain over time and day by day, and what is shown is a file too', async () => {
  newBrowser();
  await enter(ben.id);
  const query = 'range=all&first=average&second=routine:breathing';
  const { kind, points, dots, sides } = await (await ask(query)).json();
  expect([kind, points.length]).toEqual(['binary', 40]);
  expect(dots.length).toBe((sides.with?.days ?? 0) + (sides.without?.days ?? 0));
  const time = await ask(`${query}&csv=time`);
  expect(time.headers.get('content-disposition')).toBe('attachment; filename="nape-time.csv"');
  const lines = (await time.text()).trim().split('\r\n');
  expect(lines[0]).toBe('Day,Evening pain,Breathing,Visit');
  const visits = points.filter(({ visit }: { visit: string | null }) => visit !== null);
  expect(visits.length).toBeGreaterThan(0);
  expect(lines.filter((line) => line.endsWith(',chiropractor'))).toHaveLength(visits.length);
  expect(lines).toHaveLength(41);
  const days = (await (await ask(`${query}&csv=days`)).text()).trim().split('\r\n');
  expect(days).toHaveLength(1 + dots.length);
});

test('the things of another person are like things that are not there', async () => {
  const [pillow] = await listPillows(ben.id);
  const answer = await (await ask(`range=all&first=average&second=pillow:${pillow?.id}`)).json();
  const unheard = await (await ask('range=all&first=average&second=pillow:unheard')).json();
  expect(answer).toEqual(unheard);
  const csv = await ask(`range=all&first=average&second=pillow:${pillow?.id}&csv=days`);
  expect(await csv.text()).not.toContain(pillow?.name);
});

test('an answer is kept by nobody', async () => {
  expect((await ask('first=average&second=asleep-hours')).headers.get('cache-control')).toBe('no-store');
  expect((await ask('')).headers.get('cache-control')).toBe('no-store');
});

test.each([
  '',
  'first=average',
  'first=average&second=note',
  'first=average&second=__proto__',
  'first=average&second=own:a%20b',
  'first=average&second=stress&csv=all',
  'range=31&first=average&second=asleep-hours',
  'range=&first=average&second=asleep-hours',
])('"%s" is refused', async (query) => {
  expect((await ask(query)).status).toBe(400);
});

test('nobody without a session is answered', async () => {
  newBrowser();
  await expect(ask('first=average&second=asleep-hours')).rejects.toThrow(Redirected);
});
