import { closeSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { type Db, drizzleOver, serve } from '@/db/client';
import { type Connection, connect, fileEngine, onlyWriter } from '@/db/engines/file';
import { migrate, readMigrations } from '@/db/migrate';
import { verifiedCopy, verify } from './copy';

/** What a caller may wish to say: where the migrations lie, and what the clock shows. */
export type OpenOptions = { readonly migrations: string; readonly now: number };

/** An open journal: its Drizzle, and how to close it with everything on disk. */
export type OpenStorage = { readonly db: Db; readonly close: () => void };

/**
 * Opens the journal in a folder, which is made when it does not exist: takes the lock, proves the file, makes a copy
 * before a migration, migrates. From then on `db()` answers with it. Throws one plain sentence when the file must not be
 * served: in use by another Nape, damaged, or of another version.
 */
export function openStorage(dataDir: string, { migrations, now }: OpenOptions): OpenStorage {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const unlock = onlyWriter(join(dataDir, 'nape.lock'));
  try {
    const file = join(dataDir, 'nape.db');
    // Made here, because the engine would let everyone on the machine read it; what it makes beside it follows suit.
    closeSync(openSync(file, 'a', 0o600));
    const connection = connect(file);
    try {
      verify(connection);
      migrate(connection, readMigrations(migrations), now, () => copyBefore(connection, dataDir, file, now));
    } catch (error) {
      connection.close();
      throw error;
    }
    const engine = fileEngine(connection);
    const db = drizzleOver(engine);
    serve(db);
    return {
      db,
      close: () => {
        connection.pragma('wal_checkpoint(TRUNCATE)');
        engine.close();
        unlock();
      },
    };
  } catch (error) {
    unlock();
    throw error;
  }
}

function copyBefore(connection: Connection, dataDir: string, file: string, now: number): void {
  const folder = join(dataDir, 'copies');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  verifiedCopy(connection, file, join(folder, `before-upgrade-${now}.db`));
}
