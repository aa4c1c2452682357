import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { activity, activityRating, clinicScore, globalChange, weekAnswer } from '../schema/measures';
import type { LivedDay } from './life';
import type { Random } from './random';

type Row<T extends SQLiteTable> = T['$inferInsert'];

/** What was answered more rarely than every day, as rows of the tables of the same names. */
type Measures = {
  readonly activity: Row<typeof activity>[];
  readonly activityRating: Row<typeof activityRating>[];
  readonly weekAnswer: Row<typeof weekAnswer>[];
  readonly globalChange: Row<typeof globalChange>[];
  readonly clinicScore: Row<typeof clinicScore>[];
};

/** Three things that the trouble makes hard, and by how much more than the pain alone says. */
const hard = [
  { name: 'Turning my head while driving', by: 0.6 },
  { name: 'An hour at the desk in one go', by: 1.2 },
  { name: 'Carrying the shopping home', by: 0 },
] as const;

/** Totals of the NDI and how it was altogether, by the days before the end of the story. */
const indexes: Readonly<Record<number, number>> = { 331: 19, 80: 16, 16: 12 };
const changes: Readonly<Record<number, number>> = { 199: 1, 17: 2 };

/**
 * The week every seven days, the activities every fourteen, all in all twice and a clinic's total three times a year. Some
 * turns were set aside, and now and then one question of the three was not answered. The week is due again on the last day.
 */
export function measuresOf(random: Random, userId: string, lived: readonly LivedDay[]): Measures {
  const activities = hard.map(({ name, by }, position) => ({ id: random.id(), userId, name, position, by }));
  const measures: Measures = {
    activity: activities.map(({ id, name, position }) => ({ id, userId, name, position })),
    activityRating: [],
    weekAnswer: [],
    globalChange: [],
    clinicScore: [],
  };
  for (const [index, { day, fromEnd, away }] of lived.entries()) {
    if (index < 7 || fromEnd === 0 || away) continue;
    const pain = meanOf(lived.slice(Math.max(0, index - 6), index + 1).map(({ average }) => average));
    const near = (value: number) => score(random.normal(value, 0.6));
    if (fromEnd % 7 === 0 && (fromEnd === 7 || random.chance(0.85)))
      measures.weekAnswer.push({
        userId,
        day,
        average: near(pain),
        enjoyment: near(pain - 1.2),
        activity: random.chance(0.06) ? null : near(pain - 0.6),
      });
    if (fromEnd % 14 === 4 && (fromEnd === 4 || random.chance(0.85)))
      for (const { id, by } of activities)
        measures.activityRating.push({ userId, day, activityId: id, rating: near(9.6 - 0.8 * pain - by) });
    const step = changes[fromEnd % 365];
    if (step !== undefined) measures.globalChange.push({ userId, day, step });
    const points = indexes[fromEnd % 365];
    if (points !== undefined)
      measures.clinicScore.push({ id: random.id(), userId, day, form: 'ndi', score: points });
  }
  return measures;
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function score(value: number): number {
  return Math.min(10, Math.max(0, Math.round(value)));
}
