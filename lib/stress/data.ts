import { and, eq, notInArray } from 'drizzle-orm';
import { db } from '@/db/client';
import { stress, stressSource } from '@/db/schema/day';
import type { UserId } from '@/lib/auth/user-id';
import type { CalendarDay } from '@/lib/time/calendar-day';

/** The statement that keeps a day's stress, 0 to 10, for a batch; null takes it away. */
export function stressStatement(userId: UserId, day: CalendarDay, level: number | null) {
  return level === null
    ? db()
        .delete(stress)
        .where(and(eq(stress.userId, userId), eq(stress.day, day)))
    : db()
        .insert(stress)
        .values({ userId, day, level })
        .onConflictDoUpdate({ target: [stress.userId, stress.day], set: { level } });
}

/** The statements that keep where a day's stress came from, for a batch. */
export function stressSourceStatements(userId: UserId, day: CalendarDay, sources: readonly string[]) {
  return [
    db()
      .delete(stressSource)
      .where(
        and(
          eq(stressSource.userId, userId),
          eq(stressSource.day, day),
          notInArray(stressSource.source, [...sources]),
        ),
      ),
    ...sources.map((source) =>
      db().insert(stressSource).values({ userId, day, source }).onConflictDoNothing(),
    ),
  ];
}
