import { eq, getTableColumns, inArray, type SQL, sql } from 'drizzle-orm';
import { type AnySQLiteColumn, getTableConfig, type SQLiteTable } from 'drizzle-orm/sqlite-core';
import { db } from '@/db/client';
import * as day from '@/db/schema/day';
import * as measures from '@/db/schema/measures';
import { profile, user } from '@/db/schema/person';
import { share, shareOpening } from '@/db/schema/share';
import * as things from '@/db/schema/things';
import type { UserId } from '@/lib/auth/user-id';

/**
 * What a person's journal is made of, by the names that the exported file gives the tables: what rows name comes before the
 * rows that name it.
 */
export const journalTables = { ...things, ...measures, ...day, share, shareOpening };

/** What is told of no row: secrets, which open nothing of anybody, and numbers that only the file's own index knows. */
const untold: ReadonlySet<AnySQLiteColumn> = new Set<AnySQLiteColumn>([
  user.id,
  user.passwordHash,
  day.note.id,
  share.tokenHash,
  share.passphraseHash,
  shareOpening.id,
  shareOpening.keyHash,
]);

/** A journal as JSON: the person, and the rows of each table, a line each; null where a table has none of theirs. */
export type JournalRows = {
  readonly person: string;
  readonly tables: readonly { readonly name: string; readonly rows: string | null }[];
};

/** Everything that is the person's, read in one batch, so that it is the journal of one instant. */
export async function getJournal(userId: UserId): Promise<JournalRows> {
  const owner = db()
    .select({ rows: rowsAsText({ ...toldOf(user), ...toldOf(profile) }, [user.id]) })
    .from(user)
    .innerJoin(profile, eq(profile.userId, user.id))
    .where(eq(user.id, userId));
  const tables = Object.entries(journalTables).map(([name, table]) => ({
    name,
    rows: rowsOf(userId, table),
  }));
  const [person, ...answers] = await db().batch([owner, ...tables.map(({ rows }) => rows)]);
  return {
    person: person[0]?.rows ?? '{}',
    tables: tables.map(({ name }, index) => ({ name, rows: answers[index]?.[0]?.rows ?? null })),
  };
}

/** A person's rows of a table as text, in the order of its key, so that the same journal gives the same file. */
function rowsOf(userId: UserId, table: SQLiteTable) {
  const columns = getTableColumns(table);
  const { primaryKeys, columns: all } = getTableConfig(table);
  const key = primaryKeys[0]?.columns ?? all.filter(({ primary }) => primary);
  return db()
    .select({ rows: rowsAsText(toldOf(table), key) })
    .from(table)
    .where(columns.userId ? eq(columns.userId, userId) : inArray(shareOpening.shareId, sharesOf(userId)));
}

function sharesOf(userId: UserId) {
  return db().select({ id: share.id }).from(share).where(eq(share.userId, userId));
}

/** The columns of a table that are told. Whose rows they are goes without saying, and what SQLite computes it computes again. */
function toldOf(table: SQLiteTable): Record<string, AnySQLiteColumn> {
  const columns = Object.entries(getTableColumns(table));
  return Object.fromEntries(
    columns.filter(([name, column]) => name !== 'userId' && !column.generated && !untold.has(column)),
  );
}

// SQLite puts the text together: as rows, ten years would cross into JavaScript value by value.
function rowsAsText(
  columns: Readonly<Record<string, AnySQLiteColumn>>,
  key: readonly AnySQLiteColumn[],
): SQL<string | null> {
  const pairs = Object.entries(columns).map(
    ([name, column]) => sql`${sql.raw(`'${name}'`)}, ${told(column)}`,
  );
  const row = sql`json_object(${sql.join(pairs, sql`, `)})`;
  const order = key.length > 0 ? sql.join([...key], sql`, `) : sql`rowid`;
  return sql<string | null>`group_concat(${row}, char(44, 10) order by ${order})`;
}

function told(column: AnySQLiteColumn): SQL {
  if (column.dataType === 'json') return sql`json(${column})`;
  if (column.dataType === 'boolean')
    return sql`json(case ${column} when 1 then 'true' when 0 then 'false' end)`;
  return sql`${column}`;
}
