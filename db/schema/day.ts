import { sql } from 'drizzle-orm';
import {
  check,
  foreignKey,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  unique,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core';
import { dayCheck, dayColumn, instantColumn, lengthCheck, oneOfCheck, rangeCheck } from './columns';
import { ownerColumn } from './person';
import { habit, medication, painFactor, pillow, routine } from './things';

/*
 * A lived day. A value that the person did not give has no row or is null; zero is always an answer.
 * The words of each vocabulary stand in lib/<part>/schema.ts, and the CHECKs here are their last guard.
 */

/**
 * A morning or an evening that was saved: when, and whether its day was already over. `version` counts its saves; a save
 * that was drawn from another version writes 0, which the CHECK refuses, and with it the whole batch.
 */
export const checkIn = sqliteTable(
  'check_in',
  {
    userId: ownerColumn(),
    day: dayColumn().notNull(),
    moment: text({ enum: ['morning', 'evening'] }).notNull(),
    enteredAt: instantColumn().notNull(),
    changedAt: instantColumn().notNull(),
    backFilled: integer({ mode: 'boolean' }).notNull(),
    version: integer().notNull().default(1),
  },
  (t) => [
    primaryKey({ columns: [t.userId, t.day, t.moment] }),
    dayCheck('check_in_day', t.day),
    oneOfCheck('check_in_moment', t.moment, ['morning', 'evening']),
    rangeCheck('check_in_back_filled', t.backFilled, 0, 1),
    check('check_in_version', sql`${t.version} > 0`),
  ],
);

/**
 * What a check-in offered in a group of chips, and whether the group was answered. "Not done" is said only of what
 * was offered in an answered group; neither a chip nor "none today" leaves the group unanswered.
 */
export const checkInGroup = sqliteTable(
  'check_in_group',
  {
    userId: ownerColumn(),
    day: dayColumn().notNull(),
    moment: text({ enum: ['morning', 'evening'] }).notNull(),
    group: text().notNull(),
    offered: text({ mode: 'json' }).$type<readonly string[]>().notNull(),
    answered: integer({ mode: 'boolean' }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.userId, t.day, t.moment, t.group] }),
    foreignKey({
      name: 'check_in_group_check_in',
      columns: [t.userId, t.day, t.moment],
      foreignColumns: [checkIn.userId, checkIn.day, checkIn.moment],
    }).onDelete('cascade'),
    oneOfCheck('check_in_group_group', t.group, [
      'stress-sources',
      'routines',
      'breaks',
      'heat-cold',
      'medication',
      'places',
      'feelings',
      'worse',
      'eased',
      'habits',
    ]),
    check('check_in_group_offered', sql`json_valid(${t.offered})`),
    rangeCheck('check_in_group_answered', t.answered, 0, 1),
  ],
);

/**
 * Pain intensity, NRS 0 to 10: on waking, and as the evening looks back on the time since: the average (the primary
 * outcome) and the worst.
 */
export const painDay = sqliteTable(
  'pain_day',
  {
    userId: ownerColumn(),
    day: dayColumn().notNull(),
    waking: integer(),
    average: integer(),
    worst: integer(),
  },
  (t) => [
    primaryKey({ columns: [t.userId, t.day] }),
    dayCheck('pain_day_day', t.day),
    rangeCheck('pain_day_waking', t.waking, 0, 10),
    rangeCheck('pain_day_average', t.average, 0, 10),
    rangeCheck('pain_day_worst', t.worst, 0, 10),
  ],
);

/** Pain right now, NRS 0 to 10, any number a day. The id is made by the client, so that a retry is the same row. */
export const painNow = sqliteTable(
  'pain_now',
  {
    id: text().primaryKey(),
    userId: ownerColumn(),
    day: dayColumn().notNull(),
    score: integer().notNull(),
    ratedAt: instantColumn().notNull(),
  },
  (t) => [
    unique('pain_now_owner').on(t.userId, t.id),
    index('pain_now_day').on(t.userId, t.day),
    lengthCheck('pain_now_id', t.id, 40),
    dayCheck('pain_now_day_valid', t.day),
    rangeCheck('pain_now_scale', t.score, 0, 10),
  ],
);

