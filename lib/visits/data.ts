import { and, asc, between, desc, eq, lt } from 'drizzle-orm';
import { db } from '@/db/client';
import { visit } from '@/db/schema/things';
import type { UserId } from '@/lib/auth/user-id';
import type { CalendarDay } from '@/lib/time/calendar-day';
import type { DayRange } from '@/lib/time/day-range';
import type { Visit, VisitKind } from './schema';

/** The visits of a range, planned ones too, in the order of their days. */
export async function listVisits(userId: UserId, range: DayRange): Promise<Visit[]> {
  return db()
    .select({ id: visit.id, day: visit.day, kind: visit.kind })
    .from(visit)
    .where(and(eq(visit.userId, userId), between(visit.day, range.from, range.to)))
    .orderBy(asc(visit.day), asc(visit.id));
}

/** The last day before `day` with a visit of this kind, or null. */
export async function lastVisitBefore(
  userId: UserId,
  kind: VisitKind,
  day: CalendarDay,
): Promise<CalendarDay | null> {
  const [last] = await db()
    .select({ day: visit.day })
    .from(visit)
    .where(and(eq(visit.userId, userId), eq(visit.kind, kind), lt(visit.day, day)))
    .orderBy(desc(visit.day))
    .limit(1);
  return last?.day ?? null;
}
