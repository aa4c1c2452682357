import { and, asc, between, eq, exists, isNotNull, notInArray, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { breakCount, completion } from '@/db/schema/day';
import { profile } from '@/db/schema/person';
import { routine } from '@/db/schema/things';
import type { UserId } from '@/lib/auth/user-id';
import type { CalendarDay } from '@/lib/time/calendar-day';
import type { DayRange } from '@/lib/time/day-range';
import { builtInRoutines } from './catalogue';
import type { KeptRoutine } from './schema';

/** The person's routines: the built-in ones first, then their own, archived ones too. */
export async function listRoutines(userId: UserId): Promise<KeptRoutine[]> {
  const own = await db()
    .select({
      id: routine.id,
      name: routine.name,
      how: routine.how,
      archived: sql<boolean>`${routine.archivedAt} is not null`.mapWith(Boolean),
    })
    .from(routine)
    .where(eq(routine.userId, userId))
    .orderBy(asc(routine.name));
  return [...builtInRoutines.map((id) => ({ id, name: null, how: null, archived: false })), ...own];
}

/** The same, with those that the person does not want on Today marked as archived. */
export async function listOfferedRoutines(userId: UserId): Promise<KeptRoutine[]> {
  const [all, [wish]] = await Promise.all([
    listRoutines(userId),
    db().select({ offered: profile.offeredRoutines }).from(profile).where(eq(profile.userId, userId)),
  ]);
  const offered = wish?.offered;
  return offered
    ? all.map((each) => ({ ...each, archived: each.archived || !offered.includes(each.id) }))
    : all;
}

/** Keeps which routines Today offers; null offers all of them, also those that are made later. */
export async function saveOfferedRoutines(userId: UserId, ids: readonly string[] | null): Promise<void> {
  await db().update(profile).set({ offeredRoutines: ids }).where(eq(profile.userId, userId));
}

/** A routine of the person's own: how it is called, and how it is done if they said so. */
export type OwnRoutine = { readonly id: string; readonly name: string; readonly how: string | null };

/** A new routine of the person's own, or a change to one. A stranger's id changes nothing and answers false. */
export async function saveRoutine(userId: UserId, { id, name, how }: OwnRoutine): Promise<boolean> {
  return (await savedRoutine(userId, { id, name, how })).length > 0;
}

/** The same for one that Today is to offer from now on, whatever the person chose to be offered before. */
export async function addRoutine(userId: UserId, made: OwnRoutine): Promise<boolean> {
  const [saved] = await db().batch([savedRoutine(userId, made), offered(userId, made.id)]);
  return saved.length > 0;
}

/** Takes a routine of the person's own out of Today, or offers it again with null; its history stays. */
export async function archiveRoutine(
  userId: UserId,
  id: string,
  archivedAt: number | null,
): Promise<boolean> {
  const changed = db()
    .update(routine)
    .set({ archivedAt })
    .where(and(eq(routine.userId, userId), eq(routine.id, id)))
    .returning({ id: routine.id });
  const [rows] = archivedAt === null ? await db().batch([changed, offered(userId, id)]) : [await changed];
  return rows.length > 0;
}

function savedRoutine(userId: UserId, { id, name, how }: OwnRoutine) {
  return db()
    .insert(routine)
    .values({ id, userId, name, how })
    .onConflictDoUpdate({ target: routine.id, set: { name, how }, setWhere: eq(routine.userId, userId) })
    .returning({ id: routine.id });
}

/** The statement that adds a routine of the person's to those that they chose to be offered, when they chose any. */
function offered(userId: UserId, id: string) {
  const isTheirs = db()
    .select({ id: routine.id })
    .from(routine)
    .where(and(eq(routine.userId, userId), eq(routine.id, id)));
  const wish = profile.offeredRoutines;
  return db()
    .update(profile)
    .set({ offeredRoutines: sql`json_insert(${wish}, '$[#]', ${id})` })
    .where(
      and(
        eq(profile.userId, userId),
        isNotNull(wish),
        exists(isTheirs),
        sql`${id} not in (select value from json_each(${wish}))`,
      ),
    );
}

/** How often each routine was done in a range, for the order in which Today offers them. */
export async function completionCounts(userId: UserId, range: DayRange): Promise<Map<string, number>> {
  const rows = await db()
    .select({ routine: completion.routine, times: sql<number>`count(*)` })
    .from(completion)
    .where(and(eq(completion.userId, userId), between(completion.day, range.from, range.to)))
    .groupBy(completion.routine);
  return new Map(rows.map(({ routine, times }) => [routine, times]));
}

/**
 * The statements that keep which routines were done, for a batch. One that was done before keeps its minutes; one that is
 * not the person's breaks a foreign key, and the whole batch.
 */
export function completionStatements(userId: UserId, day: CalendarDay, done: readonly string[]) {
  return [
    db()
      .delete(completion)
      .where(
        and(
          eq(completion.userId, userId),
          eq(completion.day, day),
          notInArray(completion.routine, [...done]),
        ),
      ),
    ...done.map((id) => db().insert(completion).values({ userId, day, routine: id }).onConflictDoNothing()),
  ];
}

/** The statement that keeps how many breaks were taken, for a batch; null takes the answer away. */
export function breakStatement(userId: UserId, day: CalendarDay, count: number | null) {
  return count === null
    ? db()
        .delete(breakCount)
        .where(and(eq(breakCount.userId, userId), eq(breakCount.day, day)))
    : db()
        .insert(breakCount)
        .values({ userId, day, count })
        .onConflictDoUpdate({ target: [breakCount.userId, breakCount.day], set: { count } });
}
