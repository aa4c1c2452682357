import type { UserId } from '@/lib/auth/user-id';
import { listEntered } from '@/lib/journal/entered/data';
import { listHabits } from '@/lib/journal/habits/data';
import { listMedicationDays, listMedications } from '@/lib/journal/medication/data';
import { listMeasures } from '@/lib/measures/data';
import { listFactors, listPainNow } from '@/lib/pain/data';
import { listRoutines } from '@/lib/routines/data';
import { listPillows } from '@/lib/sleep/data';
import type { DayRange } from '@/lib/time/day-range';
import { listWholeVisits } from '@/lib/visits/data';
import type { Beside } from './record';

/** What stands in a bundle beside a report of these days. Notes are not among it: they are the report's to tell. */
export async function getBeside(userId: UserId, range: DayRange): Promise<Beside> {
  const [nows, entered, visits, medicationDays, rare, things] = await Promise.all([
    listPainNow(userId, range),
    listEntered(userId, range),
    listWholeVisits(userId, range),
    listMedicationDays(userId, range),
    listMeasures(userId, range),
    getThings(userId),
  ]);
  return {
    range,
    nows,
    entered,
    visits,
    medicationDays,
    rare,
    things,
  };
}

async function getThings(userId: UserId): Promise<Beside['things']> {
  const [routines, habits, pillows, factors, medications] = await Promise.all([
    listRoutines(userId),
    listHabits(userId),
    listPillows(userId),
    listFactors(userId),
    listMedications(userId),
  ]);
  return { routines, habits, pillows, factors, medications };
}
