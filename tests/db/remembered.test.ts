import { beforeEach, expect, test } from 'vitest';
import type { User } from '@/lib/auth/session';
import { savePainNow } from '@/lib/pain/data';
import { dataVersion, remembering } from '@/lib/storage/remembered';
import { dayOf } from '@/lib/time/calendar-day';
import { addPerson, storyTime } from '../support/cast';
import { freshDatabase } from '../support/database';

let ada: User;

beforeEach(async () => {
  freshDatabase();
  ada = await addPerson('Ada');
});

const rate = () =>
  savePainNow(ada.id, { id: 'n1', day: dayOf('2026-11-23'), score: 4, ratedAt: storyTime, places: [] });

test('every write raises the data version, and reading does not', async () => {
  const before = await dataVersion();
  expect(await dataVersion()).toBe(before);
  await rate();
  expect(await dataVersion()).toBeGreaterThan(before);
});

test('a result is worked out once until something is written', async () => {
  const remembered = remembering<number>(5);
  let times = 0;
  const ask = () => remembered([ada.id, 'all'], async () => ++times);
  expect([await ask(), await ask()]).toEqual([1, 1]);
  expect(await Promise.all([ask(), ask()])).toEqual([1, 1]);
  await rate();
  expect([await ask(), await ask()]).toEqual([2, 2]);
});

test('another person, and another range, is another result', async () => {
  const remembered = remembering<string>(5);
  const ask = (key: readonly string[]) => remembered(key, async () => key.join());
  const keys = [
    ['ada', '30'],
    ['noor', '30'],
    ['ada', '90'],
    ['ada"', '30'],
  ];
  for (const key of keys) expect(await ask(key)).toBe(key.join());
  for (const key of keys) expect(await ask(key)).toBe(key.join());
});

test('what was asked for longest ago is forgotten first', async () => {
  const remembered = remembering<number>(2);
  let times = 0;
  const ask = (key: string) => remembered([key], async () => ++times);
  await ask('a');
  await ask('b');
  await ask('a');
  await ask('c');
  expect(await ask('a')).toBe(1);
  expect(await ask('b')).toBe(4);
});

test('a failure is not remembered', async () => {
  const remembered = remembering<number>(2);
  await expect(remembered(['a'], () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await remembered(['a'], async () => 1)).toBe(1);
});
