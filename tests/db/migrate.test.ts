import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { connect, reader } from '@/db/engines/file';
import { migrate, readMigrations } from '@/db/migrate';
import { openStorage } from '@/lib/storage/open';

type Migrations = Readonly<Record<string, string>>;

// The shape that drizzle-kit gives a changed column default: SQLite cannot change it, so the parent table is rebuilt.
const first = `CREATE TABLE user (id integer primary key, theme text default 'a');
--> statement-breakpoint
CREATE TABLE entry (id integer primary key, user_id integer not null references user(id) on delete cascade, score integer);`;
const rebuild = `PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE \`__new_user\` (id integer primary key, theme text default 'b');
--> statement-breakpoint
INSERT INTO \`__new_user\`(id, theme) SELECT id, theme FROM user;--> statement-breakpoint
DROP TABLE user;--> statement-breakpoint
ALTER TABLE \`__new_user\` RENAME TO user;--> statement-breakpoint
PRAGMA foreign_keys=ON;`;

let folder: string;
let data: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nape-migrate-'));
  data = join(folder, 'data');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a rebuilt parent table keeps its children', () => {
  journalWithThreeEntries();
  open({ '0000_first': first, '0001_rebuild': rebuild });
  expect(read('SELECT count(*) FROM entry')).toEqual([[3]]);
  expect(read(`SELECT dflt_value FROM pragma_table_info('user') WHERE name = 'theme'`)).toEqual([[`'b'`]]);
});

test('foreign keys hold again after a rebuild', () => {
  journalWithThreeEntries();
  const connection = connect(join(data, 'nape.db'));
  migrate(connection, readMigrations(shipped({ '0000_first': first, '0001_rebuild': rebuild })), 0);
  expect(() => connection.exec('INSERT INTO entry (user_id) VALUES (99)')).toThrow(
    'FOREIGN KEY constraint failed',
  );
  connection.close();
});

test('what was applied once is not applied again', () => {
  journalWithThreeEntries();
  const before = fingerprint();
  open({ '0000_first': first });
  expect(fingerprint()).toBe(before);
});

test('a verified copy of the old journal is made before a migration, and none for a new journal', () => {
  journalWithThreeEntries();
  expect(existsSync(join(data, 'copies'))).toBe(false);
  open({ '0000_first': first, '0001_rebuild': rebuild }, 42);
  expect(readdirSync(join(data, 'copies'))).toEqual(['before-upgrade-42.db']);
  const copy = reader(join(data, 'copies/before-upgrade-42.db'));
  expect(copy.prepare('SELECT count(*) FROM entry').raw().all()).toEqual([[3]]);
  expect(copy.prepare('SELECT name FROM migration').raw().all()).toEqual([['0000_first']]);
  copy.close();
});

test('without room for the copy nothing is migrated', () => {
  journalWithThreeEntries();
  writeFileSync(join(data, 'copies'), 'a file where the folder of the copies belongs');
  const before = fingerprint();
  expect(() => open({ '0000_first': first, '0001_rebuild': rebuild })).toThrow();
  expect(fingerprint()).toBe(before);
});

test('whoever was asked for more before that could be chosen is asked still', () => {
  const all = readMigrations('db/migrations');
  const at = all.findIndex(({ name }) => name === '0003_ask_measures');
  const connection = connect(':memory:');
  migrate(connection, all.slice(0, at), 0);
  connection.exec(
    `INSERT INTO user (id, email, password_hash, created_at) VALUES ('m', 'mira@example.org', 'x', 0)`,
  );
  connection.exec(
    `INSERT INTO profile (user_id, name, locale, time_zone, paper, tracked) VALUES ('m', 'Mira', 'en-GB', 'UTC', 'a4', '["sleep","note"]')`,
  );
  migrate(connection, all, 0);
  expect(connection.prepare('SELECT tracked FROM profile').raw().all()).toEqual([
    ['["sleep","note","measures"]'],
  ]);
  connection.close();
});

test('an edited migration is refused and the file stays as it is', () => {
  refused(
    { '0000_first': `${first}\n-- edited` },
    'The migration "0000_first" is not the one that was applied to the database: put its original text back.',
  );
});

test('a journal of a newer Nape is refused', () => {
  journalWithThreeEntries();
  open({ '0000_first': first, '0001_rebuild': rebuild });
  const before = fingerprint();
  expect(() => open({ '0000_first': first })).toThrow(
    'The database was made by a newer Nape (it knows "0001_rebuild"): start that version, or restore an older copy.',
  );
  expect(fingerprint()).toBe(before);
});

test('a migration that is missing is refused', () => {
  refused(
    { '0001_rebuild': rebuild },
    'The database was migrated in another order than this Nape ships: "0000_first" where "0001_rebuild" belongs.',
  );
});

