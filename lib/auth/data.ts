import { and, desc, eq, gt, lte, ne, or, sql } from 'drizzle-orm';
import { type Db, db } from '@/db/client';
import { profile, session, user } from '@/db/schema/person';
import { type Trackable, trackables } from '@/lib/journal/schema';
import { type ThresholdTenths, thresholds, usualYardstick } from '@/lib/reports/yardstick';
import { type Locale, locales } from '@/lib/words/translator';
import type { User } from './session';
import { hashOf, newToken } from './token';
import { newUserId, type UserId, userIdOf } from './user-id';

const hour = 3_600_000;
const day = 24 * hour;

/** How long a browser stays signed in, in milliseconds: without a visit, and at most. */
export const sessionLife = { idle: 7 * day, absolute: 30 * day } as const;

/** A person before they have an account. `passwordHash` comes from `hashPassword`; the e-mail is in lower case. */
export type NewPerson = {
  readonly email: string;
  readonly passwordHash: string;
  readonly name: string;
  readonly locale: Locale;
  readonly timeZone: string;
};

/** What a person changes in their settings. */
export type Settings = Pick<
  User,
  | 'name'
  | 'locale'
  | 'timeZone'
  | 'dayStartMinutes'
  | 'theme'
  | 'paper'
  | 'tracked'
  | 'thresholdTenths'
  | 'careSince'
>;

/** A signed-in browser as the settings list it; `id` opens nothing. */
export type Session = {
  readonly id: string;
  readonly browser: string;
  readonly createdAt: number;
  readonly lastSeenAt: number;
};

/** Whether anyone has an account yet. */
export async function hasPeople(): Promise<boolean> {
  return (await db().select({ id: user.id }).from(user).limit(1)).length > 0;
}

/** Makes an account with its profile. Rejects when the e-mail is taken. Nothing calls this from a request. */
export async function createPerson(person: NewPerson, now: number): Promise<UserId> {
  const id = newUserId();
  const { email, passwordHash, ...rest } = person;
  await db().batch([
    db().insert(user).values({ id, email, passwordHash, createdAt: now }),
    db()
      .insert(profile)
      .values({ userId: id, ...rest, paper: paperOf(rest.locale), tracked: trackables }),
  ]);
  return id;
}

/** The account of an e-mail in lower case, or null. */
export async function accountOf(email: string): Promise<{ id: UserId; passwordHash: string } | null> {
  const [row] = await db()
    .select({ id: user.id, passwordHash: user.passwordHash })
    .from(user)
    .where(eq(user.email, email));
  return row ? { id: userIdOf(row.id), passwordHash: row.passwordHash } : null;
}

/**
 * Keeps a new password's hash. With `signOut` the person's sessions end in the same step, but for the one that holds the
 * key `allBut`, or every one when that is null.
 */
export async function savePasswordHash(
  userId: UserId,
  passwordHash: string,
  signOut?: { readonly allBut: string | null },
): Promise<void> {
  const kept = db().update(user).set({ passwordHash }).where(eq(user.id, userId));
  if (!signOut) return void (await kept);
  const { allBut } = signOut;
  const others = allBut === null ? undefined : ne(session.idHash, hashOf(allBut));
  await db().batch([
    kept,
    db()
      .delete(session)
      .where(and(eq(session.userId, userId), others)),
  ]);
}

/** Keeps what a person chose in their settings; what is not named stays. */
export async function saveSettings(userId: UserId, settings: Partial<Settings>): Promise<void> {
  await db().update(profile).set(settings).where(eq(profile.userId, userId));
}

/** Signs a browser in, forgets sessions that have ended, and answers the key for the cookie: 32 random bytes. */
export async function startSession(userId: UserId, browser: string, now: number): Promise<string> {
  const key = newToken();
  await db().batch([
    db()
      .delete(session)
      .where(or(lte(session.expiresAt, now), lte(session.lastSeenAt, now - sessionLife.idle))),
    db()
      .insert(session)
      .values({
        idHash: hashOf(key),
        userId,
        browser,
        createdAt: now,
        lastSeenAt: now,
        expiresAt: now + sessionLife.absolute,
      }),
  ]);
  return key;
}

