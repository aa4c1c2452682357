import { expect, test } from 'vitest';
import { kindOf, type Series, scatterOf, seriesOf, seriesPair, seriesValue } from '@/lib/insights/series';
import { addDays, dayOf } from '@/lib/time/calendar-day';
import { daysFrom } from '../../support/days';

const monday = dayOf('2016-11-21');

function series(name: string): Series {
  const found = seriesOf(name);
  if (!found) throw new Error(`No series ${name}`);
  return found;
}

const pair = (days: Parameters<typeof seriesPair>[0], first: string, second: string) =>
  seriesPair(days, series(first), series(second));

test('pain and every habit can be named, and nothing else', () => {
  for (const name of ['average', 'waking', 'worst', 'routines', 'asleep-hours', 'on-stomach', 'heat'])
    expect(seriesOf(name), name).not.toBeNull();
  expect(seriesOf('routine:yoga')).toEqual({ habit: { of: 'routine', id: 'yoga' } });
  expect(seriesOf('own:own-1')).toEqual({ habit: { of: 'own', id: 'own-1' } });
  for (const asked of [
    '',
    'note',
    'day',
    'constructor',
    'routine:',
    'own:a b',
    'medication:x',
    null,
    undefined,
  ])
    expect(seriesOf(asked), String(asked)).toBeNull();
});

test('a gap in one series is a gap in that one alone', () => {
  const days = daysFrom(monday, [3, null, 5], () => ({ asleepMinutes: 435 }));
  expect(pair(days, 'average', 'asleep-hours')).toEqual({
    unit: 'day',
    points: [
      { from: '2016-11-21', first: 3, second: 7.25 },
      { from: '2016-11-22', first: null, second: null },
      { from: '2016-11-23', first: 5, second: 7.25 },
    ],
  });
  expect(pair(days, 'average', 'stress').points.map(({ second }) => second)).toEqual([null, null, null]);
});

test('none of the routines is a zero, and no answer is none', () => {
  const days = daysFrom(monday, [3, 4], (index) =>
    index === 0 ? { routines: { offered: ['yoga'], done: [] } } : {},
  );
  expect(pair(days, 'routines', 'breaks').points.map(({ first }) => first)).toEqual([0, null]);
  expect(days.map((day) => seriesValue(day, series('routine:yoga')))).toEqual([0, null]);
  expect(days.map((day) => seriesValue(day, series('routine:breathing')))).toEqual([null, null]);
});

test.each([
  { days: 400, unit: 'day', points: 400 },
  { days: 401, unit: 'week', points: 58 },
  { days: 2800, unit: 'week', points: 400 },
  { days: 2801, unit: 'month', points: 93 },
])('$days days are $points points, never more than 400', ({ days, unit, points }) => {
  const all = daysFrom(
    monday,
    Array.from({ length: days }, () => 4),
    () => ({ worst: 5 }),
  );
  const found = pair(all, 'average', 'worst');
  expect([found.unit, found.points.length]).toEqual([unit, points]);
  const scatter = scatterOf(all, series('average'), series('worst'));
  expect([scatter.points.length, scatter.said]).toEqual([Math.min(days, 400), days]);
});

test('a week is the median of pain, as in the pain figure, and the mean of the rest; done or not becomes a share', () => {
  const days = daysFrom(
    monday,
    Array.from({ length: 406 }, (_, index) => [0, 1, 8][index % 7] ?? null),
    (index) => ({
      stress: [0, 1, 8][index % 7] ?? null,
      heatCold: { offered: ['heat', 'cold'], done: index % 7 === 0 ? ['heat'] : [] },
    }),
  );
  expect(pair(days, 'average', 'stress').points[0]).toEqual({ from: monday, first: 1, second: 3 });
  expect(pair(days, 'average', 'heat').points[0]?.second).toBeCloseTo(1 / 3, 12);
});

test('whether an own habit is done or a number, its days say', () => {
  const days = daysFrom(monday, [3, 4], () => ({
    habits: { offered: ['own-walk'], done: [] },
    habitValues: { 'own-coffee': 3 },
  }));
  expect(kindOf(days, series('own:own-walk'))).toBe('binary');
  expect(kindOf(days, series('own:own-coffee'))).toBe('number');
  expect(kindOf(days, series('own:own-unheard'))).toBe('number');
  expect(kindOf(days, series('pillow:old'))).toBe('binary');
  expect(kindOf(days, series('average'))).toBe('number');
});

test('days with stand beside days without, with their means as the days came', () => {
  const days = daysFrom(monday, [2, 4, 6, null, 5], (index) => ({
    habits: index === 4 ? null : { offered: ['own-walk'], done: index < 2 ? ['own-walk'] : [] },
  }));
  const { points, sides, said } = scatterOf(days, series('average'), series('own:own-walk'));
  expect(sides).toEqual({ with: { mean: 3, days: 2 }, without: { mean: 6, days: 1 } });
  expect(said).toBe(3);
  expect(points.map(({ day, second }) => [day, second])).toEqual([
    [addDays(monday, 2), 0],
    [monday, 1],
    [addDays(monday, 1), 1],
  ]);
});

test('a dot is moved aside by less than half a step, so that it cannot be read as another value', () => {
  const days = daysFrom(
    monday,
    Array.from({ length: 200 }, (_, index) => index % 4),
    (index) => ({ asleepMinutes: 420 + 15 * (index % 3) }),
  );
  const { points, sides } = scatterOf(days, series('average'), series('asleep-hours'));
  expect(sides).toBeNull();
  for (const { first, second, x, y } of points) {
    expect(Math.abs(y - first)).toBeLessThan(0.5);
    expect(Math.abs(x - second)).toBeLessThan(0.25 / 2);
  }
  expect(new Set(points.map(({ x, y }) => `${x} ${y}`)).size).toBe(200);
});
