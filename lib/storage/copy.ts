import { closeSync, fsyncSync, openSync, renameSync, rmSync, statfsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Connection, reader } from '@/db/engines/file';

/**
 * Writes a whole copy of the open database to `target` and proves it: the copy passes SQLite's own checks and holds as
 * many rows in every table. It stands under its name only after it is on disk. Throws, and leaves nothing, when the disk
 * lacks twice the file's size or the copy does not hold.
 */
export function verifiedCopy(connection: Connection, source: string, target: string): void {
  const { bavail, bsize } = statfsSync(dirname(target));
  if (bavail * bsize < 2 * statSync(source).size)
    throw new Error(`There is not enough room for a copy of the database in ${dirname(target)}.`);
  const unfinished = `${target}.unfinished`;
  rmSync(unfinished, { force: true });
  try {
    connection.prepare('VACUUM INTO ?').run([unfinished]);
    const copy = reader(unfinished);
    try {
      verify(copy);
      if (rowCounts(copy) !== rowCounts(connection)) throw new Error('The copy of the database lacks rows.');
    } finally {
      copy.close();
    }
    flush(unfinished);
    renameSync(unfinished, target);
    flush(dirname(target));
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
}

/** Throws when SQLite finds damage or a row that points at nothing. */
export function verify(connection: Connection): void {
  const [answer] = connection.prepare('PRAGMA integrity_check(1)').raw().all();
  const found = Array.isArray(answer) ? String(answer[0]) : 'no answer';
  if (found !== 'ok') throw new Error(`The database is damaged: ${found}`);
  if (connection.prepare('PRAGMA foreign_key_check').all().length > 0)
    throw new Error('The database is damaged: some rows point at nothing.');
}

function rowCounts(connection: Connection): string {
  const names = connection
    .prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`)
    .raw()
    .all()
    .flat();
  return names
    .map((name) => `${name}=${connection.prepare(`SELECT count(*) FROM "${name}"`).raw().all().flat()}`)
    .join();
}

function flush(path: string): void {
  const descriptor = openSync(path, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
