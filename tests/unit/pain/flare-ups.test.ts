import { expect, test } from 'vitest';
import { flareUpsIn } from '@/lib/pain/flare-ups';
import { dayOf } from '@/lib/time/calendar-day';
import { averagesOf, daysFrom } from '@/tests/support/days';

// By the project's own definition: two or more neighbouring days with a score of at least the personal median + 2, and
// at least 5; over after two days below.

const first = dayOf('2026-03-01');

/** In days that are the whole diary. */
function inDays(...averages: (number | null)[]) {
  const days = daysFrom(first, averages);
  return flareUpsIn(days, averagesOf(days));
}

/** Fifteen quiet days at 3, so that the median is 3 and a flare-up begins at 5, and then these. */
function after(...scores: (number | null)[]) {
  const quiet = new Array<number>(15).fill(3);
  return inDays(...quiet, ...scores)?.found;
}

function told(...scores: (number | null)[]) {
  return after(...scores)?.map(
    ({ from, to, days, peak }) => `${from.slice(8)}-${to.slice(8)} ${days} ${peak}`,
  );
}

test('two days in a row that are two points above the median are a flare-up, one is not', () => {
  expect(after(5, 6, 3, 3)).toEqual([
    { from: dayOf('2026-03-16'), to: dayOf('2026-03-17'), days: 2, peak: 6 },
  ]);
  expect(told(9, 3, 9, 3)).toEqual([]);
  expect(told(4, 4, 4)).toEqual([]);
});

test('one better day does not end it, two in a row do', () => {
  expect(told(5, 6, 3, 7, 3, 3)).toEqual(['16-19 4 7']);
  expect(told(5, 6, 3, 3, 7, 7)).toEqual(['16-17 2 6', '20-21 2 7']);
  expect(told(5, 6, 3, 7, 4, 5, 3, 3, 5)).toEqual(['16-21 6 7']);
});

test('one that goes on to the last day is told so far', () => {
  expect(told(5, 6)).toEqual(['16-17 2 6']);
  expect(told(5, 6, 3)).toEqual(['16-17 2 6']);
});

test('a day without a score neither begins a flare-up nor is bridged by more than one', () => {
  expect(told(6, null, 6, 3)).toEqual([]);
  expect(told(6, 6, null, 6, 3, 3)).toEqual(['16-19 4 6']);
  expect(told(6, 6, null, null, 6, 6)).toEqual(['16-17 2 6', '20-21 2 6']);
  expect(told(6, 6, 3, null, 6, 6)).toEqual(['16-17 2 6', '20-21 2 6']);
});

test('what is usual for the person decides, and never less than 5', () => {
  expect(inDays(...new Array(20).fill(6))?.least).toBe(8);
  expect(inDays(...new Array(20).fill(0))?.least).toBe(5);
  expect(inDays(...new Array(10).fill(3), ...new Array(10).fill(4))?.least).toBe(5.5);
  expect(inDays(...new Array(18).fill(6), 7, 7)?.found).toEqual([]);
});

test('what is usual is that of the whole diary, so that the same days hold the same flare-ups on every page', () => {
  const bad = daysFrom(first, new Array(20).fill(6));
  const quietYear = new Array(365).fill(3);
  expect(flareUpsIn(bad, averagesOf(bad))?.found).toEqual([]);
  expect(flareUpsIn(bad, [...quietYear, ...averagesOf(bad)])).toEqual({
    least: 5,
    found: [{ from: first, to: dayOf('2026-03-20'), days: 20, peak: 6 }],
  });
});

test('fewer than fourteen scores have no median to stand on', () => {
  expect(inDays()).toBeNull();
  expect(inDays(...new Array(11).fill(3), 8, 8)).toBeNull();
  expect(inDays(...new Array(12).fill(3), 8, 8)?.found).toHaveLength(1);
  expect(inDays(...new Array(13).fill(3), null, null)).toBeNull();
});
