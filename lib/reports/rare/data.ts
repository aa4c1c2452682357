import { and, asc, between, eq, gte, isNotNull } from 'drizzle-orm';
import { db } from '@/db/client';
import { activity, activityRating, clinicScore, globalChange, weekAnswer } from '@/db/schema/measures';
import { visit } from '@/db/schema/things';
import type { UserId } from '@/lib/auth/user-id';
import type { CalendarDay } from '@/lib/time/calendar-day';
import type { DayRange } from '@/lib/time/day-range';
import type { Question, RareAnswers } from './schema';

/** What was said in a range of all that is asked more rarely than every day. */
export async function getRareAnswers(userId: UserId, range: DayRange): Promise<RareAnswers> {
  const [weeks, activities, ratings, globalChanges, clinicScores] = await Promise.all([
    db()
      .select({
        day: weekAnswer.day,
        average: weekAnswer.average,
        enjoyment: weekAnswer.enjoyment,
        activity: weekAnswer.activity,
      })
      .from(weekAnswer)
      .where(and(eq(weekAnswer.userId, userId), between(weekAnswer.day, range.from, range.to)))
      .orderBy(asc(weekAnswer.day)),
    db()
      .select({ id: activity.id, name: activity.name })
      .from(activity)
      .where(eq(activity.userId, userId))
      .orderBy(asc(activity.position), asc(activity.name)),
    db()
      .select({
        day: activityRating.day,
        activityId: activityRating.activityId,
        rating: activityRating.rating,
      })
      .from(activityRating)
      .where(and(eq(activityRating.userId, userId), between(activityRating.day, range.from, range.to)))
      .orderBy(asc(activityRating.day)),
    db()
      .select({ day: globalChange.day, step: globalChange.step })
      .from(globalChange)
      .where(and(eq(globalChange.userId, userId), between(globalChange.day, range.from, range.to)))
      .orderBy(asc(globalChange.day)),
    db()
      .select({
        day: clinicScore.day,
        form: clinicScore.form,
        name: clinicScore.name,
        score: clinicScore.score,
        most: clinicScore.most,
      })
      .from(clinicScore)
      .where(and(eq(clinicScore.userId, userId), between(clinicScore.day, range.from, range.to)))
      .orderBy(asc(clinicScore.day), asc(clinicScore.id)),
  ]);
  return { weeks, activities, ratings, globalChanges, clinicScores };
}

/** The visits of a range with all that was noted of them. */
export async function listWholeVisits(userId: UserId, range: DayRange) {
  return db()
    .select({
      id: visit.id,
      day: visit.day,
      kind: visit.kind,
      clinician: visit.clinician,
      done: visit.done,
      question: visit.question,
      nextDay: visit.nextDay,
    })
    .from(visit)
    .where(and(eq(visit.userId, userId), between(visit.day, range.from, range.to)))
    .orderBy(asc(visit.day), asc(visit.id));
}

/** The question that stands at the next visit from `day` on, or null when no planned one has any. */
export async function nextQuestion(userId: UserId, day: CalendarDay): Promise<Question | null> {
  const [next] = await db()
    .select({ text: visit.question, forVisit: visit.day })
    .from(visit)
    .where(and(eq(visit.userId, userId), gte(visit.day, day), isNotNull(visit.question)))
    .orderBy(asc(visit.day))
    .limit(1);
  return next?.text ? { text: next.text, forVisit: next.forVisit } : null;
}
