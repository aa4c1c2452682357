import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { decode } from 'next-auth/jwt';
import { cache } from 'react';
import type { Trackable } from '@/lib/journal/schema';
import type { ThresholdTenths } from '@/lib/reports/yardstick';
import type { CalendarDay } from '@/lib/time/calendar-day';
import { now } from '@/lib/time/clock';
import type { Locale } from '@/lib/words/translator';
import { sessionCookie } from './cookie';
import { userOfSession } from './data';
import { secret } from './secret';
import type { UserId } from './user-id';

/** A signed-in person and how they want their journal. It is a DayFrame, so `livedMoment(now(), user)` is their today. */
export type User = {
  readonly id: UserId;
  readonly email: string;
  readonly name: string;
  readonly locale: Locale;
  readonly timeZone: string;
  readonly dayStartMinutes: number;
  readonly theme: 'system' | 'light' | 'dark';
  readonly paper: 'a4' | 'letter';
  readonly tracked: readonly Trackable[];
  /** From how many tenths of a point on a change of their average counts. */
  readonly thresholdTenths: ThresholdTenths;
  /** The day on which their care began, if they set one. */
  readonly careSince: CalendarDay | null;
};

/**
 * The person whose session this request carries, or null: no cookie, a forged one, or a session that has ended. The
 * row decides each time, so signing a browser out works at its next request. Read once for each request.
 */
export const currentUser = cache(async (): Promise<User | null> => {
  const key = await currentSessionKey();
  return key === null ? null : userOfSession(key, now());
});

/** The person whose session this request carries; without one, nothing after this line runs and sign-in is shown. */
export async function requireUser(): Promise<User> {
  return (await currentUser()) ?? redirect('/sign-in');
}

/** The random key of this request's session, or null. Whether it is still alive only its row knows. */
export const currentSessionKey = cache(async (): Promise<string | null> => {
  const { name } = sessionCookie(await headers());
  const token = (await cookies()).get(name)?.value;
  return token ? keyIn(token, name) : null;
});

// Opening an envelope takes a millisecond and always finds the same key, so the last thousand are remembered. What a
// key is worth is asked of its row each time.
const opened = new Map<string, string>();

/** The key in a cookie that this installation sealed under `name`; null for any other text. */
async function keyIn(token: string, name: string): Promise<string | null> {
  const envelope = `${name}=${token}`;
  const known = opened.get(envelope);
  if (known !== undefined) return known;
  try {
    // `decode` rather than `auth()`: it neither rewrites the cookie nor builds a session that nobody reads.
    const key = (await decode({ token, secret: secret(), salt: name }))?.sub;
    if (!key) return null;
    if (opened.size >= 1000) opened.clear();
    opened.set(envelope, key);
    return key;
  } catch {
    return null;
  }
}
