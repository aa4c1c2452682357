import { and, eq, notInArray } from 'drizzle-orm';
import { db } from '@/db/client';
import { stress, stressSource } from '@/db/schema/day';
import type { UserId } from '@/lib/auth/user-id';
import type { CalendarDay } from '@/lib/time/calendar-day';

/** The statements that keep a day's stress, for a batch: the level (null takes it away) and where it came from. */
export function stressStatements(
  userId: UserId,
  day: CalendarDay,
  level: number | null,
  sources: readonly string[],
) {
  const mine = and(eq(stressSource.userId, userId), eq(stressSource.day, day));
  return [
    level === null
      ? db()
          .delete(stress)
          .where(and(eq(stress.userId, userId), eq(stress.day, day)))
      : db()
          .insert(stress)
          .values({ userId, day, level })
          .onConflictDoUpdate({ target: [stress.userId, stress.day], set: { level } }),
    db()
      .delete(stressSource)
      .where(and(mine, notInArray(stressSource.source, [...sources]))),
    ...sources.map((source) =>
      db().insert(stressSource).values({ userId, day, source }).onConflictDoNothing(),
    ),
  ];
}
