import { and, asc, between, eq, inArray, isNotNull, isNull, lte, notInArray, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { painDay, painFactorDay, painFeeling, painNow, painPlace } from '@/db/schema/day';
import { painFactor } from '@/db/schema/things';
import type { UserId } from '@/lib/auth/user-id';
import { idOfName, isSameName } from '@/lib/journal/chips/chip-name';
import type { CalendarDay } from '@/lib/time/calendar-day';
import type { DayRange } from '@/lib/time/day-range';
import { type Direction, type Factor, type Place, regions } from './schema';

/** What a check-in says of the day's pain, 0 to 10. A key that is absent is left as it was; null takes it away. */
export type DayPain = {
  readonly waking?: number | null;
  readonly average?: number | null;
  readonly worst?: number | null;
};

/** The statements that keep a day's pain, for a batch. A day of which nothing is left has no row. */
export function painStatements(userId: UserId, day: CalendarDay, pain: DayPain) {
  if (Object.keys(pain).length === 0) return [];
  return [
    db()
      .insert(painDay)
      .values({ userId, day, ...pain })
      .onConflictDoUpdate({ target: [painDay.userId, painDay.day], set: { ...pain } }),
    db()
      .delete(painDay)
      .where(
        and(
          eq(painDay.userId, userId),
          eq(painDay.day, day),
          isNull(painDay.waking),
          isNull(painDay.average),
          isNull(painDay.worst),
        ),
      ),
  ];
}

/** Every average of the person's diary up to a day, the first one first. */
export async function listAverages(userId: UserId, upTo: CalendarDay): Promise<number[]> {
  const found = await db()
    .select({ average: painDay.average })
    .from(painDay)
    .where(and(eq(painDay.userId, userId), lte(painDay.day, upTo), isNotNull(painDay.average)))
    .orderBy(asc(painDay.day));
  return found.flatMap(({ average }) => average ?? []);
}

/** The statements that keep where it hurt over a day, in place of what was kept before. */
export function placeStatements(userId: UserId, day: CalendarDay, places: readonly Place[]) {
  return [
    db()
      .delete(painPlace)
      .where(and(eq(painPlace.userId, userId), eq(painPlace.day, day), isNull(painPlace.nowId))),
    ...places.map((place) =>
      db()
        .insert(painPlace)
        .values({ userId, day, ...place }),
    ),
  ];
}

/** The statements that keep what the pain felt like, for a batch. */
export function feelingStatements(userId: UserId, day: CalendarDay, feelings: readonly string[]) {
  return [
    db()
      .delete(painFeeling)
      .where(
        and(
          eq(painFeeling.userId, userId),
          eq(painFeeling.day, day),
          notInArray(painFeeling.feeling, [...feelings]),
        ),
      ),
    ...feelings.map((feeling) =>
      db().insert(painFeeling).values({ userId, day, feeling }).onConflictDoNothing(),
    ),
  ];
}

/** The statements that keep what made it worse, or what eased it. A chip that is not the person's refuses the batch. */
export function factorStatements(
  userId: UserId,
  day: CalendarDay,
  direction: Direction,
  ids: readonly string[],
) {
  const ofDirection = db()
    .select({ id: painFactor.id })
    .from(painFactor)
    .where(and(eq(painFactor.userId, userId), eq(painFactor.direction, direction)));
  return [
    db()
      .delete(painFactorDay)
      .where(
        and(
          eq(painFactorDay.userId, userId),
          eq(painFactorDay.day, day),
          inArray(painFactorDay.factorId, ofDirection),
          notInArray(painFactorDay.factorId, [...ids]),
        ),
      ),
    ...ids.map((factorId) =>
      db().insert(painFactorDay).values({ userId, day, factorId }).onConflictDoNothing(),
    ),
  ];
}

/** A chip by what the person called it: the one of those they have, or a new one. */
export function factorNamed(
  userId: UserId,
  direction: Direction,
  name: string,
  known: readonly Factor[] = [],
): Factor {
  const theirs = known.find((each) => each.direction === direction && isSameName(each.name, name));
  if (theirs) return { ...theirs, archived: false };
  return { id: idOfName(`${userId} ${direction}`, name, known), name, direction, archived: false };
}

/** Renames a chip; its days stay. Answers false when the person has no such one, or another of that name. */
export async function renameFactor(userId: UserId, id: string, name: string): Promise<boolean> {
  const isFree = sql`not exists (
    select 1 from ${painFactor} as other
    where other.user_id = ${userId} and other.direction = ${painFactor.direction} and other.id <> ${id}
      and lower(other.name) = lower(${name}))`;
  const renamed = await db()
    .update(painFactor)
    .set({ name })
    .where(and(eq(painFactor.userId, userId), eq(painFactor.id, id), isFree))
    .returning({ id: painFactor.id });
  return renamed.length > 0;
}

/** Takes a chip out of Today, or offers it again with null; its days stay. False when the person has no such one. */
export async function archiveFactor(userId: UserId, id: string, archivedAt: number | null): Promise<boolean> {
  const changed = await db()
    .update(painFactor)
    .set({ archivedAt })
    .where(and(eq(painFactor.userId, userId), eq(painFactor.id, id)))
    .returning({ id: painFactor.id });
  return changed.length > 0;
}

/** The statement that makes a chip, or offers an archived one again. */
export function newFactorStatement(userId: UserId, { id, name, direction }: Factor) {
  return db()
    .insert(painFactor)
    .values({ id, userId, name, direction })
    .onConflictDoUpdate({
      target: painFactor.id,
      set: { archivedAt: null },
      setWhere: eq(painFactor.userId, userId),
    });
}

/** The person's chips for what makes it worse and what eases it, archived ones too. */
export async function listFactors(userId: UserId): Promise<Factor[]> {
  return db()
    .select({
      id: painFactor.id,
      name: painFactor.name,
      direction: painFactor.direction,
      archived: sql<boolean>`${painFactor.archivedAt} is not null`.mapWith(Boolean),
    })
    .from(painFactor)
    .where(eq(painFactor.userId, userId))
    .orderBy(asc(painFactor.name));
}

/** A score at an instant, with where it hurt then. */
export type PainNow = {
  readonly id: string;
  readonly day: CalendarDay;
  readonly score: number;
  readonly ratedAt: number;
  readonly places: readonly Place[];
};

/**
 * Keeps a "now" score and its places as one whole. The id is made by the form, so a retry is the same score, of the day on
 * which it was first kept. Answers false when the id is another person's.
 */
export async function savePainNow(userId: UserId, { places, ...now }: PainNow): Promise<boolean> {
  const [saved] = await db().batch([
    db()
      .insert(painNow)
      .values({ userId, ...now })
      .onConflictDoUpdate({
        target: painNow.id,
        set: { score: now.score },
        setWhere: eq(painNow.userId, userId),
      })
      .returning({ id: painNow.id }),
    db()
      .delete(painPlace)
      .where(and(eq(painPlace.userId, userId), eq(painPlace.nowId, now.id))),
    ...places.map(({ region, side, intensity }) =>
      db().run(sql`
        insert into ${painPlace} (user_id, day, region, side, intensity, now_id)
        select user_id, day, ${region}, ${side}, ${intensity}, id from ${painNow}
        where user_id = ${userId} and id = ${now.id}`),
    ),
  ]);
  return saved.length > 0;
}

/** Takes a "now" score away with its places; answers what it was, or null when the person has no such score. */
export async function removePainNow(userId: UserId, id: string): Promise<PainNow | null> {
  const mine = and(eq(painNow.userId, userId), eq(painNow.id, id));
  const [former] = await listNowWhere(mine);
  if (former) await db().delete(painNow).where(mine);
  return former ?? null;
}

/** The "now" scores of a range in the order of their instants. */
export async function listPainNow(userId: UserId, range: DayRange): Promise<PainNow[]> {
  return listNowWhere(and(eq(painNow.userId, userId), between(painNow.day, range.from, range.to)));
}

async function listNowWhere(condition: ReturnType<typeof and>): Promise<PainNow[]> {
  const rows = await db()
    .select({
      id: painNow.id,
      day: painNow.day,
      score: painNow.score,
      ratedAt: painNow.ratedAt,
      region: painPlace.region,
      side: painPlace.side,
      intensity: painPlace.intensity,
    })
    .from(painNow)
    .leftJoin(painPlace, and(eq(painPlace.userId, painNow.userId), eq(painPlace.nowId, painNow.id)))
    .where(condition)
    .orderBy(asc(painNow.ratedAt), asc(painNow.id), sql`${painPlace.region}, ${painPlace.side}`);
  const scores = new Map<string, PainNow & { places: Place[] }>();
  for (const { region, side, intensity, ...row } of rows) {
    const score = scores.get(row.id) ?? { ...row, places: [] };
    scores.set(row.id, score);
    const known = regions.find((each) => each === region);
    if (known && side) score.places.push({ region: known, side, intensity });
  }
  return [...scores.values()];
}
