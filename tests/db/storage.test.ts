import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { connect, fileEngine, reader } from '@/db/engines/file';
import { note } from '@/db/schema/day';
import { verifiedCopy } from '@/lib/storage/copy';
import { openStorage } from '@/lib/storage/open';
import { dayOf } from '@/lib/time/calendar-day';
import { addPerson } from '@/tests/support/cast';

let folder: string;
const others: ChildProcess[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nape-storage-'));
});

afterEach(async () => {
  for (const other of others.splice(0)) await killed(other);
  rmSync(folder, { recursive: true, force: true });
});

test('the connection reads back what makes "saved" mean saved', () => {
  const connection = connect(join(folder, 'nape.db'));
  const read = (name: string) => connection.prepare(`PRAGMA ${name}`).raw().get();
  expect(read('journal_mode')).toEqual(['wal']);
  expect(read('synchronous')).toEqual([2]);
  expect(read('foreign_keys')).toEqual([1]);
  expect(read('busy_timeout')).toEqual([5000]);
  expect(read('trusted_schema')).toEqual([0]);
  expect(read('cell_size_check')).toEqual([1]);
  expect(read('temp_store')).toEqual([2]);
  expect(read('secure_delete')).toEqual([1]);
  expect(read('mmap_size')).toEqual([0]);
  connection.close();
});

test('the folder is made, and only its owner may look into it', () => {
  const path = join(folder, 'deep/data');
  open(path).close();
  expect(statSync(path).mode & 0o777).toBe(0o700);
});

test('what was saved is there when the journal is opened again', async () => {
  const { db, close } = open();
  const mira = await addPerson('Mira');
  await db.insert(note).values({ userId: mira.id, day: dayOf('2026-11-23'), text: 'Slept well.' });
  close();
  const again = open();
  expect(await again.db.select({ text: note.text }).from(note)).toEqual([{ text: 'Slept well.' }]);
  again.close();
});

test('a batch of which one statement fails leaves nothing behind', async () => {
  const { db, close } = open();
  const mira = await addPerson('Mira');
  const row = { userId: mira.id, day: dayOf('2026-11-23'), text: 'Slept well.' };
  await expect(
    db.batch([db.insert(note).values(row), db.insert(note).values({ ...row, userId: 'nobody' })]),
  ).rejects.toThrow();
  expect(await db.select().from(note)).toEqual([]);
  close();
});

test('a note that was removed is gone from the files too', async () => {
  const { db, close } = open();
  const mira = await addPerson('Mira');
  const text = 'Argued with the neighbour about the hedge.';
  await db.insert(note).values({ userId: mira.id, day: dayOf('2026-11-23'), text });
  await db.delete(note);
  close();
  for (const file of readdirSync(folder))
    expect(readFileSync(join(folder, file), 'latin1')).not.toContain(text);
});

test('a second Nape on the same folder is refused, and let in when the first has ended, however it ended', async () => {
  const other = await anotherNape();
  expect(() => open()).toThrow(
    'Another Nape is using this data folder: stop it first, or set DATA_DIR to another folder.',
  );
  await killed(other);
  open().close();
});

test('a refusal gives the folder back', () => {
  const { close } = open();
  close();
  damage(join(folder, 'nape.db'));
  for (let attempt = 0; attempt < 3; attempt++) expect(() => open()).toThrow(/damaged|malformed/);
});

test('a damaged file is not served and not touched', async () => {
  const { db, close } = open();
  const mira = await addPerson('Mira');
  for (let index = 1; index <= 28; index++) {
    const day = dayOf(`2026-02-${String(index).padStart(2, '0')}`);
    await db.insert(note).values({ userId: mira.id, day, text: 'x'.repeat(3000) });
  }
  close();
  damage(join(folder, 'nape.db'));
  const before = readFileSync(join(folder, 'nape.db'));
  expect(() => open()).toThrow(/damaged|malformed/);
  expect(readFileSync(join(folder, 'nape.db')).equals(before)).toBe(true);
});

test('a copy holds every row and stands under its name only when it is whole', async () => {
  const { close } = open();
  await addPerson('Mira');
  await addPerson('Noor');
  close();
  const file = join(folder, 'nape.db');
  const connection = connect(file);
  verifiedCopy(connection, file, join(folder, 'copy.db'));
  const copy = reader(join(folder, 'copy.db'));
  expect(copy.prepare('SELECT email FROM user ORDER BY email').raw().all()).toEqual([
    ['mira@example.org'],
    ['noor@example.org'],
  ]);
  copy.close();
  expect(() => verifiedCopy(connection, file, join(folder, 'missing/copy.db'))).toThrow();
  expect(readdirSync(folder).filter((name) => name.includes('unfinished'))).toEqual([]);
  connection.close();
});

test.each(['a#b', '50% of', 'why?', 'büro'])(
  'a folder that is named "%s" is read as well as written',
  async (name) => {
    const path = join(folder, name);
    open(path).close();
    const again = open(path);
    await addPerson('Mira');
    again.close();
    const connection = connect(join(path, 'nape.db'));
    verifiedCopy(connection, join(path, 'nape.db'), join(path, 'copy.db'));
    connection.close();
    const copy = reader(join(path, 'copy.db'));
    expect(copy.prepare('SELECT count(*) FROM user').raw().all()).toEqual([[1]]);
    copy.close();
    expect(readdirSync(folder)).toEqual([name]);
  },
);

test('a connection for reading is set like every other, and cannot write', () => {
  open().close();
  const connection = reader(join(folder, 'nape.db'));
  expect(() => connection.exec('DELETE FROM user')).toThrow(/readonly/);
  for (const [name, value] of [
    ['busy_timeout', 5000],
    ['trusted_schema', 0],
    ['temp_store', 2],
  ] as const)
    expect(connection.prepare(`PRAGMA ${name}`).raw().get()).toEqual([value]);
  connection.close();
});

test('the engine answers one row, no row and many rows as Drizzle wants them', async () => {
  const engine = fileEngine(connect(':memory:'));
  const ask = (sql: string, method: 'all' | 'get' | 'run' | 'values') =>
    engine.run({ sql, params: [], method });
  expect(await ask('SELECT 1, 2', 'get')).toEqual({ rows: [1, 2] });
  expect(await ask('SELECT 1 WHERE 0', 'get')).toEqual({ rows: undefined });
  expect(await ask('SELECT 1 UNION SELECT 2', 'all')).toEqual({ rows: [[1], [2]] });
  engine.close();
});

function open(path = folder) {
  return openStorage(path, { migrations: 'db/migrations', now: 0 });
}

/** Writes over the middle of the file, as a failing disk does. */
function damage(file: string): void {
  const bytes = readFileSync(file);
  bytes.fill(0xa5, 4096, Math.min(bytes.length, 4096 * 8));
  writeFileSync(file, bytes);
}

async function anotherNape(): Promise<ChildProcess> {
  const args = ['--conditions=react-server', '--import', 'tsx', 'tests/support/open-journal.ts', folder];
  const other = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  others.push(other);
  await once(other.stdout, 'data');
  return other;
}

async function killed(other: ChildProcess): Promise<void> {
  if (other.exitCode !== null || other.signalCode !== null) return;
  const ended = once(other, 'exit');
  other.kill('SIGKILL');
  await ended;
}
