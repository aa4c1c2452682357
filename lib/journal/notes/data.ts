import { and, asc, between, desc, eq, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { note } from '@/db/schema/day';
import type { UserId } from '@/lib/auth/user-id';
import type { CalendarDay } from '@/lib/time/calendar-day';
import type { DayRange } from '@/lib/time/day-range';
import { matchQuery } from './match-query';

/** A day in the person's own words. */
export type DayNote = { readonly day: CalendarDay; readonly text: string };

/** The notes of a range in the order of their days. */
export async function listNotes(userId: UserId, range: DayRange): Promise<DayNote[]> {
  return db()
    .select({ day: note.day, text: note.text })
    .from(note)
    .where(and(eq(note.userId, userId), between(note.day, range.from, range.to)))
    .orderBy(asc(note.day));
}

/** The person's notes that hold every word of `text`, or words that begin so, the newest first; at most 100. */
export async function findNotes(userId: UserId, text: string): Promise<DayNote[]> {
  const query = matchQuery(text);
  if (query === null) return [];
  return db()
    .select({ day: note.day, text: note.text })
    .from(note)
    .where(
      and(
        eq(note.userId, userId),
        sql`${note.id} in (select rowid from note_words where note_words match ${query})`,
      ),
    )
    .orderBy(desc(note.day))
    .limit(100);
}

/** The statement that keeps a day's note, for a batch; null takes it away, and its words out of the search. */
export function noteStatement(userId: UserId, day: CalendarDay, text: string | null) {
  return text === null
    ? db()
        .delete(note)
        .where(and(eq(note.userId, userId), eq(note.day, day)))
    : db()
        .insert(note)
        .values({ userId, day, text })
        .onConflictDoUpdate({ target: [note.userId, note.day], set: { text } });
}
