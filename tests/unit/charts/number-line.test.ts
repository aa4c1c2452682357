import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markedPoints, numberLine } from '@/lib/charts/number-line';

test('no change is in the middle, and two points are marked on either side', () => {
  const { reach, ticks } = numberLine(-0.6, [-1, -0.2]);
  expect(reach).toBe(2.5);
  expect(ticks).toEqual([
    { value: -2, x: 10 },
    { value: -1, x: 30 },
    { value: 0, x: 50 },
    { value: 1, x: 70 },
    { value: 2, x: 90 },
  ]);
  expect(markedPoints).toBe(2);
});

test('the interval and the estimate lie where their numbers are', () => {
  const { interval, estimate } = numberLine(-0.6, [-1, -0.2]);
  expect([interval.from, estimate, interval.to]).toEqual([30, 38, 46]);
});

test('a wide interval makes the line longer by half points, and never longer than the scale', () => {
  expect(numberLine(1, [-1.2, 3.2]).reach).toBe(3.5);
  expect(numberLine(1, [-7, 9]).ticks.map(({ value }) => value)).toEqual([-8, -6, -4, -2, 0, 2, 4, 6, 8]);
  const { reach, interval } = numberLine(2, [-14, 18]);
  expect(reach).toBe(10);
  expect(interval).toEqual({ from: 0, to: 100 });
});

test('a finding and its opposite are mirror images, and the two points are always on the line', () => {
  const points = fc.double({ min: -20, max: 20, noNaN: true });
  fc.assert(
    fc.property(points, points, points, (a, b, c) => {
      const [lower = 0, estimate = 0, upper = 0] = [a, b, c].sort((x, y) => x - y);
      const line = numberLine(estimate, [lower, upper]);
      const mirrored = numberLine(-estimate, [-upper, -lower]);
      expect(mirrored.estimate).toBeCloseTo(100 - line.estimate, 6);
      expect(mirrored.interval.from).toBeCloseTo(100 - line.interval.to, 6);
      expect(line.interval.from).toBeLessThanOrEqual(line.estimate);
      expect(line.estimate).toBeLessThanOrEqual(line.interval.to);
      const values = line.ticks.map(({ value }) => value);
      expect(values).toContain(markedPoints);
      expect(values).toContain(-markedPoints);
      expect(values).toContain(0);
    }),
  );
});
