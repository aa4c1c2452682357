import { getTableColumns, getTableName, is } from 'drizzle-orm';
import { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { beforeEach, expect, test } from 'vitest';
import type { Db } from '@/db/client';
import type { Connection } from '@/db/engines/file';
import { note, painNow, painPlace } from '@/db/schema/day';
import {
  activity,
  activityRating,
  clinicScore,
  globalChange,
  measureSkip,
  weekAnswer,
} from '@/db/schema/measures';
import { profile, user } from '@/db/schema/person';
import { share, shareOpening } from '@/db/schema/share';
import { pause } from '@/db/schema/things';
import { seedPerson, seedYear } from '@/db/seed';
import { cast } from '@/db/seed/cast';
import type { User } from '@/lib/auth/session';
import { userIdOf } from '@/lib/auth/user-id';
import { listDays } from '@/lib/journal/data';
import { journalTables } from '@/lib/portability/data';
import { journalTexts } from '@/lib/portability/export';
import { type JournalFile, journalFile } from '@/lib/portability/schema';
import { getDiary } from '@/lib/reports/csv/data';
import { dayOf } from '@/lib/time/calendar-day';
import { lastDays } from '@/lib/time/day-range';
import { addPerson, storyTime } from '../support/cast';
import { wholeText } from '../support/csv';
import { freshDatabase } from '../support/database';
import { awkward } from '../support/record';

const day = dayOf('2026-11-23');
const range = lastDays(day, 60);
const secrets = ['secret-password', 'secret-token', 'secret-passphrase', 'secret-key'];

/** What is told of no row: whose it is, what opens something, and numbers of the file's own index. */
const untold: Readonly<Record<string, readonly string[]>> = {
  user: ['id', 'passwordHash'],
  note: ['id'],
  completion: ['ownId'],
  habitEntry: ['ownId'],
  share: ['tokenHash', 'passphraseHash'],
  shareOpening: ['id', 'keyHash'],
};

let db: Db;
let connection: Connection;
let ada: Pick<User, 'id'>;
let ben: Pick<User, 'id'>;

beforeEach(async () => {
  ({ db, connection } = freshDatabase());
  await seedPerson(db, { member: cast.ada, passwordHash: 'secret-password', createdAt: storyTime });
  ada = { id: userIdOf(cast.ada.id) };
  ben = await addPerson('Ben', { passwordHash: 'secret-password' });
  await seedYear(db, ada.id, { to: day, days: 200 });
  await fillRest(ada.id, 'ada');
});

/** What the seeded year has none of. */
async function fillRest(userId: string, name: string): Promise<void> {
  await db.insert(painNow).values({ id: `now-${name}`, userId, day, score: 8, ratedAt: storyTime });
  await db
    .insert(painPlace)
    .values({ userId, day, region: 'chest', side: 'left', intensity: 0, nowId: `now-${name}` });
  await db.insert(pause).values({ id: `pause-${name}`, userId, fromDay: day, toDay: day });
  await db.insert(weekAnswer).values({ userId, day, average: 4, enjoyment: 0, activity: null });
  await db.insert(activity).values({ id: `act-${name}`, userId, name: 'Look over the shoulder' });
  await db.insert(activityRating).values({ userId, day, activityId: `act-${name}`, rating: 0 });
  await db.insert(globalChange).values({ userId, day, step: -1 });
  await db
    .insert(clinicScore)
    .values({ id: `cs-${name}`, userId, day, form: 'other', name: 'B', score: 21.25, most: 70 });
  await db.insert(measureSkip).values({ userId, day, measure: 'week' });
  await db.insert(share).values({
    id: `share-${name}`,
    userId,
    tokenHash: `secret-token-${name}`,
    passphraseHash: 'secret-passphrase',
    snapshot: { range, days: [null, 0, '\u202Eé'] },
    createdAt: storyTime,
    expiresAt: storyTime + 1,
  });
  await db.insert(shareOpening).values({
    shareId: `share-${name}`,
    at: storyTime,
    browser: 'Firefox',
    keyHash: `secret-key-${name}`,
    endsAt: storyTime + 1,
  });
}

async function fileOf({ id }: Pick<User, 'id'>): Promise<JournalFile> {
  return journalFile.parse(JSON.parse(await wholeText(journalTexts(id, storyTime))));
}

test('every table that holds something of a person is in the file, apart from those by which they sign in', () => {
  const owned = connection
    .prepare(
      `WITH RECURSIVE owned(name) AS (
         SELECT 'user'
         UNION
         SELECT child.name FROM owned, sqlite_schema child, pragma_foreign_key_list(child.name) key
         WHERE child.type = 'table' AND key."table" = owned.name
       )
       SELECT name FROM owned`,
    )
    .raw()
    .all()
    .flat();
  const told = Object.values(journalTables)
    .filter((table) => is(table, SQLiteTable))
    .map(getTableName);
  expect([...told, 'user', 'profile', 'session', 'one_time_link'].sort()).toEqual(owned.sort());
});

test('every column of theirs is in the file, apart from secrets and what is computed', async () => {
  const { person, tables } = await fileOf(ada);
  const found = Object.entries({ ...tables, user: [person] });
  expect(found.map(([name]) => name).sort()).toEqual([...Object.keys(journalTables), 'user'].sort());
  for (const [name, rows] of found) {
    expect(rows.length, `rows of ${name}`).toBeGreaterThan(0);
    const columns =
      name === 'user' ? { ...getTableColumns(user), ...getTableColumns(profile) } : columnsOf(name);
    const expected = Object.keys(columns).filter(
      (column) => column !== 'userId' && !untold[name]?.includes(column),
    );
    for (const row of rows) expect(Object.keys(row).sort(), name).toEqual(expected.sort());
  }
});

test('the file holds the rows as they are kept: nulls, zeros, lists and all', async () => {
  const { tables } = await fileOf(ada);
  for (const [name, table] of Object.entries(journalTables)) {
    const kept = await db.select().from(table);
    const told = Object.entries(tables).find(([each]) => each === name)?.[1] ?? [];
    const left = ['userId', ...(untold[name] ?? [])];
    const rows = kept.map((row) =>
      Object.fromEntries(Object.entries(row).filter(([column]) => !left.includes(column))),
    );
    expect(sorted(told), name).toEqual(sorted(rows));
  }
});

test('no password, session, link or token is in the file', async () => {
  const text = await wholeText(journalTexts(ada.id, storyTime));
  for (const secret of secrets) expect(text).not.toContain(secret);
});

test("nothing of another person's is in the file", async () => {
  await fillRest(ben.id, 'ben');
  const text = await wholeText(journalTexts(ada.id, storyTime));
  expect(text).not.toMatch(/-ben\b|ben@example/);
  const theirs = await fileOf(ben);
  expect(theirs.tables.painDay).toEqual([]);
  expect(theirs.tables.shareOpening).toHaveLength(1);
  expect(JSON.stringify(theirs)).not.toMatch(/-ada\b|ada@example/);
});

test('an empty journal is a file that can be read', async () => {
  const { person, tables } = await fileOf(ben);
  expect(person).toMatchObject({ email: 'ben@example.org', name: 'Ben', careSince: null });
  expect(Object.values(tables).every((rows) => rows.length === 0)).toBe(true);
});

test('rows written from the file, in its order, are the same journal for somebody else', async () => {
  const file = await fileOf(ada);
  const { db: elsewhere } = freshDatabase();
  const cleo = await addPerson('Cleo');
  const tables = Object.entries(file.tables);
  for (const [name, rows] of tables) {
    const table = Object.entries(journalTables).find(([each]) => each === name)?.[1];
    if (!table || table === share || table === shareOpening) continue;
    for (const row of rows) await elsewhere.insert(table).values({ ...row, userId: cleo.id });
  }
  const theirs = await fileOf(cleo);
  expect({ ...theirs.tables, share: [], shareOpening: [] }).toEqual({
    ...file.tables,
    share: [],
    shareOpening: [],
  });
  const [days, { things }] = [await listDays(cleo.id, range), await getDiary(cleo.id, range)];
  freshDatabase();
  expect(days.filter(({ logged }) => logged).length).toBeGreaterThan(40);
  expect(things.pillows.length).toBeGreaterThan(0);
});

test('every character comes out as it was written', async () => {
  for (const text of [...Object.values(awkward), 'a\u0001\u001F\u007F\u2028"\\ z\r\n\t</script>']) {
    await db
      .insert(note)
      .values({ userId: ben.id, day, text })
      .onConflictDoUpdate({ target: [note.userId, note.day], set: { text } });
    expect((await fileOf(ben)).tables.note).toEqual([{ day, text }]);
  }
});

test('the same journal gives the same file', async () => {
  const [one, other] = [
    await wholeText(journalTexts(ada.id, storyTime)),
    await wholeText(journalTexts(ada.id, storyTime)),
  ];
  expect(one).toBe(other);
});

test('what a file may not hold is refused when it is read', async () => {
  const file = JSON.parse(await wholeText(journalTexts(ada.id, storyTime)));
  const wrong = [
    { ...file, version: 2 },
    { ...file, extra: 1 },
    {
      ...file,
      tables: { ...file.tables, painDay: [{ day: '2026-02-30', waking: 1, average: 1, worst: 1 }] },
    },
    { ...file, tables: { ...file.tables, stress: [{ day, level: 11 }] } },
  ];
  for (const each of wrong) expect(journalFile.safeParse(each).success).toBe(false);
});

function columnsOf(name: string): object {
  const table = Object.entries(journalTables).find(([each]) => each === name)?.[1];
  return table ? getTableColumns(table) : {};
}

function sorted(rows: readonly object[]): string[] {
  return rows.map((row) => JSON.stringify(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)))).sort();
}
