import { careOf } from '@/lib/auth/data';
import type { UserId } from '@/lib/auth/user-id';
import { listDays } from '@/lib/journal/data';
import { listHabits } from '@/lib/journal/habits/data';
import { listMedicationDays } from '@/lib/journal/medication/data';
import { listNotes } from '@/lib/journal/notes/data';
import { listFactors } from '@/lib/pain/data';
import { listRoutines } from '@/lib/routines/data';
import { listPillows } from '@/lib/sleep/data';
import type { DayRange } from '@/lib/time/day-range';
import { listVisits } from '@/lib/visits/data';
import type { Entries } from './compose';
import type { DayFile } from './csv';
import { careDaysBefore, type Yardstick } from './yardstick';

/** What the report of these days is made from, but for the name on it. Notes are not among it: they stay private. */
export async function getEntries(userId: UserId, range: DayRange): Promise<Omit<Entries, 'name'>> {
  const [days, visits, medicationDays, routines, yardstick] = await Promise.all([
    listDays(userId, range),
    listVisits(userId, range),
    listMedicationDays(userId, range),
    listRoutines(userId),
    getYardstick(userId, range),
  ]);
  return { range, days, visits, medicationDays, routines, yardstick };
}

/** What the person's change is measured by, with the days of the start of their care that lie before the range. */
export async function getYardstick(userId: UserId, range: DayRange): Promise<Yardstick> {
  const { thresholdTenths, careSince } = await careOf(userId);
  const before = careDaysBefore(range.from, careSince);
  return { thresholdTenths, careSince, careDays: before ? await listDays(userId, before, []) : [] };
}

/** What the file of these days is made from. */
export async function getDayFile(userId: UserId, range: DayRange): Promise<DayFile> {
  const [days, visits, medicationDays, notes, routines, pillows, factors, habits] = await Promise.all([
    listDays(userId, range),
    listVisits(userId, range),
    listMedicationDays(userId, range),
    listNotes(userId, range),
    listRoutines(userId),
    listPillows(userId),
    listFactors(userId),
    listHabits(userId),
  ]);
  return { days, visits, medicationDays, notes, routines, pillows, factors, habits };
}
