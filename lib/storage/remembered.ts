import { sql } from 'drizzle-orm';
import { db } from '@/db/client';

/**
 * A number that grows with every row that is written, by anyone: no writer can forget to raise it. The server is the
 * only process that writes the journal, and has one connection, so SQLite's own count is enough.
 */
export async function dataVersion(): Promise<number> {
  const [row] = await db().values<[number]>(sql`select total_changes()`);
  if (row === undefined) throw new Error('The database does not count its changes.');
  return row[0];
}

/**
 * Remembers what is worked out from the journal until the next write. The key names the person first, and everything
 * else that the result depends on: the day, the range, the language. Keeps the `most` results that were asked for last.
 * Two requests at once share the work; one that fails is forgotten.
 */
export function remembering<Made>(
  most: number,
): (key: readonly string[], make: () => Promise<Made>) => Promise<Made> {
  const kept = new Map<string, { readonly version: number; readonly made: Promise<Made> }>();
  return async (parts, make) => {
    const key = JSON.stringify(parts);
    const version = await dataVersion();
    const known = kept.get(key);
    kept.delete(key);
    if (known && known.version === version) {
      kept.set(key, known);
      return known.made;
    }
    const made = make();
    kept.set(key, { version, made });
    const oldest = kept.keys().next();
    if (kept.size > most && !oldest.done) kept.delete(oldest.value);
    try {
      return await made;
    } catch (error) {
      kept.delete(key);
      throw error;
    }
  };
}
