import type { UserId } from '@/lib/auth/user-id';
import { dataVersion } from '@/lib/storage/remembered';
import type { CalendarDay } from '@/lib/time/calendar-day';
import type { JournalHabit } from './from-journal';
import { type Insights, insightsMethod } from './insights';
import { insightsInThread } from './thread';

type Found = Insights<JournalHabit> | null;

/**
 * What is known of a person's insights when a page cannot wait: those of the diary as it stands (`current`), those of an
 * earlier state (`earlier`), or none so far (`awaited`); the latter two with the promise of new ones, which rejects when
 * they could not be worked out.
 */
export type Latest =
  | { readonly state: 'current'; readonly insights: Found }
  | { readonly state: 'earlier'; readonly insights: Found; readonly coming: Promise<Found> }
  | { readonly state: 'awaited'; readonly coming: Promise<Found> };

/** Milliseconds that a page's first byte may wait for insights. */
const patience = 40;
/** How many diaries' insights are kept, a person's up to different days being as many; the longest unasked go first. */
const mostKept = 200;

type Kept = {
  /** Of which state of the diary `found` is; null when nothing was found yet. */
  foundAt: string | null;
  found: Found;
  /** What is being worked out now, and of which state. */
  pending: { readonly at: string; readonly coming: Promise<Found> } | null;
};

/** A memory of insights over a way to work them out. `at` names the state of the diary that they are asked for. */
export function rememberedInsights(workOut: (userId: UserId, today: CalendarDay) => Promise<Found>) {
  const diaries = new Map<string, Kept>();

  function keptOf(userId: UserId, today: CalendarDay): Kept {
    const diary = `${userId} ${today}`;
    const kept = diaries.get(diary) ?? { foundAt: null, found: null, pending: null };
    diaries.delete(diary);
    diaries.set(diary, kept);
    const [oldest] = diaries.keys();
    if (diaries.size > mostKept && oldest !== undefined) diaries.delete(oldest);
    return kept;
  }

  function begun(kept: Kept, userId: UserId, today: CalendarDay, at: string): Promise<Found> {
    if (kept.pending?.at === at) return kept.pending.coming;
    const coming = workOut(userId, today);
    kept.pending = { at, coming };
    coming.then(
      (found) => {
        // An answer that was overtaken by a newer question is still newer than what stood before it.
        Object.assign(kept, { foundAt: at, found });
        if (kept.pending?.at === at) kept.pending = null;
      },
      (error) => {
        if (kept.pending?.at === at) kept.pending = null;
        console.error('Insights could not be worked out:', error instanceof Error ? error.message : error);
      },
    );
    return coming;
  }

  /** The last result up to this day, or else up to the nearest day before it: none tells of later days than were asked. */
  function lastFound(userId: UserId, today: CalendarDay): Kept | undefined {
    const ofPerson = Array.from(diaries).filter(
      ([diary, { foundAt }]) =>
        foundAt !== null && diary.startsWith(`${userId} `) && diary <= `${userId} ${today}`,
    );
    return ofPerson.toSorted(([one], [other]) => (one < other ? 1 : -1))[0]?.[1];
  }

  return async (userId: UserId, today: CalendarDay, at: string): Promise<Latest> => {
    const kept = keptOf(userId, today);
    if (kept.foundAt === at) return { state: 'current', insights: kept.found };
    const coming = begun(kept, userId, today, at);
    const insights = await within(patience, coming);
    if (insights !== undefined) return { state: 'current', insights };
    const last = lastFound(userId, today);
    if (last) return { state: 'earlier', insights: last.found, coming };
    return { state: 'awaited', coming };
  };
}

/** What comes within so many milliseconds; undefined when nothing does, or it fails. */
async function within<Value>(milliseconds: number, coming: Promise<Value>): Promise<Value | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), milliseconds);
  });
  try {
    return await Promise.race([coming.catch(() => undefined), late]);
  } finally {
    clearTimeout(timer);
  }
}

// Bundles of the server share no module state.
declare global {
  var napeInsights: ReturnType<typeof rememberedInsights> | undefined;
}

/** What is known of a person's insights up to `today`, after at most 40 milliseconds. */
export async function latestInsights(userId: UserId, today: CalendarDay): Promise<Latest> {
  globalThis.napeInsights ??= rememberedInsights(insightsInThread);
  return globalThis.napeInsights(userId, today, `${await dataVersion()} ${insightsMethod}`);
}
