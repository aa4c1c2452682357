import { and, asc, between, eq, notInArray, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { medicationDay } from '@/db/schema/day';
import { medication } from '@/db/schema/things';
import type { UserId } from '@/lib/auth/user-id';
import type { CalendarDay } from '@/lib/time/calendar-day';
import type { DayRange } from '@/lib/time/day-range';
import { idOfName, isSameName } from '../chips/chip-name';

/** A medication by its name: Nape keeps on which days it was taken, and nothing about how much. */
export type Medication = { readonly id: string; readonly name: string; readonly archived: boolean };

/** The person's medications, archived ones too. */
export async function listMedications(userId: UserId): Promise<Medication[]> {
  return db()
    .select({
      id: medication.id,
      name: medication.name,
      archived: sql<boolean>`${medication.archivedAt} is not null`.mapWith(Boolean),
    })
    .from(medication)
    .where(eq(medication.userId, userId))
    .orderBy(asc(medication.name));
}

/** A medication by what the person called it: the one of those they have, or a new one. */
export function medicationNamed(userId: UserId, name: string, known: readonly Medication[] = []): Medication {
  const theirs = known.find((each) => isSameName(each.name, name));
  if (theirs) return { ...theirs, archived: false };
  return { id: idOfName(userId, name, known), name, archived: false };
}

/** Renames a medication; its days stay. Answers false when the person has no such one, or another of that name. */
export async function renameMedication(userId: UserId, id: string, name: string): Promise<boolean> {
  const isFree = sql`not exists (
    select 1 from ${medication} as other
    where other.user_id = ${userId} and other.id <> ${id} and lower(other.name) = lower(${name}))`;
  const renamed = await db()
    .update(medication)
    .set({ name })
    .where(and(eq(medication.userId, userId), eq(medication.id, id), isFree))
    .returning({ id: medication.id });
  return renamed.length > 0;
}

/** Takes a medication out of Today, or offers it again with null; its days stay. False when the person has no such one. */
export async function archiveMedication(
  userId: UserId,
  id: string,
  archivedAt: number | null,
): Promise<boolean> {
  const changed = await db()
    .update(medication)
    .set({ archivedAt })
    .where(and(eq(medication.userId, userId), eq(medication.id, id)))
    .returning({ id: medication.id });
  return changed.length > 0;
}

/** The statement that makes a medication, or offers an archived one again. */
export function newMedicationStatement(userId: UserId, { id, name }: Medication) {
  return db()
    .insert(medication)
    .values({ id, userId, name })
    .onConflictDoUpdate({
      target: medication.id,
      set: { archivedAt: null },
      setWhere: eq(medication.userId, userId),
    });
}

/** The statements that keep what was taken on a day, for a batch. One that is not the person's refuses the batch. */
export function medicationStatements(userId: UserId, day: CalendarDay, ids: readonly string[]) {
  return [
    db()
      .delete(medicationDay)
      .where(
        and(
          eq(medicationDay.userId, userId),
          eq(medicationDay.day, day),
          notInArray(medicationDay.medicationId, [...ids]),
        ),
      ),
    ...ids.map((medicationId) =>
      db().insert(medicationDay).values({ userId, day, medicationId }).onConflictDoNothing(),
    ),
  ];
}

/** The days of a range on which medication was taken, with its names. */
export async function listMedicationDays(
  userId: UserId,
  range: DayRange,
): Promise<{ day: CalendarDay; names: readonly string[] }[]> {
  const rows = await db()
    .select({ day: medicationDay.day, name: medication.name })
    .from(medicationDay)
    .innerJoin(
      medication,
      and(eq(medication.userId, medicationDay.userId), eq(medication.id, medicationDay.medicationId)),
    )
    .where(and(eq(medicationDay.userId, userId), between(medicationDay.day, range.from, range.to)))
    .orderBy(asc(medicationDay.day), asc(medication.name));
  const days = new Map<CalendarDay, string[]>();
  for (const { day, name } of rows) {
    const names = days.get(day);
    if (names) names.push(name);
    else days.set(day, [name]);
  }
  return Array.from(days, ([day, names]) => ({ day, names }));
}
