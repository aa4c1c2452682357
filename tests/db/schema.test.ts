import { beforeEach, expect, test } from 'vitest';
import type { Connection } from '@/db/engines/file';
import { freshDatabase } from '@/tests/support/database';

type Row = Readonly<Record<string, string | number | null>>;

let connection: Connection;

beforeEach(() => {
  ({ connection } = freshDatabase());
});

const day = '2026-11-23';

/** A row that each table takes, in an order in which nothing is named before it is there. */
const rows: Readonly<Record<string, Row>> = {
  user: { id: 'mira', email: 'mira@example.org', password_hash: 'x', created_at: 1 },
  profile: { user_id: 'mira', name: 'Mira', locale: 'en-GB', time_zone: 'UTC', tracked: '[]' },
  session: {
    id_hash: 'h',
    user_id: 'mira',
    created_at: 1,
    last_seen_at: 1,
    expires_at: 2,
    browser: 'Firefox',
  },
  one_time_link: { token_hash: 'h', purpose: 'sign-in', user_id: 'mira', expires_at: 2 },
  pillow: { id: 'p1', user_id: 'mira', name: 'Feather', kind: 'feather', height_cm: 9, since_day: day },
  routine: { id: 'own-r1', user_id: 'mira', name: 'Towel stretch', minutes: 5 },
  habit: { id: 'own-h1', user_id: 'mira', name: 'Evening walk', kind: 'yes-no' },
  pain_factor: { id: 'f1', user_id: 'mira', name: 'Long drive', direction: 'worse' },
  medication: { id: 'm1', user_id: 'mira', name: 'Ibuprofen' },
  visit: { id: 'v1', user_id: 'mira', day, kind: 'chiropractor', next_day: day },
  pause: { id: 's1', user_id: 'mira', from_day: day, to_day: day },
  check_in: { user_id: 'mira', day, moment: 'evening', entered_at: 1, changed_at: 1, back_filled: 0 },
  check_in_group: {
    user_id: 'mira',
    day,
    moment: 'evening',
    group: 'routines',
    offered: '[]',
    answered: 1,
  },
  pain_day: { user_id: 'mira', day, waking: 3, average: 4, worst: 6 },
  pain_now: { id: 'n1', user_id: 'mira', day, score: 5, rated_at: 1 },
  pain_place: { user_id: 'mira', day, region: 'neck', side: 'left', intensity: 5, now_id: 'n1' },
  pain_feeling: { user_id: 'mira', day, feeling: 'aching' },
  pain_factor_day: { user_id: 'mira', day, factor_id: 'f1' },
  night: {
    user_id: 'mira',
    day,
    asleep_minutes: 420,
    quality: 7,
    awakenings: 1,
    position: 'side',
    pillow_id: 'p1',
  },
  stress: { user_id: 'mira', day, level: 4 },
  stress_source: { user_id: 'mira', day, source: 'work' },
  completion: {
    user_id: 'mira',
    day,
    routine: 'own-r1',
    minutes: 5,
    times: 1,
    pain_before: 4,
    pain_after: 3,
  },
  break_count: { user_id: 'mira', day, count: 4 },
  heat_cold: { user_id: 'mira', day, kind: 'heat' },
  habit_entry: { user_id: 'mira', day, habit: 'own-h1', value: 1 },
  medication_day: { user_id: 'mira', day, medication_id: 'm1' },
  note: { user_id: 'mira', day, text: 'Slept badly.' },
  week_answer: { user_id: 'mira', day, average: 4, enjoyment: 3, activity: 5 },
  activity: { id: 'a1', user_id: 'mira', name: 'Looking over the shoulder' },
  activity_rating: { user_id: 'mira', day, activity_id: 'a1', rating: 6 },
  global_change: { user_id: 'mira', day, step: 1 },
  clinic_score: { id: 'c1', user_id: 'mira', day, form: 'other', name: 'Bournemouth', score: 21, most: 70 },
  measure_skip: { user_id: 'mira', day, measure: 'week' },
  share: { id: 's1', user_id: 'mira', token_hash: 'h', snapshot: '{}', created_at: 1, expires_at: 2 },
  share_opening: { share_id: 's1', at: 1, browser: 'Firefox', key_hash: 'k', ends_at: 2 },
};

