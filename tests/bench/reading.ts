import { performance } from 'node:perf_hooks';
import { reader } from '@/db/engines/file';
import type { UserId } from '@/lib/auth/user-id';
import { listDays } from '@/lib/journal/data';
import type { DayRange } from '@/lib/time/day-range';
import { quantile } from './load';

/** Milliseconds, the middle of many runs: the days as Trends reads them, and the same rows as SQLite hands them over. */
export type Reading = { readonly listDaysMs: number; readonly rawMs: number };

const times = 40;

/** The tables that a day is gathered from, with the columns that are read. */
const selections = [
  'SELECT day, moment, back_filled FROM check_in',
  'SELECT day, "group", offered, answered FROM check_in_group',
  'SELECT day, waking, average, worst FROM pain_day',
  'SELECT day, region, side, intensity FROM pain_place',
  'SELECT day, feeling FROM pain_feeling',
  'SELECT day, factor_id FROM pain_factor_day',
  'SELECT day, asleep_minutes, quality, awakenings, position, pillow_id FROM night',
  'SELECT day, level FROM stress',
  'SELECT day, source FROM stress_source',
  'SELECT day, routine FROM completion',
  'SELECT day, count FROM break_count',
  'SELECT day, kind FROM heat_cold',
  'SELECT day, habit, value FROM habit_entry',
  'SELECT day, medication_id FROM medication_day',
];

/** Reads a range of one person's days both ways in turn. The database is open, and lies at `file`. */
export async function readingOf(file: string, userId: UserId, range: DayRange): Promise<Reading> {
  const connection = reader(file);
  const statements = selections.map((selection) =>
    connection.prepare(`${selection} WHERE user_id = ? AND day BETWEEN ? AND ?`).raw(),
  );
  const ours: number[] = [];
  const raw: number[] = [];
  for (let time = 0; time < times; time++) {
    ours.push(await timed(() => listDays(userId, range)));
    raw.push(
      await timed(() => statements.map((statement) => statement.all([userId, range.from, range.to]).length)),
    );
  }
  connection.close();
  return { listDaysMs: quantile(ours, 0.5), rawMs: quantile(raw, 0.5) };
}

async function timed(work: () => unknown): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}
