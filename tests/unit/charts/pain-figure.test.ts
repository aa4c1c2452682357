import { expect, test } from 'vitest';
import { painFigure } from '@/lib/charts/pain-figure';
import { addDays, dayOf } from '@/lib/time/calendar-day';
import type { Visit } from '@/lib/visits/schema';
import { daysFrom } from '../../support/days';

const monday = dayOf('2026-09-07');
const bare = { width: 100, height: 10, usual: null, marks: [] };

test('a day without an entry is a gap, not a zero', () => {
  const { dots } = painFigure(daysFrom(monday, [4, null, 0]), bare);
  expect(dots.map(({ day, score }) => [day, score])).toEqual([
    ['2026-09-07', 4],
    ['2026-09-09', 0],
  ]);
});

test('a score stands in the middle of its day, and more pain stands higher', () => {
  const { dots, lane } = painFigure(daysFrom(monday, [0, 10, 5, 5]), bare);
  expect(lane).toBe(25);
  expect(dots.map(({ x, y }) => [x, y])).toEqual([
    [12.5, 10],
    [37.5, 0],
    [62.5, 5],
    [87.5, 5],
  ]);
});

test('the axis always runs from 0 to 10 by twos', () => {
  const { yTicks } = painFigure(daysFrom(monday, [1, 2]), bare);
  expect(yTicks).toEqual([0, 2, 4, 6, 8, 10].map((score) => ({ score, y: 10 - score })));
});

test('labels have their room outside the plot', () => {
  const inset = { left: 20, top: 5, right: 10, bottom: 15 };
  const figure = painFigure(daysFrom(monday, [10]), { ...bare, width: 130, height: 120, inset });
  expect(figure.plot).toEqual({ left: 20, top: 5, right: 120, bottom: 105 });
  expect(figure.dots[0]).toMatchObject({ x: 70, y: 5 });
});

test('the line of the mean begins with the third score', () => {
  const { mean } = painFigure(daysFrom(monday, [3, 5, 4, 8]), bare);
  expect(mean).toEqual([
    [
      { x: 62.5, y: 6 },
      { x: 87.5, y: 5 },
    ],
  ]);
});

test('the line passes over two missed days, and three interrupt it', () => {
  const two = painFigure(daysFrom(monday, [4, 4, 4, null, null, 4]), bare);
  expect(two.mean.map((piece) => piece.length)).toEqual([2]);
  const three = painFigure(daysFrom(monday, [4, 4, 4, null, null, null, 4]), bare);
  expect(three.mean.map((piece) => piece.length)).toEqual([1, 1]);
});

test('days before the figure feed its mean and are not drawn', () => {
  const { dots, mean, xTicks } = painFigure(daysFrom(monday, [2, 4, 6, 8]), {
    ...bare,
    from: addDays(monday, 2),
  });
  expect(dots.map(({ score }) => score)).toEqual([6, 8]);
  expect(mean).toEqual([
    [
      { x: 25, y: 6 },
      { x: 75, y: 5 },
    ],
  ]);
  expect(xTicks.every(({ day }) => day >= '2026-09-09')).toBe(true);
});

test('the usual range is a band, and is not there when it is not known', () => {
  const usual = { count: 20, lower: 3, median: 4, upper: 5.5 };
  expect(painFigure(daysFrom(monday, [4]), { ...bare, usual }).usual).toEqual({ top: 4.5, bottom: 7 });
  expect(painFigure(daysFrom(monday, [4]), bare).usual).toBeNull();
});

test('visits are marked in order, those outside the days are not', () => {
  const visits: Visit[] = [
    { id: 'b', day: addDays(monday, 3), kind: 'massage' },
    { id: 'a', day: addDays(monday, 1), kind: 'chiropractor' },
    { id: 'c', day: addDays(monday, 4), kind: 'doctor' },
    { id: 'd', day: addDays(monday, -1), kind: 'doctor' },
  ];
  const { marks } = painFigure(daysFrom(monday, [1, 2, 3, 4]), { ...bare, marks: visits });
  expect(marks.map(({ kind, x }) => [kind, x])).toEqual([
    ['chiropractor', 37.5],
    ['massage', 87.5],
  ]);
});

test('400 days are drawn one by one, 401 in weeks', () => {
  const scores = Array.from({ length: 401 }, (_, index) => index % 11);
  const daily = painFigure(daysFrom(monday, scores.slice(1)), bare);
  expect([daily.weekly, daily.dots.length, daily.weeks.length]).toEqual([false, 400, 0]);
  const weekly = painFigure(daysFrom(monday, scores), bare);
  expect([weekly.weekly, weekly.dots.length, weekly.mean.length]).toEqual([true, 0, 0]);
  expect(weekly.weeks).toHaveLength(58);
});

test('a week is its median between its lowest and highest score', () => {
  const days = daysFrom(monday, [1, 9, 2, null, 4, null, null, ...Array.from({ length: 394 }, () => 5)]);
  const [week] = painFigure(days, { ...bare, width: 401 }).weeks;
  expect(week).toMatchObject({ from: monday, median: 3, x: 3.5, y: 7, top: 1, bottom: 9, left: 0, right: 7 });
});

test('an empty week splits the medians and the ribbon', () => {
  const scores = Array.from({ length: 420 }, (_, index) => (index >= 14 && index < 21 ? null : 6));
  const { weeks, medians, ribbons } = painFigure(daysFrom(monday, scores), bare);
  expect(weeks).toHaveLength(59);
  expect(medians).toHaveLength(2);
  expect(ribbons).toHaveLength(2);
});

test('a week on its own still has a width', () => {
  const scores = Array.from({ length: 420 }, (_, index) => (index === 0 ? 6 : null));
  const { medians } = painFigure(daysFrom(monday, scores), { ...bare, width: 420 });
  expect(medians).toEqual([
    [
      { x: 0, y: 4 },
      { x: 3.5, y: 4 },
      { x: 7, y: 4 },
    ],
  ]);
});

test('without days there is an empty frame', () => {
  const figure = painFigure([], bare);
  expect(figure).toMatchObject({ weekly: false, dots: [], mean: [], marks: [], xTicks: [] });
  expect(figure.yTicks).toHaveLength(6);
});

test('days without any score have an axis and nothing on it', () => {
  const figure = painFigure(daysFrom(monday, [null, null]), bare);
  expect(figure).toMatchObject({ dots: [], mean: [] });
  expect(figure.xTicks).toHaveLength(2);
});
