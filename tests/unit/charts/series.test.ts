import { expect, test } from 'vitest';
import { seriesName, seriesNames, seriesPair } from '@/lib/charts/series';
import { dayOf } from '@/lib/time/calendar-day';
import { daysFrom } from '../../support/days';

const monday = dayOf('2016-11-21');

test('a series that nobody has is refused', () => {
  expect(seriesNames.map(seriesName)).toEqual(seriesNames);
  for (const asked of ['', 'note', 'day', 'constructor', null, undefined])
    expect(seriesName(asked)).toBeNull();
});

test('a gap in one series is a gap in that one alone', () => {
  const days = daysFrom(monday, [3, null, 5], () => ({ asleepMinutes: 435 }));
  expect(seriesPair(days, 'average', 'sleep')).toEqual({
    unit: 'day',
    points: [
      { from: '2016-11-21', first: 3, second: 7.25 },
      { from: '2016-11-22', first: null, second: null },
      { from: '2016-11-23', first: 5, second: 7.25 },
    ],
  });
  expect(seriesPair(days, 'average', 'stress').points.map(({ second }) => second)).toEqual([
    null,
    null,
    null,
  ]);
});

test('none of the routines is a zero, and no answer is none', () => {
  const days = daysFrom(monday, [3, 4], (index) =>
    index === 0 ? { routines: { offered: ['yoga'], done: [] } } : {},
  );
  expect(seriesPair(days, 'routines', 'breaks').points.map(({ first }) => first)).toEqual([0, null]);
});

test.each([
  { days: 400, unit: 'day', points: 400 },
  { days: 401, unit: 'week', points: 58 },
  { days: 2800, unit: 'week', points: 400 },
  { days: 2801, unit: 'month', points: 93 },
])('$days days are $points points, never more than 400', ({ days, unit, points }) => {
  const pair = seriesPair(
    daysFrom(
      monday,
      Array.from({ length: days }, () => 4),
    ),
    'average',
    'worst',
  );
  expect([pair.unit, pair.points.length]).toEqual([unit, points]);
});

test('a week is the median of pain, as in the pain figure, and the mean of the rest', () => {
  const days = daysFrom(
    monday,
    Array.from({ length: 406 }, (_, index) => [0, 1, 8][index % 7] ?? null),
    (index) => ({ stress: [0, 1, 8][index % 7] ?? null }),
  );
  expect(seriesPair(days, 'average', 'stress').points[0]).toEqual({ from: monday, first: 1, second: 3 });
});
