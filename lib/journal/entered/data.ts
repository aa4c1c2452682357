import { and, asc, between, eq } from 'drizzle-orm';
import { db } from '@/db/client';
import { checkIn } from '@/db/schema/day';
import type { UserId } from '@/lib/auth/user-id';
import type { CalendarDay } from '@/lib/time/calendar-day';
import type { DayRange } from '@/lib/time/day-range';
import type { Moment } from '../schema';

/** When a morning or an evening was first saved, in milliseconds, and whether its day was over by then. */
export type Entered = {
  readonly day: CalendarDay;
  readonly moment: Moment;
  readonly at: number;
  readonly backFilled: boolean;
};

/** The check-ins of a range in the order of their days. */
export async function listEntered(userId: UserId, range: DayRange): Promise<Entered[]> {
  return db()
    .select({
      day: checkIn.day,
      moment: checkIn.moment,
      at: checkIn.enteredAt,
      backFilled: checkIn.backFilled,
    })
    .from(checkIn)
    .where(and(eq(checkIn.userId, userId), between(checkIn.day, range.from, range.to)))
    .orderBy(asc(checkIn.day));
}
