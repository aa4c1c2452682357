import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NextRequest } from 'next/server';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { GET } from '@/app/api/series/route';
import { seedYear } from '@/db/seed';
import { enter } from '@/lib/auth/config';
import { livedMoment, now } from '@/lib/time/clock';
import { addPerson } from '@/tests/support/cast';
import { freshDatabase } from '@/tests/support/database';
import { newBrowser, Redirected } from '@/tests/support/request';

vi.mock('next/headers', () => import('@/tests/support/request'));
vi.mock('next/navigation', () => import('@/tests/support/request'));

const folder = mkdtempSync(join(tmpdir(), 'nape-'));
vi.stubEnv('DATA_DIR', folder);

beforeEach(async () => {
  const { db } = freshDatabase();
  const ada = await addPerson('Ada');
  const ben = await addPerson('Ben');
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
  const response = await ask('range=all&first=average&second=sleep');
  const { unit, points } = await response.json();
  expect([response.status, unit, points.length]).toEqual([200, 'day', 14]);
  for (const point of points) expect(point).toMatchObject({ first: null, second: null });
});

test('an answer is kept by nobody', async () => {
  expect((await ask('first=average&second=sleep')).headers.get('cache-control')).toBe('no-store');
  expect((await ask('')).headers.get('cache-control')).toBe('no-store');
});

test.each([
  '',
  'first=average',
  'first=average&second=note',
  'first=average&second=__proto__',
  'range=31&first=average&second=sleep',
  'range=&first=average&second=sleep',
])('"%s" is refused', async (query) => {
  expect((await ask(query)).status).toBe(400);
});

test('nobody without a session is answered', async () => {
  newBrowser();
  await expect(ask('first=average&second=sleep')).rejects.toThrow(Redirected);
});
