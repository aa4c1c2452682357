import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core';
import { dayCheck, dayColumn, instantColumn, lengthCheck, oneOfCheck, rangeCheck } from './columns';
import { ownerColumn } from './person';

/*
 * What a person owns and names once, and then ticks on days. Each has a unique (user_id, id), so that a day's row
 * points at both: a row that names another person's pillow breaks a foreign key, and the whole save with it.
 * Nothing here is deleted while days hang on it; it is archived, and its history stays.
 */

/** A pillow: what it is made of, how high it is, and from when until when it was in use. */
export const pillow = sqliteTable(
  'pillow',
  {
    id: text().primaryKey(),
    userId: ownerColumn(),
    name: text().notNull(),
    kind: text({ enum: ['feather', 'memory-foam', 'latex', 'firm', 'water', 'none', 'other'] }).notNull(),
    heightCm: integer(),
    sinceDay: dayColumn(),
    retiredDay: dayColumn(),
  },
  (t) => [
    unique('pillow_owner').on(t.userId, t.id),
    lengthCheck('pillow_name_length', t.name, 60),
    oneOfCheck('pillow_kind', t.kind, ['feather', 'memory-foam', 'latex', 'firm', 'water', 'none', 'other']),
    rangeCheck('pillow_height', t.heightCm, 1, 40),
    dayCheck('pillow_since', t.sinceDay),
    dayCheck('pillow_retired', t.retiredDay),
    check('pillow_days', sql`${t.retiredDay} >= ${t.sinceDay}`),
  ],
);

/** A routine of the person's own. The built-in ones stand in lib/routines/catalogue.ts and have no row. */
export const routine = sqliteTable(
  'routine',
  {
    id: text().primaryKey(),
    userId: ownerColumn(),
    name: text().notNull(),
    how: text(),
    minutes: integer(),
    archivedAt: instantColumn(),
  },
  (t) => [
    unique('routine_owner').on(t.userId, t.id),
    check('routine_id', sql`${t.id} like 'own-%'`),
    lengthCheck('routine_name_length', t.name, 60),
    lengthCheck('routine_how_length', t.how, 1000),
    rangeCheck('routine_minutes', t.minutes, 1, 600),
  ],
);

/** A habit of the person's own: done or not, a count, or 0 to 10. Built-in ones have no row. */
export const habit = sqliteTable(
  'habit',
  {
    id: text().primaryKey(),
    userId: ownerColumn(),
    name: text().notNull(),
    kind: text({ enum: ['yes-no', 'count', 'scale'] }).notNull(),
    position: integer().notNull().default(0),
    archivedAt: instantColumn(),
  },
  (t) => [
    unique('habit_owner').on(t.userId, t.id),
    check('habit_id', sql`${t.id} like 'own-%'`),
    lengthCheck('habit_name_length', t.name, 60),
    oneOfCheck('habit_kind', t.kind, ['yes-no', 'count', 'scale']),
  ],
);

/** What makes it worse or eases it, in the person's own words. */
export const painFactor = sqliteTable(
  'pain_factor',
  {
    id: text().primaryKey(),
    userId: ownerColumn(),
    name: text().notNull(),
    direction: text({ enum: ['worse', 'eased'] }).notNull(),
    archivedAt: instantColumn(),
  },
  (t) => [
    unique('pain_factor_owner').on(t.userId, t.id),
    unique('pain_factor_name').on(t.userId, t.direction, t.name),
    lengthCheck('pain_factor_name_length', t.name, 60),
    oneOfCheck('pain_factor_direction', t.direction, ['worse', 'eased']),
  ],
);

/** A medication by its name. Nape keeps the days on which it was taken, never a dose. */
export const medication = sqliteTable(
  'medication',
  {
    id: text().primaryKey(),
    userId: ownerColumn(),
    name: text().notNull(),
    archivedAt: instantColumn(),
  },
  (t) => [
    unique('medication_owner').on(t.userId, t.id),
    unique('medication_name').on(t.userId, t.name),
    lengthCheck('medication_name_length', t.name, 60),
  ],
);

/** A visit to someone who treats the person, past or planned. */
export const visit = sqliteTable(
  'visit',
  {
    id: text().primaryKey(),
    userId: ownerColumn(),
    day: dayColumn().notNull(),
    kind: text({ enum: ['chiropractor', 'massage', 'physiotherapist', 'doctor', 'other'] }).notNull(),
    clinician: text(),
    done: text(),
    question: text(),
    nextDay: dayColumn(),
  },
  (t) => [
    index('visit_day').on(t.userId, t.day),
    dayCheck('visit_day_valid', t.day),
    dayCheck('visit_next_day_valid', t.nextDay),
    oneOfCheck('visit_kind', t.kind, ['chiropractor', 'massage', 'physiotherapist', 'doctor', 'other']),
    lengthCheck('visit_clinician_length', t.clinician, 80),
    lengthCheck('visit_done_length', t.done, 1000),
    lengthCheck('visit_question_length', t.question, 500),
  ],
);

/** Days on which the person does not want to be asked. They are left out of every "days done of days". */
export const pause = sqliteTable(
  'pause',
  {
    id: text().primaryKey(),
    userId: ownerColumn(),
    fromDay: dayColumn().notNull(),
    toDay: dayColumn().notNull(),
  },
  (t) => [
    index('pause_day').on(t.userId, t.fromDay),
    dayCheck('pause_from_valid', t.fromDay),
    dayCheck('pause_to_valid', t.toDay),
    check('pause_order', sql`${t.fromDay} <= ${t.toDay}`),
  ],
);
