import { asc, eq } from 'drizzle-orm';
import { db } from '@/db/client';
import { pillow, routine } from '@/db/schema/things';
import type { UserId } from '@/lib/auth/user-id';
import { listDays, listMedicationDays, listNotes } from '@/lib/journal/data';
import { builtInRoutines } from '@/lib/routines/catalogue';
import type { Routine } from '@/lib/routines/schema';
import type { DayRange } from '@/lib/time/day-range';
import { listVisits } from '@/lib/visits/data';
import type { Entries } from './compose';
import type { DayFile } from './csv';

/** What the report of these days is made from, but for the name on it. Notes are not among it: they stay private. */
export async function getEntries(userId: UserId, range: DayRange): Promise<Omit<Entries, 'name'>> {
  const [days, visits, medicationDays, routines] = await Promise.all([
    listDays(userId, range),
    listVisits(userId, range),
    listMedicationDays(userId, range),
    listEveryRoutine(userId),
  ]);
  return { range, days, visits, medicationDays, routines };
}

/** What the file of these days is made from. */
export async function getDayFile(userId: UserId, range: DayRange): Promise<DayFile> {
  const [days, visits, medicationDays, notes, routines, pillows] = await Promise.all([
    listDays(userId, range),
    listVisits(userId, range),
    listMedicationDays(userId, range),
    listNotes(userId, range),
    listEveryRoutine(userId),
    db().select({ id: pillow.id, name: pillow.name }).from(pillow).where(eq(pillow.userId, userId)),
  ]);
  return { days, visits, medicationDays, notes, routines, pillows };
}

// Archived routines too: days of the past still name them.
async function listEveryRoutine(userId: UserId): Promise<Routine[]> {
  const own = await db()
    .select({ id: routine.id, name: routine.name })
    .from(routine)
    .where(eq(routine.userId, userId))
    .orderBy(asc(routine.name));
  return [...builtInRoutines.map((id) => ({ id, name: null })), ...own];
}
