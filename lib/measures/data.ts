import { and, asc, between, eq, inArray, lte, max } from 'drizzle-orm';
import { db } from '@/db/client';
import { activityRating, clinicScore, globalChange, measureSkip, weekAnswer } from '@/db/schema/measures';
import type { UserId } from '@/lib/auth/user-id';
import type { CalendarDay } from '@/lib/time/calendar-day';
import type { DayRange } from '@/lib/time/day-range';
import { listActivities } from './activities/data';
import {
  type ClinicScore,
  type KeptAnswers,
  type Measure,
  noWeek,
  type Ratings,
  type Turns,
  type Week,
} from './schema';

const weekFields = {
  average: weekAnswer.average,
  enjoyment: weekAnswer.enjoyment,
  activity: weekAnswer.activity,
};

const scoreFields = {
  id: clinicScore.id,
  day: clinicScore.day,
  form: clinicScore.form,
  name: clinicScore.name,
  score: clinicScore.score,
  most: clinicScore.most,
};

/** What was said in a range of all that is asked more rarely than every day; the activities are all of the person's. */
export async function listMeasures(userId: UserId, range: DayRange): Promise<KeptAnswers> {
  const [weeks, activities, ratings, globalChanges, clinicScores] = await Promise.all([
    db()
      .select({ day: weekAnswer.day, ...weekFields })
      .from(weekAnswer)
      .where(and(eq(weekAnswer.userId, userId), between(weekAnswer.day, range.from, range.to)))
      .orderBy(asc(weekAnswer.day)),
    listActivities(userId),
    db()
      .select({
        day: activityRating.day,
        activityId: activityRating.activityId,
        rating: activityRating.rating,
      })
      .from(activityRating)
      .where(and(eq(activityRating.userId, userId), between(activityRating.day, range.from, range.to)))
      .orderBy(asc(activityRating.day), asc(activityRating.activityId)),
    db()
      .select({ day: globalChange.day, step: globalChange.step })
      .from(globalChange)
      .where(and(eq(globalChange.userId, userId), between(globalChange.day, range.from, range.to)))
      .orderBy(asc(globalChange.day)),
    db()
      .select(scoreFields)
      .from(clinicScore)
      .where(and(eq(clinicScore.userId, userId), between(clinicScore.day, range.from, range.to)))
      .orderBy(asc(clinicScore.day), asc(clinicScore.id)),
  ]);
  return { weeks, activities, ratings, globalChanges, clinicScores };
}

/** Keeps a week's answers on a day; with none of the three the day has none. Answers what stood there before. */
export async function saveWeek(userId: UserId, day: CalendarDay, week: Week): Promise<Week> {
  const theirs = and(eq(weekAnswer.userId, userId), eq(weekAnswer.day, day));
  const former = db().select(weekFields).from(weekAnswer).where(theirs);
  const unsaid = Object.values(week).every((answer) => answer === null);
  const [[before]] = await (unsaid
    ? db().batch([former, db().delete(weekAnswer).where(theirs)])
    : db().batch([
        former,
        db()
          .insert(weekAnswer)
          .values({ ...week, userId, day })
          .onConflictDoUpdate({ target: [weekAnswer.userId, weekAnswer.day], set: week }),
      ]));
  return before ?? noWeek;
}

/**
 * Keeps how activities went on a day. Of those that were offered one without a rating has none; others stay as they are.
 * Answers the offered ones' ratings before. An activity that is not the person's refuses it all.
 */
export async function saveRatings(
  userId: UserId,
  day: CalendarDay,
  offered: readonly string[],
  ratings: Ratings,
): Promise<Ratings> {
  const theirs = and(
    eq(activityRating.userId, userId),
    eq(activityRating.day, day),
    inArray(activityRating.activityId, [...offered]),
  );
  const rated = Object.entries(ratings).flatMap(([activityId, rating]) =>
    offered.includes(activityId) ? { userId, day, activityId, rating } : [],
  );
  const [before] = await db().batch([
    db()
      .select({ activityId: activityRating.activityId, rating: activityRating.rating })
      .from(activityRating)
      .where(theirs),
    db().delete(activityRating).where(theirs),
    ...rated.map((row) => db().insert(activityRating).values(row)),
  ]);
  return Object.fromEntries(before.map(({ activityId, rating }) => [activityId, rating]));
}