/** Every scale, its lowest and its highest value. Pain, stress and sleep quality are 0 to 10 (NRS). */
const scales: readonly (readonly [table: string, column: string, lowest: number, highest: number])[] = [
  ['activity_rating', 'rating', 0, 10],
  ['break_count', 'count', 0, 100],
  ['check_in', 'back_filled', 0, 1],
  ['check_in_group', 'answered', 0, 1],
  ['completion', 'minutes', 1, 600],
  ['completion', 'pain_after', 0, 10],
  ['completion', 'pain_before', 0, 10],
  ['completion', 'times', 1, 50],
  ['global_change', 'step', -3, 3],
  ['habit_entry', 'value', 0, 1000],
  ['night', 'asleep_minutes', 0, 1440],
  ['night', 'awakenings', 0, 50],
  ['night', 'quality', 0, 10],
  ['pain_day', 'average', 0, 10],
  ['pain_day', 'waking', 0, 10],
  ['pain_day', 'worst', 0, 10],
  ['pain_now', 'score', 0, 10],
  ['pain_place', 'intensity', 0, 10],
  ['pillow', 'height_cm', 1, 40],
  ['profile', 'day_start_minutes', 0, 720],
  ['routine', 'minutes', 1, 600],
  ['share', 'most_openings', 1, 1000],
  ['stress', 'level', 0, 10],
  ['week_answer', 'activity', 0, 10],
  ['week_answer', 'average', 0, 10],
  ['week_answer', 'enjoyment', 0, 10],
];

test('every table is strict', () => {
  const tables = query(`SELECT name, strict FROM pragma_table_list WHERE type = 'table' AND schema = 'main'`);
  const own = tables.filter(([name]) => !String(name).startsWith('sqlite_'));
  expect(own.length).toBeGreaterThan(25);
  expect(own.filter(([, strict]) => strict !== 1)).toEqual([]);
});

test('a strict table takes no text for a number', () => {
  insertAll();
  expect(() => change('stress', { level: 'four' })).toThrow('cannot store TEXT');
});

test('every scale takes its ends and nothing beyond them', () => {
  insertAll();
  for (const [table, column, lowest, highest] of scales) {
    const name = `${table}.${column}`;
    for (const value of [lowest, highest])
      expect(() => change(table, { [column]: value }), `${name} = ${value}`).not.toThrow();
    for (const value of [lowest - 1, highest + 1])
      expect(() => change(table, { [column]: value }), `${name} = ${value}`).toThrow(
        'CHECK constraint failed',
      );
  }
});

test('no scale stands in the schema that the list above does not know', () => {
  const found = query(`SELECT name, sql FROM sqlite_schema WHERE type = 'table'`).flatMap(([table, sql]) =>
    Array.from(String(sql).matchAll(/CHECK\("(\w+)" between (-?\d+) and (\d+)\)/g), (match) => [
      String(table),
      match[1],
      Number(match[2]),
      Number(match[3]),
    ]),
  );
  expect(found.sort()).toEqual([...scales].sort());
});

test('a day that no calendar has is refused in every column that holds one', () => {
  insertAll();
  const columns = Object.keys(rows).flatMap((table) =>
    query(
      `SELECT name FROM pragma_table_info('${table}') WHERE name = 'day' OR name LIKE '%\\_day' ESCAPE '\\'`,
    ).map(([column]) => [table, String(column)] as const),
  );
  expect(columns.length).toBeGreaterThan(18);
  for (const [table, column] of columns)
    for (const wrong of ['2026-02-30', '2026-2-3', '23.11.2026', 'today', ''])
      expect(() => change(table, { [column]: wrong }), `${table}.${column} = ${wrong}`).toThrow(
        'constraint failed',
      );
});

test('a leap day is a day', () => {
  insertAll();
  expect(() => change('stress', { day: '2028-02-29' })).not.toThrow();
  expect(() => change('stress', { day: '2027-02-29' })).toThrow('CHECK constraint failed');
});

