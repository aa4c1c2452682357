import { and, asc, between, eq, min, sql } from 'drizzle-orm';
import type { BatchItem } from 'drizzle-orm/batch';
import { db } from '@/db/client';
import {
  breakCount,
  checkIn,
  checkInGroup,
  completion,
  medicationDay,
  night,
  note,
  painDay,
  stress,
  stressSource,
} from '@/db/schema/day';
import { medication } from '@/db/schema/things';
import type { UserId } from '@/lib/auth/user-id';
import { painStatement } from '@/lib/pain/data';
import { breakStatement, completionStatements } from '@/lib/routines/data';
import { nightStatement } from '@/lib/sleep/data';
import { stressStatements } from '@/lib/stress/data';
import type { CalendarDay } from '@/lib/time/calendar-day';
import { type DayRange, daysOf } from '@/lib/time/day-range';
import type { Evening, Group, JournalDay, Moment, Morning } from './schema';
import { unsaidDay } from './unsaid-day';

/** When a check-in is saved, in milliseconds, and whether its day was already over. */
export type Entry = { readonly at: number; readonly backFilled: boolean };

/** What was saved for a day; null where that check-in was not. */
export type CheckIns = { readonly morning: Morning | null; readonly evening: Evening | null };

/** Every day of the range in order, with nulls where nothing was said. One statement, whatever the length. */
export async function listDays(userId: UserId, range: DayRange): Promise<JournalDay[]> {
  const logged = db()
    .select({
      day: checkIn.day,
      backFilled: sql<number>`max(${checkIn.backFilled})`.as('back_filled_any'),
    })
    .from(checkIn)
    .where(and(eq(checkIn.userId, userId), between(checkIn.day, range.from, range.to)))
    .groupBy(checkIn.day)
    .as('logged');
  const rows = await db()
    .select({
      day: logged.day,
      backFilled: logged.backFilled,
      waking: painDay.waking,
      average: painDay.average,
      worst: painDay.worst,
      asleepMinutes: night.asleepMinutes,
      sleepQuality: night.quality,
      awakenings: night.awakenings,
      position: night.position,
      pillowId: night.pillowId,
      stress: stress.level,
      breaks: breakCount.count,
      offered: checkInGroup.offered,
      done: sql<string | null>`(
        select group_concat(${completion.routine}, ' ') from ${completion}
        where ${completion.userId} = ${userId} and ${completion.day} = ${logged.day})`,
    })
    .from(logged)
    .leftJoin(painDay, and(eq(painDay.userId, userId), eq(painDay.day, logged.day)))
    .leftJoin(night, and(eq(night.userId, userId), eq(night.day, logged.day)))
    .leftJoin(stress, and(eq(stress.userId, userId), eq(stress.day, logged.day)))
    .leftJoin(breakCount, and(eq(breakCount.userId, userId), eq(breakCount.day, logged.day)))
    .leftJoin(
      checkInGroup,
      and(
        eq(checkInGroup.userId, userId),
        eq(checkInGroup.day, logged.day),
        eq(checkInGroup.moment, 'evening'),
        eq(checkInGroup.group, 'routines'),
        eq(checkInGroup.answered, true),
      ),
    );
  const known = new Map<CalendarDay, JournalDay>(
    rows.map(({ offered, done, ...row }) => [
      row.day,
      {
        ...row,
        logged: true,
        backFilled: row.backFilled === 1,
        routines: offered && { offered, done: done?.split(' ') ?? [] },
      },
    ]),
  );
  return daysOf(range).map((day) => known.get(day) ?? unsaidDay(day));
}

/** The first day that has a check-in, or null for an empty journal. */
export async function firstLoggedDay(userId: UserId): Promise<CalendarDay | null> {
  const [row] = await db()
    .select({ day: min(checkIn.day) })
    .from(checkIn)
    .where(eq(checkIn.userId, userId));
  return row?.day ?? null;
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
  for (const { day, name } of rows) days.set(day, [...(days.get(day) ?? []), name]);
  return Array.from(days, ([day, names]) => ({ day, names }));
}

/** The notes of a range in the order of their days. */
export async function listNotes(
  userId: UserId,
  range: DayRange,
): Promise<{ day: CalendarDay; text: string }[]> {
  return db()
    .select({ day: note.day, text: note.text })
    .from(note)
    .where(and(eq(note.userId, userId), between(note.day, range.from, range.to)))
    .orderBy(asc(note.day));
}