/** The person of a live session, or null. A visit is noted at most once an hour, so that reading rarely writes. */
export async function userOfSession(key: string, now: number): Promise<User | null> {
  const idHash = hashOf(key);
  const [row] = await sessionLookup(db()).execute({ idHash, now, seenAfter: now - sessionLife.idle });
  if (!row) return null;
  const { lastSeenAt, ...person } = row;
  if (now - lastSeenAt >= hour)
    await db().update(session).set({ lastSeenAt: now }).where(eq(session.idHash, idHash));
  return {
    ...person,
    id: userIdOf(person.id),
    locale: locales.find((locale) => locale === person.locale) ?? 'en-GB',
    tracked: person.tracked.filter(isTrackable),
    thresholdTenths: thresholdOf(person.thresholdTenths),
  };
}

/** What a person set of how their change is measured, for those who have their id and not their session. */
export async function careOf(userId: UserId): Promise<Pick<Settings, 'thresholdTenths' | 'careSince'>> {
  const [row] = await db()
    .select({ thresholdTenths: profile.thresholdTenths, careSince: profile.careSince })
    .from(profile)
    .where(eq(profile.userId, userId));
  return { thresholdTenths: thresholdOf(row?.thresholdTenths), careSince: row?.careSince ?? null };
}

/** A person's signed-in browsers, the last seen first. */
export async function listSessions(userId: UserId, now: number): Promise<Session[]> {
  return db()
    .select({
      id: session.idHash,
      browser: session.browser,
      createdAt: session.createdAt,
      lastSeenAt: session.lastSeenAt,
    })
    .from(session)
    .where(and(eq(session.userId, userId), alive(now)))
    .orderBy(desc(session.lastSeenAt));
}

/** Signs out one of a person's browsers. Answers false when it is not theirs, or gone already. */
export async function endSession(userId: UserId, id: string): Promise<boolean> {
  const ended = await db()
    .delete(session)
    .where(and(eq(session.userId, userId), eq(session.idHash, id)))
    .returning({ id: session.idHash });
  return ended.length > 0;
}

/** Signs out the browser that holds this key. */
export async function endSessionOfKey(key: string): Promise<void> {
  await db()
    .delete(session)
    .where(eq(session.idHash, hashOf(key)));
}

/** The id of the session that holds this key, as `listSessions` names it. */
export function sessionIdOf(key: string): string {
  return hashOf(key);
}

/** The paper that printers hold where a locale is at home. */
export function paperOf(locale: Locale): User['paper'] {
  return locale === 'en-US' || locale === 'en-CA' ? 'letter' : 'a4';
}

function alive(now: number) {
  return and(gt(session.expiresAt, now), gt(session.lastSeenAt, now - sessionLife.idle));
}

const lookups = new WeakMap<Db, ReturnType<typeof prepareLookup>>();

// Every page runs this query, and building it costs five times what running it does.
function sessionLookup(db: Db) {
  const known = lookups.get(db);
  if (known) return known;
  const made = prepareLookup(db);
  lookups.set(db, made);
  return made;
}

function prepareLookup(db: Db) {
  return db
    .select({
      lastSeenAt: session.lastSeenAt,
      id: user.id,
      email: user.email,
      name: profile.name,
      locale: profile.locale,
      timeZone: profile.timeZone,
      dayStartMinutes: profile.dayStartMinutes,
      theme: profile.theme,
      paper: profile.paper,
      tracked: profile.tracked,
      thresholdTenths: profile.thresholdTenths,
      careSince: profile.careSince,
    })
    .from(session)
    .innerJoin(user, eq(user.id, session.userId))
    .innerJoin(profile, eq(profile.userId, session.userId))
    .where(
      and(
        eq(session.idHash, sql.placeholder('idHash')),
        gt(session.expiresAt, sql.placeholder('now')),
        gt(session.lastSeenAt, sql.placeholder('seenAfter')),
      ),
    )
    .prepare();
}

function thresholdOf(tenths: number | undefined): ThresholdTenths {
  return thresholds.find((threshold) => threshold === tenths) ?? usualYardstick.thresholdTenths;
}

function isTrackable(word: string): word is Trackable {
  return trackables.some((trackable) => trackable === word);
}
