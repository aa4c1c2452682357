import { expect, test } from 'vitest';
import { habitRows } from '@/lib/charts/habit-rows';
import type { JournalDay } from '@/lib/journal/schema';
import { dayOf } from '@/lib/time/calendar-day';
import { lastDays } from '@/lib/time/day-range';
import { daysFrom } from '../../support/days';

const monday = dayOf('2026-09-07');

function rowsOf(said: readonly Partial<JournalDay>[], mostRoutines = 6) {
  const days = daysFrom(
    monday,
    said.map(() => 3),
    (index) => said[index] ?? {},
  );
  const range = lastDays(days.at(-1)?.day ?? monday, days.length);
  return habitRows(days, range, { width: days.length, height: 100, mostRoutines });
}

function ticks(offered: readonly string[], ...done: string[]) {
  return { routines: { offered, done } };
}

test('an amount that was never said has no row', () => {
  expect(rowsOf([{ stress: 3 }, {}]).amounts.map(({ amount }) => amount)).toEqual(['stress']);
  expect(rowsOf([{}, {}])).toMatchObject({ amounts: [], routines: [] });
});

test('nothing is drawn where nothing was said, and a zero that was said is seen', () => {
  const [stress] = rowsOf([{ stress: 0 }, {}, { stress: 5 }]).amounts;
  expect(stress?.bars.map(({ x, y }) => [x, y])).toEqual([
    [0.5, 97],
    [2.5, 50],
  ]);
  expect(stress?.values).toEqual([0, null, 5]);
  expect(stress?.count).toBe(2);
});

test('sleep is told in hours, and a row is as high as its highest value, at least 10', () => {
  const [sleep] = rowsOf([{ asleepMinutes: 450 }]).amounts;
  expect(sleep).toMatchObject({ amount: 'sleep', values: [7.5], highest: 10 });
  const [long] = rowsOf([{ asleepMinutes: 450 }, { asleepMinutes: 690 }]).amounts;
  expect(long?.highest).toBe(12);
});

test('the middle half of an amount needs fourteen days', () => {
  const nights = (count: number) => rowsOf(Array.from({ length: count }, () => ({ asleepMinutes: 420 })));
  expect(nights(13).amounts[0]?.middle).toBeNull();
  expect(nights(14).amounts[0]?.middle).toMatchObject({ lower: 7, upper: 7 });
});

test('not done is said only of what was offered in a group that was answered', () => {
  const [yoga] = rowsOf([
    ticks(['yoga', 'breathing'], 'yoga'),
    ticks(['yoga', 'breathing'], 'breathing'),
    ticks(['breathing'], 'breathing'),
    { routines: null },
    ticks(['yoga']),
  ]).routines.filter(({ routine }) => routine === 'yoga');
  expect(yoga?.done.map(({ x }) => x)).toEqual([0.5]);
  expect(yoga?.notDone.map(({ x }) => x)).toEqual([1.5, 4.5]);
  expect(yoga?.total).toEqual({ done: 1, asked: 3 });
});

test('the routines done most often come first, and what was never done has no row', () => {
  const all = ['a', 'b', 'c', 'd'];
  const rows = rowsOf([ticks(all, 'b', 'c'), ticks(all, 'c', 'a')], 2);
  expect(rows.routines.map(({ routine }) => routine)).toEqual(['c', 'a']);
});

test('past 400 days a bar is a week: the mean of what was said, the share of days on which it was done', () => {
  const week: Partial<JournalDay>[] = [
    { stress: 2, ...ticks(['yoga'], 'yoga') },
    { stress: 4, ...ticks(['yoga']) },
    {},
    {},
    {},
    {},
    {},
  ];
  const rows = rowsOf(Array.from({ length: 406 }, (_, index) => week[index % 7] ?? {}));
  expect(rows.weekly).toBe(true);
  expect(rows.periods).toHaveLength(58);
  expect(rows.amounts[0]?.values[0]).toBe(3);
  expect(rows.amounts[0]?.bars[1]).toEqual({ x: 10.5, width: 7, y: 70 });
  expect(rows.routines[0]?.values[0]).toEqual({ done: 1, asked: 2 });
  expect(rows.routines[0]?.done[0]?.y).toBe(50);
  expect(rows.routines[0]?.notDone).toEqual([]);
});
