import { expect, test } from 'vitest';
import { areaPath, boxPath, dotPath, linePath, stepPath, uprightPath } from '@/lib/charts/path';

test('a line is told in steps from point to point', () => {
  expect(
    linePath([
      [
        { x: 0.5, y: 6 },
        { x: 1.5, y: 5.5 },
        { x: 2.5, y: 7 },
      ],
    ]),
  ).toBe('M.5 6l1-.5 1 1.5');
});

test('roundings do not add up along a line', () => {
  const thirds = Array.from({ length: 301 }, (_, index) => ({ x: index / 3, y: 0 }));
  const steps = linePath([thirds]).split('l')[1]?.split(' ') ?? [];
  const across = steps.filter((_, index) => index % 2 === 0).reduce((sum, step) => sum + Number(step), 0);
  expect(across).toBeCloseTo(100, 6);
});

test('each piece of a line begins anew, and a point on its own is a dot', () => {
  expect(
    linePath([
      [{ x: 1, y: 2 }],
      [
        { x: 10.25, y: 0 },
        { x: 11, y: 0 },
      ],
    ]),
  ).toBe('M1 2h0M10.25 0l.75 0');
  expect(dotPath([{ x: 0, y: 0.125 }])).toBe('M0 .13h0');
});

test('an outline is closed', () => {
  expect(
    areaPath([
      [
        { x: 0, y: 0 },
        { x: 2, y: 0 },
        { x: 2, y: 2 },
      ],
    ]),
  ).toBe('M0 0l2 0 0 2z');
});

test('bars stand on the foot of their row', () => {
  expect(uprightPath([{ x: 2, y: 3 }], 10)).toBe('M2 10V3');
  expect(boxPath([{ x: 2, y: 3, width: 1 }], 10)).toBe('M1.5 3h1v7h-1z');
});

test('bars that touch are one shape, others are not', () => {
  const bars = [
    { x: 3.5, y: 4, width: 7 },
    { x: 10.5, y: 2, width: 7 },
    { x: 24.5, y: 9, width: 7 },
  ];
  expect(stepPath(bars, 10)).toBe('M0 10V4h7V2h7V10zM21 10V9h7V10z');
  expect(stepPath([], 10)).toBe('');
});

test('no lines, no path', () => {
  expect(linePath([])).toBe('');
  expect(dotPath([])).toBe('');
});
