import { and, between, eq, inArray } from 'drizzle-orm';
import { db } from '@/db/client';
import { checkInGroup, habitEntry } from '@/db/schema/day';
import type { UserId } from '@/lib/auth/user-id';
import { listDays } from '@/lib/journal/data';
import { listEntered } from '@/lib/journal/entered/data';
import { listHabits } from '@/lib/journal/habits/data';
import { listMedicationDays, listMedications } from '@/lib/journal/medication/data';
import { listNotes } from '@/lib/journal/notes/data';
import { listMeasures } from '@/lib/measures/data';
import { listFactors, listPainNow } from '@/lib/pain/data';
import { listRoutines } from '@/lib/routines/data';
import { listPillows } from '@/lib/sleep/data';
import { addDays } from '@/lib/time/calendar-day';
import type { DayRange } from '@/lib/time/day-range';
import { listVisits, listWholeVisits } from '@/lib/visits/data';
import type { Diary, Stretch, Things } from './schema';

/** What the files of these days are made from. Its days are read when they are asked for. */
export async function getDiary(userId: UserId, range: DayRange): Promise<Diary> {
  const [things, visits, rare] = await Promise.all([
    getThings(userId, range),
    listWholeVisits(userId, range),
    listMeasures(userId, range),
  ]);
  return { things, stretches: () => stretchesOf(userId, range), visits, rare };
}

/** The days of a range and what lies beside them, a year at a time. */
export async function* stretchesOf(userId: UserId, range: DayRange): AsyncGenerator<Stretch> {
  for (let from = range.from; from <= range.to; ) {
    const next = addDays(from, 365);
    const year = { from, to: next > range.to ? range.to : addDays(next, -1) };
    const [days, visits, medicationDays, notes, nows, entered] = await Promise.all([
      listDays(userId, year),
      listVisits(userId, year),
      listMedicationDays(userId, year),
      listNotes(userId, year),
      listPainNow(userId, year),
      listEntered(userId, year),
    ]);
    yield { days, visits, medicationDays, notes, nows, entered };
    from = next;
  }
}

async function getThings(userId: UserId, range: DayRange): Promise<Things> {
  const [asked, routines, habits, pillows, factors, medications] = await Promise.all([
    listAsked(userId, range),
    listRoutines(userId),
    listHabits(userId),
    listPillows(userId),
    listFactors(userId),
    listMedications(userId),
  ]);
  return {
    routines: askedOf(asked.routines, routines),
    habits: askedOf(asked.habits, habits),
    pillows,
    factors,
    medications,
  };
}

/** The ids of what any day of the range asked about, or of what was said without being asked. */
async function listAsked(userId: UserId, range: DayRange) {
  const [groups, values] = await Promise.all([
    db()
      .selectDistinct({ group: checkInGroup.group, offered: checkInGroup.offered })
      .from(checkInGroup)
      .where(
        and(
          eq(checkInGroup.userId, userId),
          between(checkInGroup.day, range.from, range.to),
          inArray(checkInGroup.group, ['routines', 'habits']),
          eq(checkInGroup.answered, true),
        ),
      ),
    db()
      .selectDistinct({ habit: habitEntry.habit })
      .from(habitEntry)
      .where(and(eq(habitEntry.userId, userId), between(habitEntry.day, range.from, range.to))),
  ]);
  const offeredIn = (name: string) => groups.flatMap(({ group, offered }) => (group === name ? offered : []));
  return {
    routines: new Set(offeredIn('routines')),
    habits: new Set([...offeredIn('habits'), ...values.map(({ habit }) => habit)]),
  };
}

/** Those that were asked about, in the order in which Today knows them, and after them what it knows no more. */
function askedOf<Thing extends { readonly id: string; readonly name: string | null }>(
  asked: ReadonlySet<string>,
  known: readonly Thing[],
): { readonly id: string; readonly name: string | null }[] {
  const names = new Set(known.map(({ id }) => id));
  const forgotten = Array.from(asked).filter((id) => !names.has(id));
  return [...known.filter(({ id }) => asked.has(id)), ...forgotten.map((id) => ({ id, name: null }))];
}
