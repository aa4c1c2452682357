import { eq } from 'drizzle-orm';
import { db } from '@/db/client';
import { profile } from '@/db/schema/person';
import type { UserId } from '@/lib/auth/user-id';
import type { CalendarDay } from '@/lib/time/calendar-day';

/** What a clinician asks first, in the person's own words: since when, how it began, and what they want to know. */
export type Trouble = {
  readonly since: CalendarDay | null;
  readonly how: string | null;
  readonly question: string | null;
};

/** What the person said about their trouble; null where they said nothing. */
export async function getTrouble(userId: UserId): Promise<Trouble> {
  const [said] = await db()
    .select({ since: profile.troubleSince, how: profile.troubleHow, question: profile.question })
    .from(profile)
    .where(eq(profile.userId, userId));
  return said ?? { since: null, how: null, question: null };
}

/** Keeps what the person says about their trouble, in place of what they said before. */
export async function saveTrouble(userId: UserId, { since, how, question }: Trouble): Promise<void> {
  await db()
    .update(profile)
    .set({ troubleSince: since, troubleHow: how, question })
    .where(eq(profile.userId, userId));
}
