import { pathToFileURL } from 'node:url';
import Database from 'libsql';
import type { Answer, Engine, Statement } from './engine';

export type Connection = Database.Database;
type Prepared = Database.Statement<unknown[]>;

type Setting = readonly [name: string, value: string, reads: string | number];

/** How every connection is set, and what each setting must read back as. */
const settings: readonly Setting[] = [
  ['foreign_keys', 'ON', 1],
  ['busy_timeout', '5000', 5000],
  ['trusted_schema', 'OFF', 0],
  ['cell_size_check', 'ON', 1],
  ['temp_store', 'MEMORY', 2],
  ['mmap_size', '0', 0],
];

/**
 * The same for one that writes. FULL, because "saved" must survive a power cut: in WAL mode NORMAL may lose the last
 * commits. secure_delete, because a removed note should be gone from the file.
 */
const writerSettings: readonly Setting[] = [
  ['journal_mode', 'WAL', 'wal'],
  ['synchronous', 'FULL', 2],
  ['secure_delete', 'ON', 1],
  ['journal_size_limit', String(64 * 1024 * 1024), 64 * 1024 * 1024],
];

/**
 * Opens the one connection to a file that the server writes by, or to `:memory:`. Throws when a setting does not read
 * back: a connection that is not durable must not serve.
 */
export function connect(path: string): Connection {
  const inMemory = path === ':memory:';
  const needed = [...writerSettings, ...settings].filter(
    ([name]) => !inMemory || (name !== 'journal_mode' && name !== 'mmap_size'),
  );
  return withSettings(new Database(path), needed);
}

function withSettings(connection: Connection, needed: readonly Setting[]): Connection {
  for (const [name, value, expected] of needed) {
    connection.pragma(`${name} = ${value}`);
    const read = connection.prepare(`PRAGMA ${name}`).raw().get();
    const actual = Array.isArray(read) ? read[0] : undefined;
    if (actual === expected) continue;
    connection.close();
    throw new Error(`The database does not accept ${name} = ${value}: it answers ${String(actual)}.`);
  }
  return connection;
}

/**
 * The embedded engine over one synchronous connection. Nothing can come between the statements of a batch, and no
 * caller ever sees SQLITE_BUSY from inside the process.
 */
export function fileEngine(connection: Connection): Engine {
  // Preparing costs more than running most statements; the app's statements are a closed set, inserts of many rows apart.
  const prepared = new Map<string, Prepared>();

  function statementFor(sql: string): Prepared {
    const known = prepared.get(sql);
    if (known) return known;
    const made = connection.prepare(sql);
    if (made.reader) made.raw();
    if (prepared.size >= 500) prepared.clear();
    prepared.set(sql, made);
    return made;
  }

  function answer({ sql, params, method }: Statement): Answer {
    const statement = statementFor(sql);
    if (method === 'run') {
      statement.run([...params]);
      return { rows: [] };
    }
    const rows = statement.all([...params]);
    // For `get`, sqlite-proxy wants the row itself in place of the list, and undefined for none.
    return { rows: method === 'get' ? firstRow(rows) : rows };
  }

  return {
    run: async (statement) => answer(statement),
    batch: async (statements) => {
      connection.exec('BEGIN IMMEDIATE');
      try {
        const answers = statements.map(answer);
        connection.exec('COMMIT');
        return answers;
      } catch (error) {
        if (connection.inTransaction) connection.exec('ROLLBACK');
        throw error;
      }
    },
    close: () => {
      prepared.clear();
      connection.close();
    },
  };
}

// sqlite-proxy declares `rows` as a list even where it reads a single row or its absence.
function firstRow(rows: unknown[]): unknown[] {
  return rows[0] as unknown[];
}

/** Opens a file for reading only. `readonly: true` still writes in this binding; the URI's mode does not. */
export function reader(path: string): Connection {
  return withSettings(new Database(`${pathToFileURL(path).href}?mode=ro`), settings);
}

/**
 * Takes a folder's lock for the life of the process, or throws: one file has one writer. It is a lock of the operating
 * system, held by an open transaction on an empty file, so it cannot outlive the process as a file with a number could.
 * Answers the function that gives it back.
 */
export function onlyWriter(path: string): () => void {
  const lock = new Database(path);
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch {
    lock.close();
    throw new Error(
      'Another Nape is using this data folder: stop it first, or set DATA_DIR to another folder.',
    );
  }
  return () => lock.close();
}
