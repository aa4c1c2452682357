import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core';
import { instantColumn, lengthCheck, rangeCheck } from './columns';
import { ownerColumn } from './person';

/**
 * A report that someone was given by a link: a fixed copy of what it showed when it was made. Only the SHA-256 of the
 * link's token is kept, so a stolen database opens none. `mostOpenings` null is as many as they like until it expires.
 */
export const share = sqliteTable(
  'share',
  {
    id: text().primaryKey(),
    userId: ownerColumn(),
    tokenHash: text().notNull().unique(),
    passphraseHash: text(),
    label: text(),
    snapshot: text({ mode: 'json' }).notNull(),
    createdAt: instantColumn().notNull(),
    expiresAt: instantColumn().notNull(),
    mostOpenings: integer(),
    openings: integer().notNull().default(0),
    revokedAt: instantColumn(),
  },
  (t) => [
    unique('share_owner').on(t.userId, t.id),
    lengthCheck('share_label_length', t.label, 60),
    check('share_snapshot', sql`json_valid(${t.snapshot})`),
    check('share_expires', sql`${t.expiresAt} > ${t.createdAt}`),
    rangeCheck('share_most_openings', t.mostOpenings, 1, 1000),
    check('share_openings', sql`${t.openings} <= coalesce(${t.mostOpenings}, ${t.openings})`),
  ],
);

/**
 * An opening of a shared report, for its owner to see. The browser that opened it holds a random key for a short while
 * and this row its SHA-256; a wrong passphrase is noted without one.
 */
export const shareOpening = sqliteTable(
  'share_opening',
  {
    id: integer().primaryKey(),
    shareId: text()
      .notNull()
      .references(() => share.id, { onDelete: 'cascade' }),
    at: instantColumn().notNull(),
    browser: text().notNull(),
    keyHash: text().unique(),
    endsAt: instantColumn(),
  },
  (t) => [
    index('share_opening_share').on(t.shareId, t.at),
    lengthCheck('share_opening_browser', t.browser, 120),
    check('share_opening_key', sql`(${t.keyHash} is null) = (${t.endsAt} is null)`),
  ],
);
