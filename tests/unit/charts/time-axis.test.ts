import { expect, test } from 'vitest';
import { timeAxis, timeTicks } from '@/lib/charts/time-axis';
import { dayOf } from '@/lib/time/calendar-day';
import { type DayRange, lastDays } from '@/lib/time/day-range';

const today = dayOf('2026-11-23');

function ticks(range: DayRange) {
  return timeTicks(range, timeAxis(range, 0, 100), 8).map(({ day, unit }) => `${unit} ${day}`);
}

test('every day has a lane of the same width, across a change of the clock too', () => {
  const { x, lane } = timeAxis({ from: dayOf('2026-10-24'), to: dayOf('2026-10-27') }, 0, 40);
  expect(lane).toBe(10);
  expect(x(dayOf('2026-10-24'))).toBe(5);
  expect(x(dayOf('2026-10-25'))).toBe(15);
  expect(x(dayOf('2026-10-26'))).toBe(25);
});

test('up to half a year whole weeks are counted back from the last day', () => {
  expect(ticks(lastDays(today, 90))).toEqual([
    'day 2026-08-31',
    'day 2026-09-28',
    'day 2026-10-26',
    'day 2026-11-23',
  ]);
});

test('two weeks are ticked by days', () => {
  expect(ticks(lastDays(today, 14))).toEqual([
    'day 2026-11-11',
    'day 2026-11-15',
    'day 2026-11-19',
    'day 2026-11-23',
  ]);
});

test('a year is ticked by firsts of months', () => {
  expect(ticks(lastDays(today, 365))).toEqual([
    'month 2026-01-01',
    'month 2026-03-01',
    'month 2026-05-01',
    'month 2026-07-01',
    'month 2026-09-01',
    'month 2026-11-01',
  ]);
});

test('ten years are ticked by first days of January', () => {
  expect(ticks(lastDays(today, 3650))).toEqual([
    'year 2018-01-01',
    'year 2020-01-01',
    'year 2022-01-01',
    'year 2024-01-01',
    'year 2026-01-01',
  ]);
});

test('one day has one tick', () => {
  expect(ticks(lastDays(today, 1))).toEqual(['day 2026-11-23']);
});

test.each([1, 2, 7, 30, 199, 200, 201, 400, 1000, 5000, 40_000])(
  '%i days have from 1 to 8 ticks',
  (count) => {
    const found = ticks(lastDays(today, count));
    expect(found.length).toBeGreaterThanOrEqual(1);
    expect(found.length).toBeLessThanOrEqual(8);
  },
);
