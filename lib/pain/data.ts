import { sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { painDay } from '@/db/schema/day';
import type { UserId } from '@/lib/auth/user-id';
import type { CalendarDay } from '@/lib/time/calendar-day';

/** What a check-in says of the day's pain, 0 to 10. A key that is absent is left as it was; null takes it away. */
export type DayPain = {
  readonly waking?: number | null;
  readonly average?: number | null;
  readonly worst?: number | null;
};

/** The statement that keeps a day's pain, for a batch. */
export function painStatement(userId: UserId, day: CalendarDay, pain: DayPain) {
  return db()
    .insert(painDay)
    .values({ userId, day, ...pain })
    .onConflictDoUpdate({ target: [painDay.userId, painDay.day], set: { day: sql`excluded.day`, ...pain } });
}
