import { sql } from 'drizzle-orm';
import { db } from '@/db/client';

/**
 * A number that grows with every row that is written, changed or removed since the server started, and with nothing
 * else: what was worked out at the same number is still true. SQLite counts on the connection, which is the only one
 * that writes, so no writer can forget to raise it. It is the whole journal's: another person's entry makes one's own
 * results be worked out again, which costs time and is never wrong.
 */
export async function dataVersion(): Promise<number> {
  const [[version] = []] = await db().values<[number]>(sql`select total_changes()`);
  if (version === undefined) throw new Error('The database does not count its changes.');
  return version;
}
