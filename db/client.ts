import { drizzle, type SqliteRemoteDatabase } from 'drizzle-orm/sqlite-proxy';
import type { Engine, Statement } from './engines/engine';

/** The one Drizzle type, asynchronous over every engine. */
export type Db = SqliteRemoteDatabase;

/** Drizzle over an engine: each query is one statement, `batch` is atomic. */
export function drizzleOver(engine: Engine): Db {
  return drizzle(
    (sql, params, method) => engine.run({ sql, params, method }),
    (batch: readonly Statement[]) => engine.batch(batch),
    { casing: 'snake_case' },
  );
}

// The server's code is bundled in several pieces that do not share module state; they share the process, and so the
// connection hangs on it. A second connection in one process would lose SQLite's file locks.
declare global {
  var napeDb: Db | undefined;
}

/** Makes `db()` answer with this database, for the life of the process. */
export function serve(db: Db): void {
  globalThis.napeDb = db;
}

/** The open database. Throws before lib/storage/open has opened it. */
export function db(): Db {
  const open = globalThis.napeDb;
  if (!open) throw new Error('The database is not open.');
  return open;
}
