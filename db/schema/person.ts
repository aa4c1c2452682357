import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { dayCheck, dayColumn, instantColumn, lengthCheck, oneOfCheck, rangeCheck } from './columns';

/** A person who may sign in. The e-mail is kept in lower case and is only a name: nothing is ever sent to it. */
export const user = sqliteTable(
  'user',
  {
    id: text().primaryKey(),
    email: text().notNull().unique(),
    passwordHash: text().notNull(),
    createdAt: instantColumn().notNull(),
  },
  (t) => [
    lengthCheck('user_email_length', t.email, 254),
    check('user_email_lower', sql`${t.email} = lower(${t.email})`),
  ],
);

/** The owner of a row. Every table of the journal has it, and goes when the person goes. */
export const ownerColumn = () =>
  text()
    .notNull()
    .references(() => user.id, { onDelete: 'cascade' });

/** How a person wants the journal, and the little about their trouble that a clinician asks first. */
export const profile = sqliteTable(
  'profile',
  {
    userId: text()
      .primaryKey()
      .references(() => user.id, { onDelete: 'cascade' }),
    name: text().notNull(),
    locale: text().notNull(),
    timeZone: text().notNull(),
    dayStartMinutes: integer().notNull().default(240),
    theme: text({ enum: ['system', 'light', 'dark'] })
      .notNull()
      .default('system'),
    paper: text({ enum: ['a4', 'letter'] })
      .notNull()
      .default('a4'),
    /** The groups that Today shows, in the person's order, as a JSON list. */
    tracked: text({ mode: 'json' }).$type<readonly string[]>().notNull(),
    /** The ids of the routines that Today offers, as a JSON list; null is all of them. */
    offeredRoutines: text({ mode: 'json' }).$type<readonly string[]>(),
    troubleSince: dayColumn(),
    troubleHow: text(),
    question: text(),
    /** Tenths of a point from which on a change of the average counts: 13, 15 or 20. */
    thresholdTenths: integer().notNull().default(20),
    /** The day on which care began, when the person sets one; without it the report finds the start itself. */
    careSince: dayColumn(),
  },
  (t) => [
    lengthCheck('profile_name_length', t.name, 80),
    lengthCheck('profile_locale_length', t.locale, 35),
    lengthCheck('profile_time_zone_length', t.timeZone, 64),
    rangeCheck('profile_day_start', t.dayStartMinutes, 0, 720),
    oneOfCheck('profile_theme', t.theme, ['system', 'light', 'dark']),
    oneOfCheck('profile_paper', t.paper, ['a4', 'letter']),
    check('profile_tracked', sql`json_valid(${t.tracked})`),
    check('profile_offered_routines', sql`json_valid(${t.offeredRoutines})`),
    dayCheck('profile_trouble_since', t.troubleSince),
    lengthCheck('profile_trouble_how', t.troubleHow, 500),
    lengthCheck('profile_question', t.question, 500),
    check('profile_threshold', sql`${t.thresholdTenths} in (13, 15, 20)`),
    dayCheck('profile_care_since', t.careSince),
  ],
);

/**
 * A signed-in browser. The cookie holds a random id and this row its SHA-256, so a stolen database opens no session;
 * deleting the row signs that browser out at its next request.
 */
export const session = sqliteTable(
  'session',
  {
    idHash: text().primaryKey(),
    userId: ownerColumn(),
    createdAt: instantColumn().notNull(),
    lastSeenAt: instantColumn().notNull(),
    expiresAt: instantColumn().notNull(),
    browser: text().notNull(),
  },
  (t) => [index('session_user').on(t.userId), lengthCheck('session_browser', t.browser, 120)],
);

/** Wrong sign-ins, by a keyed hash of the account or the address, so that guessing slows down over restarts too. */
export const signInFailure = sqliteTable('sign_in_failure', {
  keyHash: text().primaryKey(),
  failures: integer().notNull(),
  failedAt: instantColumn().notNull(),
});

/** A link that works once: it makes the owner's account, or signs an existing person in. Only its hash is kept. */
export const oneTimeLink = sqliteTable(
  'one_time_link',
  {
    tokenHash: text().primaryKey(),
    purpose: text({ enum: ['setup', 'sign-in'] }).notNull(),
    userId: text().references(() => user.id, { onDelete: 'cascade' }),
    expiresAt: instantColumn().notNull(),
  },
  (t) => [
    oneOfCheck('one_time_link_purpose', t.purpose, ['setup', 'sign-in']),
    check('one_time_link_person', sql`(${t.purpose} = 'sign-in') = (${t.userId} is not null)`),
  ],
);
