import type { CalendarDay } from '@/lib/time/calendar-day';

const hour = 3_600_000;

/** How long a link works, in days, and how often it may be opened. There is none that never ends. */
export const shareLimits = { days: { usual: 7, most: 90 }, openings: 1000, label: 60 } as const;

/** The instant at which a link ends that is made at `at`. */
export function expiryOf(at: number, days: number): number {
  return at + days * 24 * hour;
}

/** How long a browser may read a report that it has opened, in milliseconds; never beyond the link's own end. */
export const readingTime = 2 * hour;

/** What a link tells about the report behind it, when that is gone too. */
export type ShareAbout = {
  readonly from: CalendarDay;
  readonly to: CalendarDay;
  /** The days, by the clock of whoever shared it, on which the copy was made and on which the link ends. */
  readonly madeOn: CalendarDay;
  readonly endsOn: CalendarDay;
};

/** A try to open a link: with the right passphrase, or none where none is asked. */
export type ShareOpening = {
  readonly id: number;
  readonly at: number;
  readonly browser: string;
  readonly opened: boolean;
};

/** A link as its owner sees it. What opens it is not among this: it was shown once. */
export type Share = {
  readonly id: string;
  readonly label: string | null;
  readonly about: ShareAbout;
  readonly hasPassphrase: boolean;
  readonly createdAt: number;
  readonly expiresAt: number;
  readonly revokedAt: number | null;
  readonly openings: number;
  readonly mostOpenings: number | null;
  /** The last first. */
  readonly tries: readonly ShareOpening[];
};

/** `spent` opens nothing more, but who has it open may read on; after `ended` and `expired` nobody reads anything. */
export type ShareState = 'open' | 'spent' | 'ended' | 'expired';

export function shareState(
  share: Pick<Share, 'expiresAt' | 'revokedAt' | 'openings' | 'mostOpenings'>,
  now: number,
): ShareState {
  const { expiresAt, revokedAt, openings, mostOpenings } = share;
  if (revokedAt !== null && revokedAt < expiresAt) return 'ended';
  if (revokedAt !== null || expiresAt <= now) return 'expired';
  return mostOpenings !== null && openings >= mostOpenings ? 'spent' : 'open';
}