/** What was saved for one day, as the forms show it. */
export async function getCheckIns(userId: UserId, day: CalendarDay): Promise<CheckIns> {
  const mine = and(eq(checkIn.userId, userId), eq(checkIn.day, day));
  const [saved, groups, [pain], [slept], [level], sources, [breaks], done, [written]] = await Promise.all([
    db().select({ moment: checkIn.moment }).from(checkIn).where(mine),
    db()
      .select({ group: checkInGroup.group, offered: checkInGroup.offered, answered: checkInGroup.answered })
      .from(checkInGroup)
      .where(and(eq(checkInGroup.userId, userId), eq(checkInGroup.day, day))),
    db()
      .select({ waking: painDay.waking, average: painDay.average, worst: painDay.worst })
      .from(painDay)
      .where(and(eq(painDay.userId, userId), eq(painDay.day, day))),
    db()
      .select({
        asleepMinutes: night.asleepMinutes,
        quality: night.quality,
        position: night.position,
        pillowId: night.pillowId,
      })
      .from(night)
      .where(and(eq(night.userId, userId), eq(night.day, day))),
    db()
      .select({ level: stress.level })
      .from(stress)
      .where(and(eq(stress.userId, userId), eq(stress.day, day))),
    db()
      .select({ source: stressSource.source })
      .from(stressSource)
      .where(and(eq(stressSource.userId, userId), eq(stressSource.day, day))),
    db()
      .select({ count: breakCount.count })
      .from(breakCount)
      .where(and(eq(breakCount.userId, userId), eq(breakCount.day, day))),
    db()
      .select({ routine: completion.routine })
      .from(completion)
      .where(and(eq(completion.userId, userId), eq(completion.day, day))),
    db()
      .select({ text: note.text })
      .from(note)
      .where(and(eq(note.userId, userId), eq(note.day, day))),
  ]);

  function answer(group: Group, ticked: readonly string[]) {
    const row = groups.find((each) => each.group === group);
    return { offered: row?.offered ?? [], done: row?.answered ? ticked : null };
  }
  const has = (moment: Moment) => saved.some((row) => row.moment === moment);
  return {
    morning: has('morning')
      ? {
          day,
          waking: pain?.waking ?? null,
          asleepMinutes: slept?.asleepMinutes ?? null,
          quality: slept?.quality ?? null,
          position: slept?.position ?? null,
          pillowId: slept?.pillowId ?? null,
        }
      : null,
    evening: has('evening')
      ? {
          day,
          average: pain?.average ?? null,
          worst: pain?.worst ?? null,
          stress: level?.level ?? null,
          stressSources: answer(
            'stress-sources',
            sources.map(({ source }) => source),
          ),
          routines: answer(
            'routines',
            done.map(({ routine }) => routine),
          ),
          breaks: breaks?.count ?? null,
          note: written?.text ?? null,
        }
      : null,
  };
}

/** Keeps a morning as one whole. Saving the same one again changes nothing but its time. */
export async function saveMorning(userId: UserId, morning: Morning, entry: Entry): Promise<void> {
  const { day, waking, ...slept } = morning;
  await db().batch([
    checkInStatement(userId, day, 'morning', entry),
    painStatement(userId, day, { waking }),
    nightStatement(userId, day, slept),
  ]);
}

/** Keeps an evening as one whole. A group that was not answered keeps what it offered, and none of it counts as not done. */
export async function saveEvening(userId: UserId, evening: Evening, entry: Entry): Promise<void> {
  const { day, stressSources, routines, breaks } = evening;
  const groups = [
    { group: 'stress-sources', offered: stressSources.offered, answered: stressSources.done !== null },
    { group: 'routines', offered: routines.offered, answered: routines.done !== null },
    { group: 'breaks', offered: ['breaks'], answered: breaks !== null },
  ] satisfies { group: Group; offered: readonly string[]; answered: boolean }[];
  const statements: [BatchItem<'sqlite'>, ...BatchItem<'sqlite'>[]] = [
    checkInStatement(userId, day, 'evening', entry),
    ...groups.map(({ group, offered, answered }) =>
      db()
        .insert(checkInGroup)
        .values({ userId, day, moment: 'evening', group, offered, answered })
        .onConflictDoUpdate({
          target: [checkInGroup.userId, checkInGroup.day, checkInGroup.moment, checkInGroup.group],
          set: { offered, answered },
        }),
    ),
    painStatement(userId, day, { average: evening.average, worst: evening.worst }),
    ...stressStatements(userId, day, evening.stress, stressSources.done ?? []),
    ...completionStatements(userId, day, routines),
    breakStatement(userId, day, breaks),
    noteStatement(userId, day, evening.note),
  ];
  await db().batch(statements);
}

function checkInStatement(userId: UserId, day: CalendarDay, moment: Moment, { at, backFilled }: Entry) {
  return db()
    .insert(checkIn)
    .values({ userId, day, moment, enteredAt: at, changedAt: at, backFilled })
    .onConflictDoUpdate({
      target: [checkIn.userId, checkIn.day, checkIn.moment],
      set: { changedAt: at, version: sql`${checkIn.version} + 1` },
    });
}

function noteStatement(userId: UserId, day: CalendarDay, text: string | null) {
  return text === null
    ? db()
        .delete(note)
        .where(and(eq(note.userId, userId), eq(note.day, day)))
    : db()
        .insert(note)
        .values({ userId, day, text })
        .onConflictDoUpdate({ target: [note.userId, note.day], set: { text } });
}
