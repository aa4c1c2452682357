import { type SQL, sql } from 'drizzle-orm';
import { type AnySQLiteColumn, check, integer, text } from 'drizzle-orm/sqlite-core';
import type { CalendarDay } from '@/lib/time/calendar-day';

/** A lived day as `YYYY-MM-DD`; pair it with `dayCheck`, which refuses a day that no calendar has. */
export const dayColumn = () => text().$type<CalendarDay>();

/** An instant in milliseconds since 1970, for audit only: what a person sees hangs on the lived day. */
export const instantColumn = () => integer();

/** Refuses text that is not a day of the calendar, such as 2026-02-30. An absent day passes. */
export const dayCheck = (name: string, column: AnySQLiteColumn) =>
  check(name, sql`${column} is null or ${column} is date(${column})`);

/** Refuses a whole number outside the scale. An absent value passes: missing is null, never zero. */
export const rangeCheck = (name: string, column: AnySQLiteColumn, low: number, high: number) =>
  check(name, sql`${column} between ${sql.raw(String(low))} and ${sql.raw(String(high))}`);

/** Refuses a word outside a closed vocabulary. An absent value passes. */
export const oneOfCheck = (name: string, column: AnySQLiteColumn, words: readonly string[]) =>
  check(name, sql`${column} in (${quoted(words)})`);

/** Refuses text that is empty or longer than `most` characters. An absent value passes. */
export const lengthCheck = (name: string, column: AnySQLiteColumn, most: number) =>
  check(name, sql`length(${column}) between 1 and ${sql.raw(String(most))}`);

function quoted(words: readonly string[]): SQL {
  return sql.raw(words.map((word) => `'${word}'`).join(', '));
}
