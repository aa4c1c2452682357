import { and, asc, eq, isNull } from 'drizzle-orm';
import { db } from '@/db/client';
import { night } from '@/db/schema/day';
import { pillow } from '@/db/schema/things';
import type { UserId } from '@/lib/auth/user-id';
import type { CalendarDay } from '@/lib/time/calendar-day';
import type { Pillow, PillowKind, Position } from './schema';

/** What a morning says of the night before; null is "not said". */
export type Night = {
  readonly asleepMinutes: number | null;
  readonly quality: number | null;
  readonly position: Position | null;
  readonly pillowId: string | null;
};

/** The statement that keeps a night, for a batch. A pillow that is not the person's breaks a foreign key, and the batch. */
export function nightStatement(userId: UserId, day: CalendarDay, values: Night) {
  return db()
    .insert(night)
    .values({ userId, day, ...values })
    .onConflictDoUpdate({ target: [night.userId, night.day], set: values });
}

/** The pillows that the person uses now, oldest first. */
export async function listPillows(userId: UserId): Promise<Pillow[]> {
  return db()
    .select(columns)
    .from(pillow)
    .where(and(eq(pillow.userId, userId), isNull(pillow.retiredDay)))
    .orderBy(asc(pillow.sinceDay), asc(pillow.name));
}

/** A new pillow, or a change to one of the person's. A stranger's id changes nothing. */
export async function savePillow(
  userId: UserId,
  values: { id: string; name: string; kind: PillowKind; sinceDay: CalendarDay | null },
): Promise<void> {
  const { id, ...changes } = values;
  await db()
    .insert(pillow)
    .values({ ...values, userId })
    .onConflictDoUpdate({ target: pillow.id, set: changes, setWhere: eq(pillow.userId, userId) });
}

/** Takes a pillow out of use from `day` on; its nights stay. Answers false when the person has no such pillow. */
export async function retirePillow(userId: UserId, id: string, day: CalendarDay): Promise<boolean> {
  const retired = await db()
    .update(pillow)
    .set({ retiredDay: day })
    .where(and(eq(pillow.userId, userId), eq(pillow.id, id), isNull(pillow.retiredDay)))
    .returning({ id: pillow.id });
  return retired.length > 0;
}

const columns = { id: pillow.id, name: pillow.name, kind: pillow.kind };
