import { and, asc, desc, eq, isNotNull, isNull, lt, or, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { night } from '@/db/schema/day';
import { pillow } from '@/db/schema/things';
import type { UserId } from '@/lib/auth/user-id';
import type { CalendarDay } from '@/lib/time/calendar-day';
import type { Pillow, Position } from './schema';

/** What a morning says of the night before. A key that is absent is left as it was; null takes it away. */
export type NightChange = {
  readonly asleepMinutes?: number | null;
  readonly quality?: number | null;
  readonly awakenings?: number | null;
  readonly position?: Position | null;
  readonly pillowId?: string | null;
};

/**
 * The statements that keep a night, for a batch. A pillow that is not the person's breaks a foreign key, and the batch. A
 * night of which nothing is left has no row.
 */
export function nightStatements(userId: UserId, day: CalendarDay, change: NightChange) {
  if (Object.keys(change).length === 0) return [];
  return [
    db()
      .insert(night)
      .values({ userId, day, ...change })
      .onConflictDoUpdate({ target: [night.userId, night.day], set: { ...change } }),
    db()
      .delete(night)
      .where(
        and(
          eq(night.userId, userId),
          eq(night.day, day),
          isNull(night.asleepMinutes),
          isNull(night.quality),
          isNull(night.awakenings),
          isNull(night.position),
          isNull(night.pillowId),
        ),
      ),
  ];
}

/** How the person lay, and on what, in the last night before `day` of which they said so; null when they never did. */
export async function nightBefore(
  userId: UserId,
  day: CalendarDay,
): Promise<{ position: Position | null; pillowId: string | null } | null> {
  const [last] = await db()
    .select({ position: night.position, pillowId: night.pillowId })
    .from(night)
    .where(
      and(
        eq(night.userId, userId),
        lt(night.day, day),
        or(isNotNull(night.position), isNotNull(night.pillowId)),
      ),
    )
    .orderBy(desc(night.day))
    .limit(1);
  return last ?? null;
}

/** The person's pillows, the oldest first, retired ones too. */
export async function listPillows(userId: UserId): Promise<Pillow[]> {
  return db()
    .select({
      id: pillow.id,
      name: pillow.name,
      kind: pillow.kind,
      heightCm: pillow.heightCm,
      sinceDay: pillow.sinceDay,
      retiredDay: pillow.retiredDay,
    })
    .from(pillow)
    .where(eq(pillow.userId, userId))
    .orderBy(asc(pillow.sinceDay), asc(pillow.name));
}

/** A new pillow, or a change to one of the person's. A stranger's id changes nothing and answers false. */
export async function savePillow(userId: UserId, values: Omit<Pillow, 'retiredDay'>): Promise<boolean> {
  const { id, ...changes } = values;
  const saved = await db()
    .insert(pillow)
    .values({ ...values, userId })
    .onConflictDoUpdate({ target: pillow.id, set: changes, setWhere: eq(pillow.userId, userId) })
    .returning({ id: pillow.id });
  return saved.length > 0;
}

/** Takes a pillow out of use from `day` on; its nights stay. Answers false when the person has no such pillow. */
export async function retirePillow(userId: UserId, id: string, day: CalendarDay): Promise<boolean> {
  const retired = await db()
    .update(pillow)
    // For someone who has flown west, "today" can lie before the day since when they say they have it.
    .set({ retiredDay: sql`max(${day}, coalesce(${pillow.sinceDay}, ${day}))` })
    .where(and(eq(pillow.userId, userId), eq(pillow.id, id), isNull(pillow.retiredDay)))
    .returning({ id: pillow.id });
  return retired.length > 0;
}

/** Takes a retired pillow into use again. Answers false when the person has no such pillow. */
export async function reusePillow(userId: UserId, id: string): Promise<boolean> {
  const reused = await db()
    .update(pillow)
    .set({ retiredDay: null })
    .where(and(eq(pillow.userId, userId), eq(pillow.id, id)))
    .returning({ id: pillow.id });
  return reused.length > 0;
}
