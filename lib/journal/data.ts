import { and, between, eq, inArray, min, type SQL, sql } from 'drizzle-orm';
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
import { type Group, groups, type JournalDay } from './schema';
import { type DayTicks, ticksOfDays } from './ticks';
import { unsaidDay } from './unsaid-day';

/**
 * Every day of the range in order, with nulls where nothing was said. A dozen statements, whatever the length. A caller
 * that reads only some groups names them, and the others are null.
 */
export async function listDays(
  userId: UserId,
  range: DayRange,
  only: readonly TickedGroup[] = everyGroup,
): Promise<JournalDay[]> {
  const [rows, ticks] = await Promise.all([listScalars(userId, range), listTicks(userId, range, only)]);
  const known = new Map<CalendarDay, JournalDay>();
  for (const scalars of rows)
    known.set(scalars.day, { ...unsaidDay(scalars.day), ...scalars, ...ticks.get(scalars.day) });
  return daysOf(range).map((day) => known.get(day) ?? unsaidDay(day));
}

/** One day, as `listDays` tells it. */
export async function getDay(userId: UserId, day: CalendarDay): Promise<JournalDay> {
  const [only] = await listDays(userId, { from: day, to: day });
  return only ?? unsaidDay(day);
}

/** A day without its groups. */
type Scalars = { -readonly [Field in keyof Omit<JournalDay, keyof DayTicks>]: JournalDay[Field] };
type Score = number | null;

/**
 * What a day holds one of. Each table is read in one sweep along its index and handed over as a single text: joined, and
 * crossing into JavaScript value by value, ten years take three times as long.
 */
async function listScalars(userId: UserId, range: DayRange): Promise<Iterable<Scalars>> {
  async function swept<Row>(table: DayTable, columns: SQL): Promise<readonly Row[]> {
    const [row] = await db()
      .select({ rows: sql<string>`json_group_array(json_array(${table.day}, ${columns}))` })
      .from(table)
      .where(and(eq(table.userId, userId), between(table.day, range.from, range.to)));
    return JSON.parse(row?.rows ?? '[]');
  }
  const [checkIns, pains, nights, levels, counts] = await Promise.all([
    swept<[CalendarDay, 0 | 1]>(checkIn, sql`${checkIn.backFilled}`),
    swept<[CalendarDay, Score, Score, Score]>(
      painDay,
      sql`${painDay.waking}, ${painDay.average}, ${painDay.worst}`,
    ),
    swept<[CalendarDay, Score, Score, Score, JournalDay['position'], string | null]>(
      night,
      sql`${night.asleepMinutes}, ${night.quality}, ${night.awakenings}, ${night.position}, ${night.pillowId}`,
    ),
    swept<[CalendarDay, number]>(stress, sql`${stress.level}`),
    swept<[CalendarDay, number]>(breakCount, sql`${breakCount.count}`),
  ]);
  // A part without a check-in does not make a logged day.
  const days = new Map<CalendarDay, Scalars>();
  for (const [day, late] of checkIns) {
    const known = days.get(day);
    if (known) known.backFilled ||= late === 1;
    else days.set(day, { ...unsaidDay(day), logged: true, backFilled: late === 1 });
  }
  for (const [day, waking, average, worst] of pains) {
    const known = days.get(day);
    if (known) [known.waking, known.average, known.worst] = [waking, average, worst];
  }
  for (const [day, asleepMinutes, sleepQuality, awakenings, position, pillowId] of nights) {
    const known = days.get(day);
    if (known) Object.assign(known, { asleepMinutes, sleepQuality, awakenings, position, pillowId });
  }
  for (const [day, level] of levels) {
    const known = days.get(day);
    if (known) known.stress = level;
  }
  for (const [day, count] of counts) {
    const known = days.get(day);
    if (known) known.breaks = count;
  }
  return days.values();
}

type DayTable = SQLiteTable & { userId: AnySQLiteColumn; day: AnySQLiteColumn };

/**
 * What a day holds any number of. Each group comes as one text and each list of what was offered once, with its days:
 * ten years are 20,000 rows otherwise, and reading a row costs more than splitting a text.
 */
async function listTicks(
  userId: UserId,
  range: DayRange,
  groups: readonly TickedGroup[],
): Promise<ReadonlyMap<string, DayTicks>> {
  async function linesOf(group: TickedGroup) {
    const { table, item, only } = sources[group];
    const days = db()
      .select({ line: sql<string>`${table.day} || ' ' || group_concat(${item}, ' ')`.as('line') })
      .from(table)
      .where(and(eq(table.userId, userId), between(table.day, range.from, range.to), only))
      .groupBy(table.day)
      .as('days');
    const [row] = await db()
      .select({ lines: sql<string | null>`group_concat(${days.line}, char(10))` })
      .from(days);
    return { group, lines: row?.lines ?? null };
  }
  const [answered, ...ticked] = await Promise.all([
    db()
      .select({
        group: checkInGroup.group,
        offered: checkInGroup.offered,
        days: sql<string>`group_concat(${checkInGroup.day}, ' ')`,
      })
      .from(checkInGroup)
      .where(
        and(
          eq(checkInGroup.userId, userId),
          between(checkInGroup.day, range.from, range.to),
          eq(checkInGroup.answered, true),
          inArray(checkInGroup.group, [...groups]),
        ),
      )
      .groupBy(checkInGroup.group, checkInGroup.offered),
    ...groups.map(linesOf),
  ]);
  return ticksOfDays(answered, ticked);
}

type TickedGroup = Exclude<Group, 'breaks'>;

const everyGroup = groups.filter((group) => group !== 'breaks');

const factorIs = (direction: 'worse' | 'eased') =>
  sql`(select ${painFactor.direction} from ${painFactor} where ${painFactor.id} = ${painFactorDay.factorId}) = ${direction}`;

/** Where each group's ticks are kept, and what of them is read. */
const sources: Readonly<
  Record<
    TickedGroup,
    {
      readonly table: DayTable;
      readonly item: SQL;
      readonly only?: SQL;
    }
  >
> = {
  routines: { table: completion, item: sql`${completion.routine}` },
  'stress-sources': { table: stressSource, item: sql`${stressSource.source}` },
  'heat-cold': { table: heatCold, item: sql`${heatCold.kind}` },
  medication: { table: medicationDay, item: sql`${medicationDay.medicationId}` },
  feelings: { table: painFeeling, item: sql`${painFeeling.feeling}` },
  worse: { table: painFactorDay, item: sql`${painFactorDay.factorId}`, only: factorIs('worse') },
  eased: { table: painFactorDay, item: sql`${painFactorDay.factorId}`, only: factorIs('eased') },
  habits: { table: habitEntry, item: sql`${habitEntry.habit} || '=' || ${habitEntry.value}` },
  places: {
    table: painPlace,
    item: sql`${painPlace.region} || ':' || ${painPlace.side} || ':' || coalesce(${painPlace.intensity}, '')`,
    only: sql`${painPlace.nowId} is null`,
  },
};

/** The first day that has a check-in, or null for an empty journal. */
export async function firstLoggedDay(userId: UserId): Promise<CalendarDay | null> {
  const [row] = await db()
    .select({ day: min(checkIn.day) })
    .from(checkIn)
    .where(eq(checkIn.userId, userId));
  return row?.day ?? null;
}
