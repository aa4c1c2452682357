import { expect, test } from 'vitest';
import { calendarMonths, calendarRange } from '@/lib/charts/calendar-months';
import { painSummary } from '@/lib/charts/pain-summary';
import { daysShown, shownRange } from '@/lib/charts/shown-range';
import { addDays, dayOf } from '@/lib/time/calendar-day';
import { lastDays } from '@/lib/time/day-range';
import { daysFrom } from '../../support/days';

const today = dayOf('2026-11-23');
const longAgo = dayOf('2019-02-28');

test('90 days are shown when none are asked for, and nothing for what is not offered', () => {
  expect(shownRange(undefined)).toBe('90');
  expect(shownRange('all')).toBe('all');
  for (const asked of ['', '91', '-30', '1e2', ' 30', ['30', '90'], null, 30]) {
    expect(shownRange(asked)).toBeNull();
  }
});

test('a range ends today', () => {
  expect(daysShown('30', today, longAgo)).toEqual({ from: '2026-10-25', to: today });
  expect(daysShown('365', today, longAgo)).toEqual({ from: '2025-11-24', to: today });
  expect(daysShown('all', today, longAgo)).toEqual({ from: longAgo, to: today });
});

test('no day before the first entry is shown, and a young journal still shows two weeks', () => {
  expect(daysShown('365', today, dayOf('2026-10-01')).from).toBe('2026-10-01');
  expect(daysShown('90', today, addDays(today, -2)).from).toBe('2026-11-10');
  expect(daysShown('all', today, today).from).toBe('2026-11-10');
  expect(daysShown('all', today, null).from).toBe('2026-11-10');
});

test('a first entry that lies ahead, for someone who flew west, changes nothing', () => {
  expect(daysShown('all', today, addDays(today, 1))).toEqual({ from: '2026-11-10', to: today });
});

test('the last week is held against the 90 days before it, never against itself', () => {
  const days = daysFrom(addDays(today, -96), [
    ...Array.from({ length: 90 }, () => 4),
    ...Array.from({ length: 7 }, () => 9),
  ]);
  const summary = painSummary(days, lastDays(today, 30), longAgo);
  expect(summary.recent).toEqual({ mean: 9, count: 7, days: 7 });
  expect(summary.before).toEqual({ mean: 4, count: 90, days: 90 });
  expect(summary.usual).toEqual({ count: 90, lower: 4, median: 4, upper: 4 });
  expect([summary.scored, summary.days]).toEqual([30, 30]);
});

test('a week needs three scores to have a mean, and a usual range fourteen', () => {
  const scores = (before: number, recent: number) =>
    daysFrom(
      addDays(today, -96),
      Array.from({ length: 97 }, (_, index) => (index < before || index >= 97 - recent ? 5 : null)),
    );
  const few = painSummary(scores(13, 2), lastDays(today, 30), longAgo);
  expect([few.recent, few.before, few.usual]).toEqual([null, null, null]);
  const enough = painSummary(scores(14, 3), lastDays(today, 30), longAgo);
  expect([enough.recent?.count, enough.before?.count, enough.usual?.count]).toEqual([3, 14, 14]);
});

test('days before the journal began are not counted as missed', () => {
  const days = daysFrom(addDays(today, -13), [...Array.from({ length: 11 }, () => null), 3, null, 4]);
  const summary = painSummary(days, lastDays(today, 14), addDays(today, -2));
  expect([summary.scored, summary.days]).toEqual([2, 3]);
});

test('a calendar shows at most twelve months', () => {
  expect(calendarRange(lastDays(today, 3650)).from).toBe('2025-12-01');
  expect(calendarRange(lastDays(today, 30)).from).toBe('2026-10-25');
});

test('a day stands in the column of its weekday, in months of their own', () => {
  const months = calendarMonths(daysFrom(dayOf('2026-10-31'), [2, null, 7]));
  expect(months.map(({ first }) => first)).toEqual(['2026-10-31', '2026-11-01']);
  expect(months.flatMap(({ cells }) => cells.map(({ column, row, score }) => [column, row, score]))).toEqual([
    [5, 0, 2],
    [6, 0, null],
    [0, 1, 7],
  ]);
});