test('a migration that comes in before one that was applied is refused', () => {
  refused(
    { '0000_earlier': 'CREATE TABLE late (id integer);', '0000_first': first },
    'The database was migrated in another order than this Nape ships: "0000_first" where "0000_earlier" belongs.',
  );
});

test('a migration that removes rows without saying so is refused as a whole', () => {
  refused(
    {
      '0000_first': first,
      '0001_lose': `CREATE TABLE extra (id integer);--> statement-breakpoint\nDELETE FROM entry;`,
    },
    'The migration "0001_lose" would remove rows from "entry": nothing was changed.',
  );
});

test('a migration that says so may remove rows', () => {
  journalWithThreeEntries();
  open({ '0000_first': first, '0001_tidy': '-- may remove rows: entry\nDELETE FROM entry WHERE score = 5;' });
  expect(read('SELECT count(*) FROM entry')).toEqual([[2]]);
});

test('a migration that leaves a row pointing at nothing is refused', () => {
  refused(
    { '0000_first': first, '0001_orphan': '-- may remove rows: user\nDELETE FROM user;' },
    'The migration would leave 3 rows that point at nothing: nothing was changed.',
  );
});

test('of several migrations all are applied or none', () => {
  refused(
    { '0000_first': first, '0001_rebuild': rebuild, '0002_wrong': 'CREATE TABLE user (id integer);' },
    'already exists',
  );
});

test('a migration that is killed at any statement leaves the old journal or the new one, whole', () => {
  const migrations = shipped({ '0000_first': first, '0001_rebuild': rebuild });
  const ends = new Map<string, number>();
  for (let statement = 1; ; statement++) {
    rmSync(data, { recursive: true, force: true });
    journalWithThreeEntries();
    const { signal, stderr } = spawnSync(
      process.execPath,
      [
        '--conditions=react-server',
        '--import',
        'tsx',
        'tests/support/killed-migration.ts',
        data,
        migrations,
        String(statement),
      ],
      { encoding: 'utf8' },
    );
    expect(stderr).toBe('');
    const names = read('SELECT name FROM migration ORDER BY position').flat().join();
    const theme = read(`SELECT dflt_value FROM pragma_table_info('user') WHERE name = 'theme'`);
    expect(theme).toEqual([[names === '0000_first' ? `'a'` : `'b'`]]);
    expect(read('SELECT count(*) FROM entry')).toEqual([[3]]);
    expect(read('PRAGMA integrity_check')).toEqual([['ok']]);
    ends.set(names, (ends.get(names) ?? 0) + 1);
    open({ '0000_first': first, '0001_rebuild': rebuild });
    expect(read(`SELECT count(*) FROM migration`)).toEqual([[2]]);
    if (signal === null) break;
  }
  // BEGIN, the record of migrations, the four statements of the rebuild and COMMIT, and once to the end.
  expect(Array.from(ends)).toEqual([
    ['0000_first', 7],
    ['0000_first,0001_rebuild', 1],
  ]);
}, 60_000);

/** Opens a journal that knows only the first migration, and says that it is refused without a byte changed. */
function refused(migrations: Migrations, sentence: string): void {
  journalWithThreeEntries();
  const before = fingerprint();
  expect(() => open(migrations)).toThrow(sentence);
  expect(fingerprint()).toBe(before);
  open({ '0000_first': first });
  expect(read('SELECT count(*) FROM entry')).toEqual([[3]]);
}

function journalWithThreeEntries(): void {
  open({ '0000_first': first });
  const connection = connect(join(data, 'nape.db'));
  connection.exec('INSERT INTO user VALUES (1, NULL)');
  connection.exec('INSERT INTO entry (user_id, score) VALUES (1, 5), (1, 6), (1, 7)');
  connection.pragma('wal_checkpoint(TRUNCATE)');
  connection.close();
}

function open(migrations: Migrations, now = 0): void {
  openStorage(data, { migrations: shipped(migrations), now }).close();
}

/** A folder that holds just these migrations. */
function shipped(migrations: Migrations): string {
  const path = mkdtempSync(join(folder, 'migrations-'));
  for (const [name, sql] of Object.entries(migrations)) writeFileSync(join(path, `${name}.sql`), sql);
  return path;
}

/** The hash of the file and of what is not yet written into it. */
function fingerprint(): string {
  const hash = createHash('sha256').update(readFileSync(join(data, 'nape.db')));
  const log = join(data, 'nape.db-wal');
  return (existsSync(log) ? hash.update(readFileSync(log)) : hash).digest('hex');
}

function read(sql: string): unknown[] {
  const connection = reader(join(data, 'nape.db'));
  try {
    return connection.prepare(sql).raw().all();
  } finally {
    connection.close();
  }
}
