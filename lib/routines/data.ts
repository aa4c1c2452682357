import { and, asc, between, eq, inArray, isNull, notInArray, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { breakCount, completion } from '@/db/schema/day';
import { routine } from '@/db/schema/things';
import type { UserId } from '@/lib/auth/user-id';
import type { Answer } from '@/lib/journal/schema';
import type { CalendarDay } from '@/lib/time/calendar-day';
import type { DayRange } from '@/lib/time/day-range';
import { builtInRoutines } from './catalogue';
import type { Routine } from './schema';

/** The routines that Today may offer: the built-in ones first, then the person's own that are not archived. */
export async function listRoutines(userId: UserId): Promise<Routine[]> {
  const own = await db()
    .select({ id: routine.id, name: routine.name })
    .from(routine)
    .where(and(eq(routine.userId, userId), isNull(routine.archivedAt)))
    .orderBy(asc(routine.name));
  return [...builtInRoutines.map((id) => ({ id, name: null })), ...own];
}

/** How often each routine was done in a range, for the order in which Today offers them. */
export async function completionCounts(userId: UserId, range: DayRange): Promise<Map<string, number>> {
  const rows = await db()
    .select({ routine: completion.routine, times: sql<number>`count(*)` })
    .from(completion)
    .where(and(eq(completion.userId, userId), between(completion.day, range.from, range.to)))
    .groupBy(completion.routine);
  return new Map(rows.map(({ routine, times }) => [routine, times]));
}

/**
 * The statements that keep which routines were done, for a batch. Only what was offered is touched, and a routine that
 * was done before keeps its minutes. One that is not the person's breaks a foreign key, and the whole batch.
 */
export function completionStatements(userId: UserId, day: CalendarDay, { offered, done }: Answer) {
  const ticked = done ?? [];
  return [
    db()
      .delete(completion)
      .where(
        and(
          eq(completion.userId, userId),
          eq(completion.day, day),
          inArray(completion.routine, [...offered]),
          notInArray(completion.routine, [...ticked]),
        ),
      ),
    ...ticked.map((id) => db().insert(completion).values({ userId, day, routine: id }).onConflictDoNothing()),
  ];
}

/** The statement that keeps how many breaks were taken, for a batch; null takes the answer away. */
export function breakStatement(userId: UserId, day: CalendarDay, count: number | null) {
  return count === null
    ? db()
        .delete(breakCount)
        .where(and(eq(breakCount.userId, userId), eq(breakCount.day, day)))
    : db()
        .insert(breakCount)
        .values({ userId, day, count })
        .onConflictDoUpdate({ target: [breakCount.userId, breakCount.day], set: { count } });
}
