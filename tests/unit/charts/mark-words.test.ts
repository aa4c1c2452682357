import { expect, test } from 'vitest';
import { markWords } from '@/lib/charts/mark-words';
import { dayOf } from '@/lib/time/calendar-day';

/** Which marks at these places bear their word, of ten wide in a plot of a hundred, and on which side. */
function worded(...places: number[]): string[] {
  const marks = places.map((x) => ({ day: dayOf('2026-11-23'), kind: 'visit', x }));
  return markWords(marks, { right: 100, width: 10 }).map(({ x, anchor }) => `${x} ${anchor}`);
}

test('a word stands to the right of its line, and the last one to its left at the edge', () => {
  expect(worded(20, 50)).toEqual(['20 start', '50 start']);
  expect(worded(20, 95)).toEqual(['20 start', '95 end']);
});

test('no word covers the line or the word of another', () => {
  expect(worded(20, 25, 50)).toEqual(['25 start', '50 start']);
  expect(worded(76, 95)).toEqual(['95 end']);
  expect(worded(75, 95)).toEqual(['75 start', '95 end']);
  expect(worded(90, 95)).toEqual([]);
});
