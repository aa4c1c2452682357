import { and, asc, eq, type SQL, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { activity } from '@/db/schema/measures';
import type { UserId } from '@/lib/auth/user-id';
import type { Activity } from '../schema';

/** As many activities may be in use at a time: the few that matter most, so that rating them stays short. */
export const mostActivities = 5;

/** The person's activities in their order, archived ones too. */
export async function listActivities(userId: UserId): Promise<Activity[]> {
  return db()
    .select({
      id: activity.id,
      name: activity.name,
      archived: sql<boolean>`${activity.archivedAt} is not null`.mapWith(Boolean),
    })
    .from(activity)
    .where(eq(activity.userId, userId))
    .orderBy(asc(activity.position), asc(activity.name), asc(activity.id));
}

/**
 * Makes an activity, the last in their order; the same one sent twice is one. Answers false when the person has as many as
 * they may have: the count is part of the insert, so two tabs cannot pass it together.
 */
export async function addActivity(userId: UserId, made: { id: string; name: string }): Promise<boolean> {
  const added = await db().all(sql`
    insert into ${activity} (id, user_id, name, position)
    select ${made.id}, ${userId}, ${made.name},
      (select coalesce(max(position), 0) + 1 from ${activity} where ${activity.userId} = ${userId})
    where ${roomBeside(userId, made.id)}
    on conflict (id) do update set name = excluded.name where user_id = excluded.user_id
    returning id`);
  return added.length > 0;
}

/** Renames an activity; its ratings stay. Answers false when the person has no such one. */
export async function renameActivity(userId: UserId, id: string, name: string): Promise<boolean> {
  return change(userId, id, { name });
}

/**
 * Asks about an activity no more, or again with `null`; its ratings stay. Answers false when the person has no such one, or
 * no room to ask about it again.
 */
export async function archiveActivity(
  userId: UserId,
  id: string,
  archivedAt: number | null,
): Promise<boolean> {
  return change(userId, id, { archivedAt }, archivedAt === null ? roomBeside(userId, id) : undefined);
}

/** Moves an activity in use a place up (-1) or down (1). Answers those in use in their order, or null without that one. */
export async function moveActivity(
  userId: UserId,
  id: string,
  by: -1 | 1,
): Promise<readonly Activity[] | null> {
  const all = await listActivities(userId);
  const inUse = all.filter(({ archived }) => !archived);
  const from = inUse.findIndex((each) => each.id === id);
  const [moved, other] = [inUse[from], inUse[from + by]];
  if (!moved) return null;
  if (!other) return inUse;
  const order = inUse.with(from, other).with(from + by, moved);
  const [first, ...rest] = [...order, ...all.filter(({ archived }) => archived)].map((each, position) =>
    db()
      .update(activity)
      .set({ position })
      .where(and(eq(activity.userId, userId), eq(activity.id, each.id))),
  );
  if (first) await db().batch([first, ...rest]);
  return order;
}

async function change(
  userId: UserId,
  id: string,
  set: { name?: string; archivedAt?: number | null },
  condition?: SQL,
): Promise<boolean> {
  const changed = await db()
    .update(activity)
    .set(set)
    .where(and(eq(activity.userId, userId), eq(activity.id, id), condition))
    .returning({ id: activity.id });
  return changed.length > 0;
}

/** Whether the person may be asked about this activity beside their others. */
function roomBeside(userId: UserId, id: string): SQL {
  return sql`(
    select count(*) from ${activity} as other
    where other.user_id = ${userId} and other.id <> ${id} and other.archived_at is null) < ${mostActivities}`;
}
