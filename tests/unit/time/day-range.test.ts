import { expect, test } from 'vitest';
import { dayOf } from '@/lib/time/calendar-day';
import { dayCount, daysOf, isWithin, lastDays } from '@/lib/time/day-range';

const week = { from: dayOf('2026-02-26'), to: dayOf('2026-03-04') };

test('the last seven days end with the day itself', () => {
  expect(lastDays(dayOf('2026-03-04'), 7)).toEqual(week);
  expect(lastDays(week.to, 1)).toEqual({ from: week.to, to: week.to });
});

test('both ends of a range are counted', () => {
  expect(dayCount(week)).toBe(7);
  expect(dayCount({ from: week.to, to: week.to })).toBe(1);
});

test('a range lists every day in order', () => {
  expect(daysOf(week)).toEqual([
    '2026-02-26',
    '2026-02-27',
    '2026-02-28',
    '2026-03-01',
    '2026-03-02',
    '2026-03-03',
    '2026-03-04',
  ]);
});

test('both ends lie within a range, their neighbours do not', () => {
  expect(isWithin(week, week.from)).toBe(true);
  expect(isWithin(week, week.to)).toBe(true);
  expect(isWithin(week, dayOf('2026-02-25'))).toBe(false);
  expect(isWithin(week, dayOf('2026-03-05'))).toBe(false);
});
