import { type Db, drizzleOver, serve } from '@/db/client';
import { type Connection, connect, fileEngine } from '@/db/engines/file';
import { migrate, readMigrations } from '@/db/migrate';

const migrations = readMigrations('db/migrations');

/** An empty database in memory with the real migrations, which `db()` answers with from now on. */
export function freshDatabase(): { db: Db; connection: Connection } {
  const connection = connect(':memory:');
  migrate(connection, migrations, 0);
  const db = drizzleOver(fileEngine(connection));
  serve(db);
  return { db, connection };
}
