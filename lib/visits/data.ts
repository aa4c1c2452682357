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

/** Keeps a visit, or changes one of the person's. A stranger's id changes nothing and answers false. */
export async function saveVisit(userId: UserId, { id, day, kind }: Visit): Promise<boolean> {
  const saved = await db()
    .insert(visit)
    .values({ id, userId, day, kind })
    .onConflictDoUpdate({ target: visit.id, set: { day, kind }, setWhere: eq(visit.userId, userId) })
    .returning({ id: visit.id });
  return saved.length > 0;
}

/** Takes a visit away; answers what it was, or null when the person has no such visit. */
export async function removeVisit(userId: UserId, id: string): Promise<Visit | null> {
  const [former] = await db()
    .delete(visit)
    .where(and(eq(visit.userId, userId), eq(visit.id, id)))
    .returning({ id: visit.id, day: visit.day, kind: visit.kind });
  return former ?? null;
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
