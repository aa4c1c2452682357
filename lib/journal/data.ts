import { and, between, eq, min, type SQL, sql } from 'drizzle-orm';
import type { AnySQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import { db } from '@/db/client';
import {
  breakCount,
  checkIn,
  checkInGroup,
  completion,
  habitEntry,
  heatCold,
  medicationDay,
  night,
  painDay,
  painFactorDay,
  painFeeling,
  painPlace,
  stress,
  stressSource,
} from '@/db/schema/day';
import { painFactor } from '@/db/schema/things';
import type { UserId } from '@/lib/auth/user-id';
import type { CalendarDay } from '@/lib/time/calendar-day';
import { type DayRange, daysOf } from '@/lib/time/day-range';
import type { Group, JournalDay } from './schema';
import { type DayTicks, ticksOfDays } from './ticks';
import { unsaidDay } from './unsaid-day';

/** Every day of the range in order, with nulls where nothing was said. Three statements, whatever the length. */
export async function listDays(userId: UserId, range: DayRange): Promise<JournalDay[]> {
  const [rows, ticks] = await Promise.all([listScalars(userId, range), listTicks(userId, range)]);
  const known = new Map<CalendarDay, JournalDay>();
  for (const { backFilled, ...row } of rows) {
    const unsaid = unsaidDay(row.day);
    known.set(row.day, {
      ...unsaid,
      ...row,
      ...ticks.get(row.day),
      logged: true,
      backFilled: backFilled === 1,
    });
  }
  return daysOf(range).map((day) => known.get(day) ?? unsaidDay(day));
}

/** One day, as `listDays` tells it. */
export async function getDay(userId: UserId, day: CalendarDay): Promise<JournalDay> {
  const [only] = await listDays(userId, { from: day, to: day });
  return only ?? unsaidDay(day);
}

/** What a day holds one of. Each table has its rows in the order of a person's days, so this reads along them. */
async function listScalars(userId: UserId, range: DayRange) {
  const logged = db()
    .select({ day: checkIn.day, backFilled: sql<number>`max(${checkIn.backFilled})`.as('ever_back_filled') })
    .from(checkIn)
    .where(and(eq(checkIn.userId, userId), between(checkIn.day, range.from, range.to)))
    .groupBy(checkIn.day)
    .as('logged');
  return db()
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
    })
    .from(logged)
    .leftJoin(painDay, and(eq(painDay.userId, userId), eq(painDay.day, logged.day)))
    .leftJoin(night, and(eq(night.userId, userId), eq(night.day, logged.day)))
    .leftJoin(stress, and(eq(stress.userId, userId), eq(stress.day, logged.day)))
    .leftJoin(breakCount, and(eq(breakCount.userId, userId), eq(breakCount.day, logged.day)));
}

/**
 * What a day holds any number of. A day's items come as one text, because a year of fifty habits is 18,000 rows and
 * reading a row costs more than splitting a text.
 */
async function listTicks(userId: UserId, range: DayRange): Promise<Map<CalendarDay, DayTicks>> {
  function items(
    table: SQLiteTable & { userId: AnySQLiteColumn; day: AnySQLiteColumn },
    group: Group,
    item: SQL,
    condition?: SQL,
  ) {
    return db()
      .select({
        day: sql<CalendarDay>`${table.day}`.as('day'),
        group: sql<Group>`${sql.raw(`'${group}'`)}`.as('item_group'),
        items: sql<string>`group_concat(${item}, ' ')`.as('items'),
      })
      .from(table)
      .where(and(eq(table.userId, userId), between(table.day, range.from, range.to), condition))
      .groupBy(table.day);
  }
  const factorIs = (direction: 'worse' | 'eased') =>
    sql`(select ${painFactor.direction} from ${painFactor} where ${painFactor.id} = ${painFactorDay.factorId}) = ${direction}`;
  const [answered, ticked] = await Promise.all([
    db()
      .select({ day: checkInGroup.day, group: checkInGroup.group, offered: checkInGroup.offered })
      .from(checkInGroup)
      .where(
        and(
          eq(checkInGroup.userId, userId),
          between(checkInGroup.day, range.from, range.to),
          eq(checkInGroup.answered, true),
        ),
      ),
    items(completion, 'routines', sql`${completion.routine}`)
      .unionAll(items(stressSource, 'stress-sources', sql`${stressSource.source}`))
      .unionAll(items(heatCold, 'heat-cold', sql`${heatCold.kind}`))
      .unionAll(items(medicationDay, 'medication', sql`${medicationDay.medicationId}`))
      .unionAll(items(painFeeling, 'feelings', sql`${painFeeling.feeling}`))
      .unionAll(items(painFactorDay, 'worse', sql`${painFactorDay.factorId}`, factorIs('worse')))
      .unionAll(items(painFactorDay, 'eased', sql`${painFactorDay.factorId}`, factorIs('eased')))
      .unionAll(items(habitEntry, 'habits', sql`${habitEntry.habit} || '=' || ${habitEntry.value}`))
      .unionAll(
        items(
          painPlace,
          'places',
          sql`${painPlace.region} || ':' || ${painPlace.side} || ':' || coalesce(${painPlace.intensity}, '')`,
          sql`${painPlace.nowId} is null`,
        ),
      ),
  ]);
  return ticksOfDays(answered, ticked);
}

/** The first day that has a check-in, or null for an empty journal. */
export async function firstLoggedDay(userId: UserId): Promise<CalendarDay | null> {
  const [row] = await db()
    .select({ day: min(checkIn.day) })
    .from(checkIn)
    .where(eq(checkIn.userId, userId));
  return row?.day ?? null;
}
