import { and, asc, eq, gte, lte, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { pause } from '@/db/schema/things';
import type { UserId } from '@/lib/auth/user-id';
import type { DayRange } from '@/lib/time/day-range';

/** Days on which nothing is asked, both ends included. */
export type Pause = { readonly id: string } & DayRange;

/** The pauses that touch a range, in the order of their days. */
export async function listPauses(userId: UserId, range: DayRange): Promise<Pause[]> {
  return db()
    .select({ id: pause.id, from: pause.fromDay, to: pause.toDay })
    .from(pause)
    .where(and(eq(pause.userId, userId), lte(pause.fromDay, range.to), gte(pause.toDay, range.from)))
    .orderBy(asc(pause.fromDay));
}

/**
 * Makes a pause, or moves one. Answers false when it would overlap another of theirs: that is part of the insert, so two
 * tabs cannot make two.
 */
export async function savePause(userId: UserId, { id, from, to }: Pause): Promise<boolean> {
  const saved = await db().all(sql`
    insert into ${pause} (id, user_id, from_day, to_day)
    select ${id}, ${userId}, ${from}, ${to}
    where not exists (
      select 1 from ${pause}
      where ${pause.userId} = ${userId} and ${pause.id} <> ${id} and ${pause.fromDay} <= ${to} and ${pause.toDay} >= ${from})
    on conflict (id) do update set from_day = excluded.from_day, to_day = excluded.to_day where user_id = ${userId}
    returning id`);
  return saved.length > 0;
}

/** The days of a pause, or null when the person has no such pause. */
export async function getPause(userId: UserId, id: string): Promise<DayRange | null> {
  const [found] = await db()
    .select({ from: pause.fromDay, to: pause.toDay })
    .from(pause)
    .where(and(eq(pause.userId, userId), eq(pause.id, id)));
  return found ?? null;
}

/** Takes a pause away; answers what it was, or null when the person has no such pause. */
export async function removePause(userId: UserId, id: string): Promise<DayRange | null> {
  const [former] = await db()
    .delete(pause)
    .where(and(eq(pause.userId, userId), eq(pause.id, id)))
    .returning({ from: pause.fromDay, to: pause.toDay });
  return former ?? null;
}
