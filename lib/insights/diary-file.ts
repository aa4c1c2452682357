import { FileFault, numberIn, type Table, type TableRow, tableOf } from '@/lib/portability/csv';
import { type CalendarDay, calendarDay, daysBetween } from '@/lib/time/calendar-day';
import { daysOf } from '@/lib/time/day-range';
import type { DayGrid, HabitColumn, Series } from './day-grid';

/** Columns that say when, and pain itself. */
const notHabits = ['date', 'day', 'iso_weekday', 'weekend', 'pain', 'pain_am'];

// A day further than a century from the first is a slip of the pen, and its grid would hold a million days.
const farDays = 36_525;

/** Which columns are night factors and which are done-or-not; null goes by their names and values. */
export type ColumnKinds = {
  readonly night: readonly string[] | null;
  readonly binary: readonly string[] | null;
};

/**
 * The diary in a CSV text with the columns `date`, `pain` and perhaps `pain_am`; any other is a habit. An empty cell is
 * a missing value and so is a date that is not there; the rows may stand in any order. A habit whose name holds "sleep"
 * or "pillow" is a night factor, one of only 0 and 1 is done or not. Throws a FileFault.
 */
export function diaryGrid(text: string, kinds: ColumnKinds): DayGrid<string> {
  const table = tableOf(text);
  for (const column of ['date', 'pain', ...(kinds.night ?? []), ...(kinds.binary ?? [])]) {
    if (!table.columns.includes(column)) throw new FileFault('columnMissing', 1, column);
  }
  const { first, rows } = datedRows(table);
  const series = (column: string): Series =>
    rows.map((row) => (row === null || !row.cells.has(column) ? null : numberIn(row, column)));
  return {
    first,
    pain: series('pain'),
    waking: series('pain_am'),
    habits: table.columns
      .filter((column) => !notHabits.includes(column))
      .map((habit) => habitColumn(habit, series(habit), rows, kinds)),
  };
}

/** The row of each day from the first to the last; null for a day without one. */
function datedRows({ rows }: Table): {
  readonly first: CalendarDay;
  readonly rows: readonly (TableRow | null)[];
} {
  const byDay = new Map<CalendarDay, TableRow>();
  let first: CalendarDay | null = null;
  let last: CalendarDay | null = null;
  for (const row of rows) {
    const day = calendarDay(row.cells.get('date') ?? '');
    if (!day) throw new FileFault('notADay', row.line, 'date');
    if (byDay.has(day)) throw new FileFault('dayTwice', row.line, 'date');
    if (first && Math.abs(daysBetween(first, day)) > farDays) throw new FileFault('farDay', row.line, 'date');
    byDay.set(day, row);
    if (!first || day < first) first = day;
    if (!last || day > last) last = day;
  }
  if (!first || !last) throw new FileFault('empty', 2, 'date');
  return { first, rows: daysOf({ from: first, to: last }).map((day) => byDay.get(day) ?? null) };
}

function habitColumn(
  habit: string,
  values: Series,
  rows: readonly (TableRow | null)[],
  kinds: ColumnKinds,
): HabitColumn<string> {
  const isNight = kinds.night?.includes(habit) ?? /sleep|pillow/i.test(habit);
  const other = values.findIndex((value) => value !== null && value !== 0 && value !== 1);
  if (kinds.binary?.includes(habit) && other >= 0) {
    throw new FileFault('notBinary', rows[other]?.line ?? 1, habit);
  }
  const isBinary = kinds.binary?.includes(habit) ?? (other < 0 && values.some((value) => value !== null));
  return { habit, when: isNight ? 'night' : 'day', kind: isBinary ? 'binary' : 'number', values };
}
