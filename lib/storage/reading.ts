import { join } from 'node:path';
import { drizzleOver, serve } from '@/db/client';
import { fileEngine, reader } from '@/db/engines/file';

/**
 * Makes `db()` of this thread answer from the journal in a folder, for reading only, while the server's own connection
 * writes to it. Answers the function that closes it again.
 */
export function openForReading(dataDir: string): () => void {
  const engine = fileEngine(reader(join(dataDir, 'nape.db')));
  serve(drizzleOver(engine));
  return () => engine.close();
}
