import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import type { User } from '@/lib/auth/session';
import { getHabitNames, readInsights } from '@/lib/insights/data';
import { insightsOf } from '@/lib/insights/insights';
import { addHabit } from '@/lib/journal/habits/data';
import { saveRoutine } from '@/lib/routines/data';
import { addDays, dayOf } from '@/lib/time/calendar-day';
import { addPerson } from '../support/cast';
import { freshDatabase } from '../support/database';
import { keepToldDays, toldDays } from '../support/told-diary';

const today = dayOf('2026-11-23');
const answer = z.object({ state: z.string(), from: z.string().nullable(), habits: z.number().nullable() });

let ada: User;
let ben: User;
beforeEach(async () => {
  freshDatabase();
  ada = await addPerson('Ada');
  ben = await addPerson('Ben');
});

test('what is kept says what was told, and a later day is not known yet', async () => {
  await keepToldDays(ada, today, 50);
  expect(await readInsights(ada.id, today)).toEqual(insightsOf(toldDays(today, 50)));
  expect((await readInsights(ada.id, addDays(today, -10)))?.to).toBe(addDays(today, -10));
});

test('nobody has the insights of another person, nor the names of their things', async () => {
  await keepToldDays(ada, today, 3);
  await addHabit(ada.id, { id: 'own-walk', name: 'Evening walk', kind: 'yes-no' });
  await saveRoutine(ada.id, { id: 'own-towel', name: 'Towel', how: null });
  expect(await readInsights(ben.id, today)).toBeNull();
  expect((await getHabitNames(ada.id)).habits.map(({ name }) => name)).toContain('Evening walk');
  const bens = await getHabitNames(ben.id);
  expect(bens.habits.map(({ id }) => id)).not.toContain('own-walk');
  expect(bens.routines.map(({ id }) => id)).not.toContain('own-towel');
});

test('a diary that has not begun has none', async () => {
  expect(await readInsights(ada.id, today)).toBeNull();
  await keepToldDays(ada, today, 3);
  expect(await readInsights(ada.id, addDays(today, -5))).toBeNull();
});

test('the thread reads the file beside the server, remembers, and sees the next save', () => {
  const folder = mkdtempSync(join(tmpdir(), 'nape-insights-'));
  const threads = ['--import', 'tsx', '--import', './tests/support/ts-in-threads.mjs'];
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['--conditions=react-server', ...threads, 'tests/support/insights-in-a-thread.ts'],
    { encoding: 'utf8', env: { ...process.env, DATA_DIR: folder } },
  );
  rmSync(folder, { recursive: true });
  expect(stderr).toBe('');
  const [first, second, bens, third] = z.array(answer).parse(JSON.parse(stdout));
  expect(first).toMatchObject({ from: addDays(today, -59), habits: 6 });
  expect(second).toEqual({ ...first, state: 'current' });
  expect(bens).toMatchObject({ from: null, habits: null });
  expect(third?.from === '2026-09-01' || third?.state === 'earlier').toBe(true);
});
