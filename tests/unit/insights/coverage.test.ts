import { expect, test } from 'vitest';
import { coverageOf } from '@/lib/insights/coverage';

test('a diary of fewer than seven days in ten is thin', () => {
  const scored = (share: number) => Array.from({ length: 100 }, (_, day) => (day % 100 < share ? 4 : null));
  expect(coverageOf(scored(70))).toMatchObject({ days: 100, scored: 70, share: 0.7, isThin: false });
  expect(coverageOf(scored(69))?.isThin).toBe(true);
  expect(coverageOf([])).toBeNull();
});

test('days that go missing after the bad ones are noticed', () => {
  // Of each six days two are bad, and every other bad day is followed by silence.
  const week = [3, 4, 8, null, 4, 3, 8, 5, 2, 4, 8, null];
  const skipping = Array.from({ length: 96 }, (_, day) => week[day % week.length] ?? null);
  expect(coverageOf(skipping)?.gapsFollowPain).toBe(true);
});

test('days that go missing anyhow say nothing of pain', () => {
  const anyhow = Array.from({ length: 96 }, (_, day) => (day % 7 === 3 ? null : 3 + ((day * 5) % 4)));
  expect(coverageOf(anyhow)?.gapsFollowPain).toBe(false);
  expect(coverageOf([8, null, 8, null])?.gapsFollowPain).toBe(false);
});
