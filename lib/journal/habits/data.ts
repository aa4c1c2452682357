import { and, asc, eq, notInArray, type SQL, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { habitEntry } from '@/db/schema/day';
import { habit } from '@/db/schema/things';
import type { UserId } from '@/lib/auth/user-id';
import type { CalendarDay } from '@/lib/time/calendar-day';
import { builtInHabits, type Habit, type HabitKind } from './schema';

/** A person's own habits may grow to this many; past it Today would be a form of pages. */
export const mostHabits = 200;

/** The habits of Today: the built-in ones, then the person's own in their order, archived ones too. */
export async function listHabits(userId: UserId): Promise<Habit[]> {
  const own = await db()
    .select({
      id: habit.id,
      name: habit.name,
      kind: habit.kind,
      archived: sql<boolean>`${habit.archivedAt} is not null`.mapWith(Boolean),
    })
    .from(habit)
    .where(eq(habit.userId, userId))
    .orderBy(asc(habit.position), asc(habit.name));
  return [
    ...builtInHabits.map((id) => ({ id, name: null, kind: 'yes-no' as const, archived: false })),
    ...own,
  ];
}

/**
 * Makes a habit; the same one sent twice is one. Answers false when the person has as many as they may have: the count is
 * part of the insert, so two tabs cannot pass it together.
 */
export async function addHabit(
  userId: UserId,
  made: { id: string; name: string; kind: HabitKind },
): Promise<boolean> {
  const added = await db().all(sql`
    insert into ${habit} (id, user_id, name, kind)
    select ${made.id}, ${userId}, ${made.name}, ${made.kind}
    where ${roomBeside(userId, made.id)}
    on conflict (id) do update set name = excluded.name where user_id = excluded.user_id
    returning id`);
  return added.length > 0;
}

/** Renames a habit of the person's own; its history stays. Answers false when they have no such habit. */
export async function renameHabit(userId: UserId, id: string, name: string): Promise<boolean> {
  return change(userId, id, { name });
}

/**
 * Takes a habit out of Today, or offers it again with `null`; its history stays. Answers false when the person has no such
 * habit, or no room to offer it again.
 */
export async function archiveHabit(userId: UserId, id: string, archivedAt: number | null): Promise<boolean> {
  return change(userId, id, { archivedAt }, archivedAt === null ? roomBeside(userId, id) : undefined);
}

async function change(
  userId: UserId,
  id: string,
  set: { name?: string; archivedAt?: number | null },
  condition?: SQL,
): Promise<boolean> {
  const changed = await db()
    .update(habit)
    .set(set)
    .where(and(eq(habit.userId, userId), eq(habit.id, id), condition))
    .returning({ id: habit.id });
  return changed.length > 0;
}

/** Whether the person may have this habit on Today beside their others. */
function roomBeside(userId: UserId, id: string): SQL {
  return sql`(
    select count(*) from ${habit} as other
    where other.user_id = ${userId} and other.id <> ${id} and other.archived_at is null) < ${mostHabits}`;
}

/**
 * The statements that keep a day's habits, for a batch: which were done, and what the counted and rated ones came to.
 * One that is not the person's refuses the batch.
 */
export function habitStatements(
  userId: UserId,
  day: CalendarDay,
  done: readonly string[],
  values: Readonly<Record<string, number>>,
) {
  const entries = [
    ...done.map((id) => ({ id, value: 1 })),
    ...Object.entries(values).map(([id, value]) => ({ id, value })),
  ];
  return [
    db()
      .delete(habitEntry)
      .where(
        and(
          eq(habitEntry.userId, userId),
          eq(habitEntry.day, day),
          notInArray(
            habitEntry.habit,
            entries.map(({ id }) => id),
          ),
        ),
      ),
    ...entries.map(({ id, value }) =>
      db()
        .insert(habitEntry)
        .values({ userId, day, habit: id, value })
        .onConflictDoUpdate({
          target: [habitEntry.userId, habitEntry.day, habitEntry.habit],
          set: { value },
        }),
    ),
  ];
}
