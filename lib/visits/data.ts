import { createHash } from 'node:crypto';
import { and, asc, between, eq, gt, gte, inArray, isNotNull, type SQL, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { profile } from '@/db/schema/person';
import { visit } from '@/db/schema/things';
import type { UserId } from '@/lib/auth/user-id';
import type { CalendarDay } from '@/lib/time/calendar-day';
import type { DayRange } from '@/lib/time/day-range';
import { type Appointment, bareVisit, type Question, type Visit, type WholeVisit } from './schema';

const wholeFields = {
  id: visit.id,
  day: visit.day,
  kind: visit.kind,
  clinician: visit.clinician,
  done: visit.done,
  question: visit.question,
  nextDay: visit.nextDay,
};

/** The visits of a range, planned ones too, in the order of their days. */
export async function listVisits(userId: UserId, range: DayRange): Promise<Visit[]> {
  return db()
    .select({ id: visit.id, day: visit.day, kind: visit.kind })
    .from(visit)
    .where(and(eq(visit.userId, userId), between(visit.day, range.from, range.to)))
    .orderBy(asc(visit.day), asc(visit.id));
}

/** The same with all that was noted of them. */
export async function listWholeVisits(userId: UserId, range: DayRange): Promise<WholeVisit[]> {
  return db()
    .select(wholeFields)
    .from(visit)
    .where(and(eq(visit.userId, userId), between(visit.day, range.from, range.to)))
    .orderBy(asc(visit.day), asc(visit.id));
}

/** The next appointments that fall in a range which begins today or later, in the order of their days. */
export async function listAppointments(userId: UserId, range: DayRange): Promise<Appointment[]> {
  return appointments(userId, between(visit.nextDay, range.from, range.to));
}

/** One of the person's visits, or null. */
export async function getVisit(userId: UserId, id: string): Promise<WholeVisit | null> {
  const [found] = await db()
    .select(wholeFields)
    .from(visit)
    .where(and(eq(visit.userId, userId), eq(visit.id, id)));
  return found ?? null;
}

/** The next appointment from `today` on that would become a visit of this id, or null. */
export async function getAppointment(
  userId: UserId,
  id: string,
  today: CalendarDay,
): Promise<Appointment | null> {
  const standing = await appointments(userId, sql`${visit.nextDay} >= ${today}`);
  return standing.find((appointment) => appointment.id === id) ?? null;
}

/** An appointment is overtaken by a visit of its kind on its own day, and by a later one at which another was made. */
async function appointments(userId: UserId, which: SQL): Promise<Appointment[]> {
  const overtaken = sql`exists (
    select 1 from ${visit} as later
    where later.user_id = ${userId} and later.kind = ${visit.kind} and later.day > ${visit.day}
      and (later.day = ${visit.nextDay} or later.next_day > later.day))`;
  const made = await db()
    .select({ madeAt: visit.id, day: visit.nextDay, kind: visit.kind, clinician: visit.clinician })
    .from(visit)
    .where(and(eq(visit.userId, userId), which, gt(visit.nextDay, visit.day), sql`not ${overtaken}`))
    .orderBy(asc(visit.nextDay), asc(visit.id));
  const following = made.flatMap(({ day, ...appointment }) =>
    day === null ? [] : { ...bareVisit, ...appointment, day, id: idAfter(appointment.madeAt) },
  );
  if (following.length === 0) return [];
  // One that became a visit is that visit, also when it was another kind after all.
  const came = await db()
    .select({ id: visit.id })
    .from(visit)
    .where(
      and(
        eq(visit.userId, userId),
        inArray(
          visit.id,
          following.map(({ id }) => id),
        ),
      ),
    );
  return following.filter(({ id }) => came.every((each) => each.id !== id));
}

/** The id of the visit that follows another by appointment: the same each time, so that keeping it twice makes one. */
function idAfter(id: string): string {
  return createHash('sha256').update(`after ${id}`).digest('base64url').slice(0, 22);
}

/**
 * Keeps a visit, or changes one of the person's. A stranger's id changes nothing and answers false; otherwise what the
 * visit was before, null when it is new.
 */
export async function saveVisit(
  userId: UserId,
  { id, ...said }: WholeVisit,
): Promise<{ readonly former: WholeVisit | null } | false> {
  const [[former], saved] = await db().batch([
    db()
      .select(wholeFields)
      .from(visit)
      .where(and(eq(visit.userId, userId), eq(visit.id, id))),
    db()
      .insert(visit)
      .values({ id, userId, ...said })
      .onConflictDoUpdate({ target: visit.id, set: said, setWhere: eq(visit.userId, userId) })
      .returning({ id: visit.id }),
  ]);
  return saved.length > 0 && { former: former ?? null };
}

/**
 * Moves the next appointment that was made at a visit, or takes it back with null. Answers the visit as it was, or null when
 * the person has no such visit.
 */
export async function saveNextDay(
  userId: UserId,
  id: string,
  nextDay: CalendarDay | null,
): Promise<WholeVisit | null> {
  const theirs = and(eq(visit.userId, userId), eq(visit.id, id));
  const [[former]] = await db().batch([
    db().select(wholeFields).from(visit).where(theirs),
    db().update(visit).set({ nextDay }).where(theirs),
  ]);
  return former ?? null;
}

/** Takes a visit away; answers what it was, or null when the person has no such visit. */
export async function removeVisit(userId: UserId, id: string): Promise<WholeVisit | null> {
  const [former] = await db()
    .delete(visit)
    .where(and(eq(visit.userId, userId), eq(visit.id, id)))
    .returning(wholeFields);
  return former ?? null;
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

/** When care began: the day that the person set, else that of their first visit up to `today`; null without either. */
export async function careBegan(userId: UserId, today: CalendarDay): Promise<CalendarDay | null> {
  const [row] = await db()
    .select({
      day: sql<CalendarDay | null>`coalesce(
        ${profile.careSince}, (select min(${visit.day}) from ${visit} where ${visit.userId} = ${userId} and ${visit.day} <= ${today}))`,
    })
    .from(profile)
    .where(eq(profile.userId, userId));
  return row?.day ?? null;
}
