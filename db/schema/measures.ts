import { sql } from 'drizzle-orm';
import {
  check,
  foreignKey,
  index,
  integer,
  primaryKey,
  real,
  sqliteTable,
  text,
  unique,
} from 'drizzle-orm/sqlite-core';
import { dayCheck, dayColumn, instantColumn, lengthCheck, oneOfCheck, rangeCheck } from './columns';
import { ownerColumn } from './person';

/*
 * What is asked more rarely than every day: how far pain reaches into life. A question that was not answered is null,
 * or has no row.
 */

/** Three questions about the past week, each 0 to 10, on the day on which they were answered. */
export const weekAnswer = sqliteTable(
  'week_answer',
  {
    userId: ownerColumn(),
    day: dayColumn().notNull(),
    average: integer(),
    enjoyment: integer(),
    activity: integer(),
  },
  (t) => [
    primaryKey({ columns: [t.userId, t.day] }),
    dayCheck('week_answer_day', t.day),
    rangeCheck('week_answer_average', t.average, 0, 10),
    rangeCheck('week_answer_enjoyment', t.enjoyment, 0, 10),
    rangeCheck('week_answer_activity', t.activity, 0, 10),
  ],
);

/** Something that the trouble makes hard, in the person's own words. It is archived, never deleted while ratings hang on it. */
export const activity = sqliteTable(
  'activity',
  {
    id: text().primaryKey(),
    userId: ownerColumn(),
    name: text().notNull(),
    position: integer().notNull().default(0),
    archivedAt: instantColumn(),
  },
  (t) => [unique('activity_owner').on(t.userId, t.id), lengthCheck('activity_name_length', t.name, 80)],
);

/** How an activity went on a day: 0 is not at all, 10 as before the trouble. */
export const activityRating = sqliteTable(
  'activity_rating',
  {
    userId: ownerColumn(),
    day: dayColumn().notNull(),
    activityId: text().notNull(),
    rating: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.userId, t.day, t.activityId] }),
    foreignKey({
      name: 'activity_rating_activity',
      columns: [t.userId, t.activityId],
      foreignColumns: [activity.userId, activity.id],
    }),
    dayCheck('activity_rating_day', t.day),
    rangeCheck('activity_rating_rating', t.rating, 0, 10),
  ],
);

/** How the trouble is all in all since care began, or else the diary: seven steps from -3, far worse, to 3, far better. */
export const globalChange = sqliteTable(
  'global_change',
  { userId: ownerColumn(), day: dayColumn().notNull(), step: integer().notNull() },
  (t) => [
    primaryKey({ columns: [t.userId, t.day] }),
    dayCheck('global_change_day', t.day),
    rangeCheck('global_change_step', t.step, -3, 3),
  ],
);

/**
 * A total that a form at a clinic gave, typed in. PEG is its mean, 0 to 10; NDI is kept in points of 50, also when a
 * percentage was typed; any other form has a name and perhaps the most that it can give.
 */
export const clinicScore = sqliteTable(
  'clinic_score',
  {
    id: text().primaryKey(),
    userId: ownerColumn(),
    day: dayColumn().notNull(),
    form: text({ enum: ['peg', 'ndi', 'other'] }).notNull(),
    name: text(),
    score: real().notNull(),
    most: real(),
  },
  (t) => [
    index('clinic_score_day').on(t.userId, t.day),
    dayCheck('clinic_score_day_valid', t.day),
    oneOfCheck('clinic_score_form', t.form, ['peg', 'ndi', 'other']),
    lengthCheck('clinic_score_name_length', t.name, 60),
    check('clinic_score_named', sql`(${t.form} = 'other') = (${t.name} is not null)`),
    check(
      'clinic_score_scale',
      sql`${t.score} >= 0 and ${t.score} <= case ${t.form} when 'peg' then 10 when 'ndi' then 50 else coalesce(${t.most}, 1000) end`,
    ),
    check(
      'clinic_score_most',
      sql`${t.most} is null or (${t.form} = 'other' and ${t.most} > 0 and ${t.most} <= 1000)`,
    ),
  ],
);

/** A measure that the person set aside on a day, so that it is not asked again before its next turn. */
export const measureSkip = sqliteTable(
  'measure_skip',
  {
    userId: ownerColumn(),
    day: dayColumn().notNull(),
    measure: text({ enum: ['week', 'activities', 'change'] }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.userId, t.day, t.measure] }),
    dayCheck('measure_skip_day', t.day),
    oneOfCheck('measure_skip_measure', t.measure, ['week', 'activities', 'change']),
  ],
);