test('deleting a person leaves no row of theirs in any table', () => {
  insertAll();
  insertAll('noor');
  connection.prepare('DELETE FROM user WHERE id = ?').run(['mira']);
  for (const table of Object.keys(rows)) expect(counted(table), table).toBe(1);
  connection.prepare('DELETE FROM user WHERE id = ?').run(['noor']);
  for (const table of Object.keys(rows)) expect(counted(table), table).toBe(0);
});

test('every table is tried here, apart from those that belong to nobody and those of the search', () => {
  const tables = query(
    `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'`,
  ).map(([name]) => String(name));
  const own = tables.filter((name) => !name.startsWith('note_words'));
  expect(own.sort()).toEqual([...Object.keys(rows), 'migration', 'sign_in_failure'].sort());
});

test('a row cannot name what belongs to another person', () => {
  insertAll();
  insertAll('noor');
  change('pain_place', { region: 'chest' });
  for (const [table, column] of [
    ['night', 'pillow_id'],
    ['completion', 'routine'],
    ['habit_entry', 'habit'],
    ['medication_day', 'medication_id'],
    ['pain_factor_day', 'factor_id'],
    ['pain_place', 'now_id'],
    ['activity_rating', 'activity_id'],
  ] as const) {
    const theirs = `${rows[table]?.[column]}-noor`;
    expect(() => change(table, { [column]: theirs }), `${table}.${column}`).toThrow(
      'FOREIGN KEY constraint failed',
    );
    expect(() => change(table, { [column]: 'own-missing' }), `${table}.${column}`).toThrow(
      'FOREIGN KEY constraint failed',
    );
  }
});

test('a built-in routine and a built-in habit need no row', () => {
  insertAll();
  expect(() => change('completion', { routine: 'arm-reach' })).not.toThrow();
  expect(() => change('habit_entry', { habit: 'screen-at-eye-level' })).not.toThrow();
});

test('a second row for the same person and day is refused', () => {
  insertAll();
  for (const table of ['pain_day', 'night', 'stress', 'note', 'break_count', 'check_in'])
    expect(() => insert(table, rows[table] ?? {}), table).toThrow('UNIQUE constraint failed');
});

test('what was not said is null, and is kept as null', () => {
  insertAll();
  change('pain_day', { waking: null, average: null, worst: null });
  change('night', { asleep_minutes: null, quality: null, awakenings: null, position: null, pillow_id: null });
  expect(query('SELECT waking, average, worst FROM pain_day')).toEqual([[null, null, null]]);
});

/** One valid row in every table; for a person other than Mira the ids bear their name. */
function insertAll(person = 'mira'): void {
  for (const [table, row] of Object.entries(rows))
    insert(table, person === 'mira' ? row : ownedBy(person, row));
}

function ownedBy(person: string, row: Row): Row {
  const named = ['id', 'id_hash', 'token_hash', 'key_hash', 'routine', 'habit', 'email'];
  return Object.fromEntries(
    Object.entries(row).map(([column, value]) => {
      if (column === 'user_id' || value === 'mira') return [column, person];
      const isId = typeof value === 'string' && (named.includes(column) || column.endsWith('_id'));
      return [column, isId ? `${value}-${person}` : value];
    }),
  );
}

function insert(table: string, row: Row): void {
  const columns = Object.keys(row).map((column) => `"${column}"`);
  const marks = columns.map(() => '?');
  connection.prepare(`INSERT INTO "${table}" (${columns}) VALUES (${marks})`).run(Object.values(row));
}

/** Changes Mira's row. */
function change(table: string, values: Row): void {
  const owner = table === 'user' ? 'id' : 'user_id';
  const columns = Object.keys(values).map((column) => `"${column}" = ?`);
  connection.prepare(`UPDATE "${table}" SET ${columns} WHERE ${owner} = 'mira'`).run(Object.values(values));
}

function counted(table: string): unknown {
  return query(`SELECT count(*) FROM "${table}"`)[0]?.[0];
}

function query(sql: string): unknown[][] {
  return connection.prepare(sql).raw().all().filter(Array.isArray);
}
