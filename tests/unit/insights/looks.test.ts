import { expect, test } from 'vitest';
import { calledPattern, lookDay, lookLengths } from '@/lib/insights/looks';
import { dayOf } from '@/lib/time/calendar-day';

test('a diary is looked at every 28 days from its first entry, not whenever the page is opened', () => {
  expect(lookLengths(27)).toEqual([]);
  expect(lookLengths(28)).toEqual([28]);
  expect(lookLengths(120)).toEqual([28, 56, 84, 112]);
  expect(lookDay(dayOf('2026-01-05'), 28)).toBe('2026-02-01');
});

test('of a long diary the last looks are remembered', () => {
  const lengths = lookLengths(3650);
  expect(lengths).toHaveLength(6);
  expect(lengths.at(-1)).toBe(3640);
});

test('two looks that agree call a pattern; one does not', () => {
  expect(calledPattern([], -1)).toEqual({ direction: 0, withdrawnAt: null });
  expect(calledPattern([1], 0)).toEqual({ direction: 0, withdrawnAt: null });
  expect(calledPattern([0, 1], 0)).toEqual({ direction: 0, withdrawnAt: null });
  expect(calledPattern([1, -1], 0)).toEqual({ direction: 0, withdrawnAt: null });
  expect(calledPattern([0, 1, 1], 0)).toEqual({ direction: 1, withdrawnAt: null });
  expect(calledPattern([-1, -1], 0)).toEqual({ direction: -1, withdrawnAt: null });
});

test('a called pattern that a look does not confirm is withdrawn at that look', () => {
  expect(calledPattern([0, 1, 1, 0], 0)).toEqual({ direction: 0, withdrawnAt: 3 });
  expect(calledPattern([1, 1, 0, 1], 0)).toEqual({ direction: 0, withdrawnAt: 2 });
  expect(calledPattern([1, 1, -1, -1], 0)).toEqual({ direction: -1, withdrawnAt: null });
});

test('a pattern that was never shown is not withdrawn', () => {
  expect(calledPattern([1, 1, 0], -1).withdrawnAt).toBeNull();
  expect(calledPattern([1, 1, 0], 2).withdrawnAt).toBeNull();
});