/** Where it hurt: over the day, or at one "now" score. The intensity is the place's own 0 to 10. */
export const painPlace = sqliteTable(
  'pain_place',
  {
    userId: ownerColumn(),
    day: dayColumn().notNull(),
    region: text().notNull(),
    side: text({ enum: ['left', 'centre', 'right'] }).notNull(),
    intensity: integer(),
    nowId: text(),
  },
  (t) => [
    uniqueIndex('pain_place_day').on(t.userId, t.day, t.region, t.side).where(sql`now_id is null`),
    uniqueIndex('pain_place_now').on(t.nowId, t.region, t.side).where(sql`now_id is not null`),
    foreignKey({
      name: 'pain_place_now_score',
      columns: [t.userId, t.nowId],
      foreignColumns: [painNow.userId, painNow.id],
    }).onDelete('cascade'),
    dayCheck('pain_place_day_valid', t.day),
    oneOfCheck('pain_place_region', t.region, [
      'suboccipital',
      'neck',
      'upper-trapezius',
      'blade-top',
      'blade',
      'between-blades',
      'mid-back',
      'back-of-shoulder',
      'front-of-neck',
      'chest',
    ]),
    oneOfCheck('pain_place_side', t.side, ['left', 'centre', 'right']),
    rangeCheck('pain_place_scale', t.intensity, 0, 10),
  ],
);

/** What the pain felt like that day, and whether it went into an arm or came with a headache. */
export const painFeeling = sqliteTable(
  'pain_feeling',
  { userId: ownerColumn(), day: dayColumn().notNull(), feeling: text().notNull() },
  (t) => [
    primaryKey({ columns: [t.userId, t.day, t.feeling] }),
    dayCheck('pain_feeling_day', t.day),
    oneOfCheck('pain_feeling_word', t.feeling, [
      'aching',
      'stiff',
      'sharp',
      'burning',
      'tingling',
      'numb',
      'into-arm',
      'with-headache',
    ]),
  ],
);

/** What made it worse or eased it that day. */
export const painFactorDay = sqliteTable(
  'pain_factor_day',
  { userId: ownerColumn(), day: dayColumn().notNull(), factorId: text().notNull() },
  (t) => [
    primaryKey({ columns: [t.userId, t.day, t.factorId] }),
    foreignKey({
      name: 'pain_factor_day_factor',
      columns: [t.userId, t.factorId],
      foreignColumns: [painFactor.userId, painFactor.id],
    }),
    dayCheck('pain_factor_day_valid', t.day),
  ],
);

/** The night that ended on this day. */
export const night = sqliteTable(
  'night',
  {
    userId: ownerColumn(),
    day: dayColumn().notNull(),
    asleepMinutes: integer(),
    quality: integer(),
    awakenings: integer(),
    position: text({ enum: ['back', 'side', 'stomach', 'changing'] }),
    pillowId: text(),
  },
  (t) => [
    primaryKey({ columns: [t.userId, t.day] }),
    foreignKey({
      name: 'night_pillow',
      columns: [t.userId, t.pillowId],
      foreignColumns: [pillow.userId, pillow.id],
    }),
    dayCheck('night_day', t.day),
    rangeCheck('night_asleep', t.asleepMinutes, 0, 1440),
    rangeCheck('night_quality', t.quality, 0, 10),
    rangeCheck('night_awakenings', t.awakenings, 0, 50),
    oneOfCheck('night_position', t.position, ['back', 'side', 'stomach', 'changing']),
  ],
);

/** Stress over the day, 0 to 10. */
export const stress = sqliteTable(
  'stress',
  { userId: ownerColumn(), day: dayColumn().notNull(), level: integer().notNull() },
  (t) => [
    primaryKey({ columns: [t.userId, t.day] }),
    dayCheck('stress_day', t.day),
    rangeCheck('stress_scale', t.level, 0, 10),
  ],
);

/** Where the day's stress came from. */
export const stressSource = sqliteTable(
  'stress_source',
  { userId: ownerColumn(), day: dayColumn().notNull(), source: text().notNull() },
  (t) => [
    primaryKey({ columns: [t.userId, t.day, t.source] }),
    dayCheck('stress_source_day', t.day),
    oneOfCheck('stress_source_word', t.source, [
      'work',
      'family',
      'money',
      'health',
      'sleep',
      'pain',
      'news',
      'other',
    ]),
  ],
);

