import { and, eq, notInArray } from 'drizzle-orm';
import { db } from '@/db/client';
import { heatCold } from '@/db/schema/day';
import type { UserId } from '@/lib/auth/user-id';
import type { CalendarDay } from '@/lib/time/calendar-day';
import type { HeatOrCold } from './schema';

/** The statements that keep whether heat or cold was used on a day, for a batch. */
export function heatColdStatements(userId: UserId, day: CalendarDay, kinds: readonly HeatOrCold[]) {
  return [
    db()
      .delete(heatCold)
      .where(and(eq(heatCold.userId, userId), eq(heatCold.day, day), notInArray(heatCold.kind, [...kinds]))),
    ...kinds.map((kind) => db().insert(heatCold).values({ userId, day, kind }).onConflictDoNothing()),
  ];
}