/** Keeps how it is altogether on a day, or with null nothing. Answers what stood there before, or null. */
export async function saveChange(
  userId: UserId,
  day: CalendarDay,
  step: number | null,
): Promise<number | null> {
  const theirs = and(eq(globalChange.userId, userId), eq(globalChange.day, day));
  const former = db().select({ step: globalChange.step }).from(globalChange).where(theirs);
  const [[before]] = await (step === null
    ? db().batch([former, db().delete(globalChange).where(theirs)])
    : db().batch([
        former,
        db()
          .insert(globalChange)
          .values({ userId, day, step })
          .onConflictDoUpdate({ target: [globalChange.userId, globalChange.day], set: { step } }),
      ]));
  return before?.step ?? null;
}

/** Sets a measure aside on a day until its next turn. */
export async function skipMeasure(userId: UserId, day: CalendarDay, measure: Measure): Promise<void> {
  await db().insert(measureSkip).values({ userId, day, measure }).onConflictDoNothing();
}

/** Takes back that a measure was set aside on a day. */
export async function unskipMeasure(userId: UserId, day: CalendarDay, measure: Measure): Promise<void> {
  await db()
    .delete(measureSkip)
    .where(and(eq(measureSkip.userId, userId), eq(measureSkip.day, day), eq(measureSkip.measure, measure)));
}

/** When each measure last had its turn, up to and with this day. */
export async function getTurns(userId: UserId, upTo: CalendarDay): Promise<Turns> {
  const lastOf = (table: typeof weekAnswer | typeof activityRating | typeof globalChange) =>
    db()
      .select({ day: max(table.day) })
      .from(table)
      .where(and(eq(table.userId, userId), lte(table.day, upTo)));
  const [[week], [activities], [change], skips] = await Promise.all([
    lastOf(weekAnswer),
    lastOf(activityRating),
    lastOf(globalChange),
    db()
      .select({ measure: measureSkip.measure, day: max(measureSkip.day) })
      .from(measureSkip)
      .where(and(eq(measureSkip.userId, userId), lte(measureSkip.day, upTo)))
      .groupBy(measureSkip.measure),
  ]);
  const answered = { week, activities, change };
  const turn = (measure: Measure) => ({
    answered: answered[measure]?.day ?? null,
    setAside: skips.find((skip) => skip.measure === measure)?.day ?? null,
  });
  return { week: turn('week'), activities: turn('activities'), change: turn('change') };
}

/** One of the person's clinic totals, or null. */
export async function getClinicScore(userId: UserId, id: string): Promise<ClinicScore | null> {
  const [found] = await db()
    .select(scoreFields)
    .from(clinicScore)
    .where(and(eq(clinicScore.userId, userId), eq(clinicScore.id, id)));
  return found ?? null;
}

/**
 * Keeps a clinic's total, or changes one of the person's. A stranger's id changes nothing and answers false; otherwise what
 * the total was before, null when it is new.
 */
export async function saveClinicScore(
  userId: UserId,
  { id, ...said }: ClinicScore,
): Promise<{ readonly former: ClinicScore | null } | false> {
  const [[former], saved] = await db().batch([
    db()
      .select(scoreFields)
      .from(clinicScore)
      .where(and(eq(clinicScore.userId, userId), eq(clinicScore.id, id))),
    db()
      .insert(clinicScore)
      .values({ id, userId, ...said })
      .onConflictDoUpdate({ target: clinicScore.id, set: said, setWhere: eq(clinicScore.userId, userId) })
      .returning({ id: clinicScore.id }),
  ]);
  return saved.length > 0 && { former: former ?? null };
}

/** Takes a clinic's total away; answers what it was, or null when the person has no such one. */
export async function removeClinicScore(userId: UserId, id: string): Promise<ClinicScore | null> {
  const [former] = await db()
    .delete(clinicScore)
    .where(and(eq(clinicScore.userId, userId), eq(clinicScore.id, id)))
    .returning(scoreFields);
  return former ?? null;
}