/**
 * A routine done on a day. `routine` is a built-in name or the id of the person's own (`own-…`), which then must be
 * theirs: the generated column carries the foreign key.
 */
export const completion = sqliteTable(
  'completion',
  {
    userId: ownerColumn(),
    day: dayColumn().notNull(),
    routine: text().notNull(),
    minutes: integer(),
    times: integer(),
    painBefore: integer(),
    painAfter: integer(),
    ownId: text().generatedAlwaysAs(sql`case when routine like 'own-%' then routine end`, { mode: 'stored' }),
  },
  (t) => [
    primaryKey({ columns: [t.userId, t.day, t.routine] }),
    foreignKey({
      name: 'completion_own_routine',
      columns: [t.userId, t.ownId],
      foreignColumns: [routine.userId, routine.id],
    }),
    dayCheck('completion_day', t.day),
    lengthCheck('completion_routine_length', t.routine, 60),
    rangeCheck('completion_minutes', t.minutes, 1, 600),
    rangeCheck('completion_times', t.times, 1, 50),
    rangeCheck('completion_pain_before', t.painBefore, 0, 10),
    rangeCheck('completion_pain_after', t.painAfter, 0, 10),
  ],
);

/** How many breaks were taken from a fixed position. */
export const breakCount = sqliteTable(
  'break_count',
  { userId: ownerColumn(), day: dayColumn().notNull(), count: integer().notNull() },
  (t) => [
    primaryKey({ columns: [t.userId, t.day] }),
    dayCheck('break_count_day', t.day),
    rangeCheck('break_count_scale', t.count, 0, 100),
  ],
);

/** Heat or cold that was used that day. */
export const heatCold = sqliteTable(
  'heat_cold',
  { userId: ownerColumn(), day: dayColumn().notNull(), kind: text({ enum: ['heat', 'cold'] }).notNull() },
  (t) => [
    primaryKey({ columns: [t.userId, t.day, t.kind] }),
    dayCheck('heat_cold_day', t.day),
    oneOfCheck('heat_cold_kind', t.kind, ['heat', 'cold']),
  ],
);

/** A habit's value on a day: 0 or 1, a count, or 0 to 10. `habit` is a built-in name or the person's own (`own-…`). */
export const habitEntry = sqliteTable(
  'habit_entry',
  {
    userId: ownerColumn(),
    day: dayColumn().notNull(),
    habit: text().notNull(),
    value: integer().notNull(),
    ownId: text().generatedAlwaysAs(sql`case when habit like 'own-%' then habit end`, { mode: 'stored' }),
  },
  (t) => [
    primaryKey({ columns: [t.userId, t.day, t.habit] }),
    foreignKey({
      name: 'habit_entry_own_habit',
      columns: [t.userId, t.ownId],
      foreignColumns: [habit.userId, habit.id],
    }),
    dayCheck('habit_entry_day', t.day),
    lengthCheck('habit_entry_habit_length', t.habit, 60),
    rangeCheck('habit_entry_value', t.value, 0, 1000),
  ],
);

/** A medication that was taken that day. */
export const medicationDay = sqliteTable(
  'medication_day',
  { userId: ownerColumn(), day: dayColumn().notNull(), medicationId: text().notNull() },
  (t) => [
    primaryKey({ columns: [t.userId, t.day, t.medicationId] }),
    foreignKey({
      name: 'medication_day_medication',
      columns: [t.userId, t.medicationId],
      foreignColumns: [medication.userId, medication.id],
    }),
    dayCheck('medication_day_valid', t.day),
  ],
);

/**
 * The day in the person's own words. The number is for the search, which points at it: without one, making a compact copy
 * of the file would renumber the rows under the search's feet.
 */
export const note = sqliteTable(
  'note',
  {
    id: integer().primaryKey(),
    userId: ownerColumn(),
    day: dayColumn().notNull(),
    text: text().notNull(),
  },
  (t) => [
    unique('note_once').on(t.userId, t.day),
    dayCheck('note_day', t.day),
    lengthCheck('note_length', t.text, 5000),
  ],
);
