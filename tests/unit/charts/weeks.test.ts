import { expect, test } from 'vitest';
import { spread } from '@/lib/charts/spread';
import { usualRange } from '@/lib/charts/usual-range';
import { monthsOf, periodsOf, weeksOf } from '@/lib/charts/weeks';
import { dayOf } from '@/lib/time/calendar-day';
import { daysOf, lastDays } from '@/lib/time/day-range';

function days(from: string, to: string) {
  return daysOf({ from: dayOf(from), to: dayOf(to) }).map((day) => ({ day }));
}

test('weeks run from Monday to Sunday, cut short at both ends', () => {
  const weeks = weeksOf(days('2026-11-19', '2026-12-01'));
  expect(weeks.map(({ from, to }) => `${from} ${to}`)).toEqual([
    '2026-11-19 2026-11-22',
    '2026-11-23 2026-11-29',
    '2026-11-30 2026-12-01',
  ]);
});

test('whole weeks are not cut', () => {
  const weeks = weeksOf(days('2026-11-16', '2026-11-29'));
  expect(weeks.map(({ days: week }) => week.length)).toEqual([7, 7]);
});

test('a week goes on over the new year', () => {
  expect(weeksOf(days('2026-12-28', '2027-01-03'))).toHaveLength(1);
});

test('a month goes on to its last day, February of a leap year too', () => {
  const months = monthsOf(days('2028-01-31', '2028-03-01'));
  expect(months.map(({ days: month }) => month.length)).toEqual([1, 29, 1]);
});

test('of no days there are no weeks and no months', () => {
  expect(weeksOf([])).toEqual([]);
  expect(monthsOf([])).toEqual([]);
});

test('400 days are periods of a day, 401 are weeks', () => {
  const to = dayOf('2026-11-23');
  const dated = (count: number) => daysOf(lastDays(to, count)).map((day) => ({ day }));
  expect(periodsOf(dated(400))).toHaveLength(400);
  expect(periodsOf(dated(401))).toHaveLength(59);
});

test('a spread leaves out what was not said, and is null when nothing was', () => {
  expect(spread([5, null, 1, 8])).toEqual({ count: 3, lowest: 1, median: 5, highest: 8 });
  expect(spread([null])).toBeNull();
});

test('thirteen scores are too few for a usual range, fourteen make one', () => {
  const scores = [1, 2, 2, 3, 3, 3, 4, 4, 4, 5, 5, 6, 7];
  expect(usualRange(scores)).toBeNull();
  expect(usualRange([...scores, null])).toBeNull();
  expect(usualRange([...scores, 8])).toEqual({ count: 14, lower: 3, median: 4, upper: 5 });
});
