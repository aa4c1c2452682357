import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Connection } from './engines/file';

/** One step of the schema: its file's name without the ending, its text, and the hash by which it is known for ever. */
export type Migration = { readonly name: string; readonly sql: string; readonly hash: string };

/** Why a file was left untouched. The message is one plain sentence for the person who hosts Nape. */
export class MigrationRefused extends Error {}

/** The migrations in a folder, in the order of their names. */
export function readMigrations(folder: string): Migration[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .sort()
    .map((file) => {
      const sql = readFileSync(join(folder, file), 'utf8');
      return {
        name: file.slice(0, -'.sql'.length),
        sql,
        hash: createHash('sha256').update(sql).digest('hex'),
      };
    });
}

/**
 * What the file still lacks. Throws MigrationRefused, with the file untouched, when what was applied is not exactly the
 * beginning of what this program ships: edited, missing, out of order, or made by a newer program.
 */
export function pendingMigrations(connection: Connection, shipped: readonly Migration[]): Migration[] {
  const applied = appliedMigrations(connection);
  applied.forEach(({ name, hash }, index) => {
    const expected = shipped[index];
    if (!expected)
      throw new MigrationRefused(
        `The database was made by a newer Nape (it knows "${name}"): start that version, or restore an older copy.`,
      );
    if (expected.name !== name)
      throw new MigrationRefused(
        `The database was migrated in another order than this Nape ships: "${name}" where "${expected.name}" belongs.`,
      );
    if (expected.hash !== hash)
      throw new MigrationRefused(
        `The migration "${name}" is not the one that was applied to the database: put its original text back.`,
      );
  });
  return shipped.slice(applied.length);
}

/**
 * Runs what the file lacks, all of it or nothing. `beforeFirst` runs once before the first change to a file that already
 * holds something: it makes the copy. Answers the names that were applied.
 */
export function migrate(
  connection: Connection,
  shipped: readonly Migration[],
  now: number,
  beforeFirst: () => void = () => {},
): string[] {
  const pending = pendingMigrations(connection, shipped);
  if (pending.length === 0) return [];
  if (tables(connection).length > 0) beforeFirst();
  // Dropping a parent table inside a transaction cascades into its children unless foreign keys are off, and turning
  // them off inside one does nothing: that is how the usual migrators lose rows when SQLite must rebuild a table.
  connection.pragma('foreign_keys = OFF');
  try {
    connection.exec('BEGIN IMMEDIATE');
    try {
      connection.exec(
        'CREATE TABLE IF NOT EXISTS migration (name text PRIMARY KEY NOT NULL, hash text NOT NULL, position integer NOT NULL, applied_at integer NOT NULL) STRICT',
      );
      let position = appliedMigrations(connection).length;
      for (const migration of pending) {
        run(connection, migration);
        connection
          .prepare('INSERT INTO migration (name, hash, position, applied_at) VALUES (?, ?, ?, ?)')
          .run([migration.name, migration.hash, position++, now]);
      }
      const broken = connection.prepare('PRAGMA foreign_key_check').all();
      if (broken.length > 0)
        throw new MigrationRefused(
          `The migration would leave ${broken.length} rows that point at nothing: nothing was changed.`,
        );
      connection.exec('COMMIT');
    } catch (error) {
      if (connection.inTransaction) connection.exec('ROLLBACK');
      throw error;
    }
  } finally {
    connection.pragma('foreign_keys = ON');
  }
  return pending.map(({ name }) => name);
}

/**
 * Runs one migration's statements. A table that stands before and after must not lose rows, unless the migration says
 * so on a line of its own: `-- may remove rows: table`.
 */
function run(connection: Connection, { name, sql }: Migration): void {
  const may = new Set(Array.from(sql.matchAll(/^-- may remove rows: (\w+)$/gm), ([, table]) => table));
  const before = new Map(tables(connection).map((table) => [table, rowCount(connection, table)]));
  for (const statement of sql.split('--> statement-breakpoint')) {
    // drizzle-kit writes these around a rebuild; inside a transaction they do nothing, and `migrate` has done it outside.
    if (/^\s*PRAGMA foreign_keys\s*=/i.test(statement) || statement.trim() === '') continue;
    connection.exec(statement);
  }
  const after = new Set(tables(connection));
  for (const [table, count] of before) {
    if (!may.has(table) && after.has(table) && rowCount(connection, table) < count)
      throw new MigrationRefused(
        `The migration "${name}" would remove rows from "${table}": nothing was changed.`,
      );
  }
}

function appliedMigrations(connection: Connection): { name: string; hash: string }[] {
  if (!tables(connection).includes('migration')) return [];
  return rows(connection, 'SELECT name, hash FROM migration ORDER BY position').map(([name, hash]) => ({
    name: String(name),
    hash: String(hash),
  }));
}

function tables(connection: Connection): string[] {
  return rows(
    connection,
    `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'`,
  ).map(([name]) => String(name));
}

function rowCount(connection: Connection, table: string): number {
  return Number(rows(connection, `SELECT count(*) FROM "${table}"`)[0]?.[0]);
}

function rows(connection: Connection, sql: string): unknown[][] {
  return connection.prepare(sql).raw().all().filter(Array.isArray);
}
