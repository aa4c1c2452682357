import type { UserId } from '@/lib/auth/user-id';
import { listDays } from '@/lib/journal/data';
import { listMedicationDays } from '@/lib/journal/medication/data';
import { listRoutines } from '@/lib/routines/data';
import type { DayRange } from '@/lib/time/day-range';
import { listVisits } from '@/lib/visits/data';
import type { Entries } from './compose';

/** What the report of these days is made from, but for the name on it. Notes are not among it: they stay private. */
export async function getEntries(userId: UserId, range: DayRange): Promise<Omit<Entries, 'name'>> {
  const [days, visits, medicationDays, routines] = await Promise.all([
    listDays(userId, range),
    listVisits(userId, range),
    listMedicationDays(userId, range),
    listRoutines(userId),
  ]);
  return { range, days, visits, medicationDays, routines };
}
