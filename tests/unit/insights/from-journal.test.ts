import { expect, test } from 'vitest';
import { gridOf } from '@/lib/insights/from-journal';
import { insightsOf } from '@/lib/insights/insights';
import type { JournalDay } from '@/lib/journal/schema';
import { addDays, dayOf } from '@/lib/time/calendar-day';
import { daysFrom } from '../../support/days';

const start = dayOf('2026-03-02');

/** What the grid holds of one habit of these days, or undefined when it is not in it. */
function valuesOf(days: readonly JournalDay[], of: string, id?: string) {
  return gridOf(days)?.habits.find(({ habit }) => habit.of === of && (!('id' in habit) || habit.id === id))
    ?.values;
}

test('the diary begins with the first logged day', () => {
  const days = daysFrom(start, [null, null, 4, null, 5]);
  expect(gridOf(days)).toMatchObject({
    first: addDays(start, 2),
    pain: [4, null, 5],
    waking: [null, null, null],
  });
  expect(gridOf(daysFrom(start, [null, null]))).toBeNull();
  expect(gridOf([])).toBeNull();
  expect(insightsOf([])).toBeNull();
});

test('a routine is not done only where it was offered and its group answered', () => {
  const routines = [
    { offered: ['yoga', 'breathing'], done: ['yoga'] },
    { offered: ['yoga', 'breathing'], done: [] },
    { offered: ['breathing'], done: ['breathing'] },
    null,
  ];
  const days = daysFrom(start, [4, 4, 4, 4], (index) => ({ routines: routines[index] ?? null }));
  expect(valuesOf(days, 'routine', 'yoga')).toEqual([1, 0, null, null]);
  expect(valuesOf(days, 'routine', 'breathing')).toEqual([0, 0, 1, null]);
});

test('position is one question: on the stomach, or not', () => {
  const positions = ['stomach', 'side', 'back', 'changing'] as const;
  const days = daysFrom(start, [4, 4, 4, 4, 4], (index) => ({ position: positions[index] ?? null }));
  expect(valuesOf(days, 'on-stomach')).toEqual([1, 0, 0, 0, null]);
});

test('the pillow in use now is compared with those before it, once there was another', () => {
  const pillows = ['old', 'old', null, 'new', 'old', 'new', null];
  const days = daysFrom(
    start,
    pillows.map(() => 4),
    (index) => ({ pillowId: pillows[index] ?? null }),
  );
  expect(valuesOf(days, 'pillow', 'new')).toEqual([0, 0, null, 1, 0, 1, null]);
  expect(valuesOf(days, 'pillow', 'old')).toBeUndefined();
  expect(valuesOf(days.slice(0, 2), 'pillow', 'old')).toBeUndefined();
});

test('hours asleep are hours, and a number that was not said is missing', () => {
  const days = daysFrom(start, [4, 4, 4], (index) => ({
    asleepMinutes: [450, null, 0][index] ?? null,
    stress: [0, null, 7][index] ?? null,
  }));
  expect(valuesOf(days, 'asleep-hours')).toEqual([7.5, null, 0]);
  expect(valuesOf(days, 'stress')).toEqual([0, null, 7]);
});

test('nights are night factors, what is done by day is not', () => {
  const days = daysFrom(start, [4], () => ({ sleepQuality: 6, awakenings: 2, breaks: 3, stress: 2 }));
  expect(gridOf(days)?.habits.map(({ habit, when, kind }) => [habit.of, when, kind])).toEqual([
    ['sleep-quality', 'night', 'number'],
    ['awakenings', 'night', 'number'],
    ['stress', 'day', 'number'],
    ['breaks', 'day', 'number'],
  ]);
});

test('heat, cold and own habits are compared, and medication never', () => {
  const more = [
    {
      heatCold: { offered: ['heat', 'cold'], done: ['heat'] },
      habits: { offered: ['own-1'], done: ['own-1'] },
      habitValues: { 'own-2': 3 },
      medication: { offered: ['own-3'], done: ['own-3'] },
    },
    { heatCold: { offered: ['heat', 'cold'], done: [] }, habits: null, habitValues: { 'own-2': 0 } },
    { heatCold: null, habits: { offered: ['own-1'], done: [] }, habitValues: {} },
  ];
  const days = daysFrom(start, [4, 4, 4], (index) => more[index] ?? {});
  expect(valuesOf(days, 'heat')).toEqual([1, 0, null]);
  expect(valuesOf(days, 'cold')).toEqual([0, 0, null]);
  expect(valuesOf(days, 'own', 'own-1')).toEqual([1, null, 0]);
  expect(valuesOf(days, 'own', 'own-2')).toEqual([3, 0, null]);
  expect(gridOf(days)?.habits).toHaveLength(4);
});
