import type { Position } from '@/lib/sleep/schema';
import type { CalendarDay } from '@/lib/time/calendar-day';

/** The groups of chips that end with "none today" and are therefore answered or not, as a whole. */
export const groups = [
  'stress-sources',
  'routines',
  'breaks',
  'heat-cold',
  'medication',
  'places',
  'feelings',
  'factors',
  'habits',
] as const;
export type Group = (typeof groups)[number];

/** What a person may choose to be asked about on Today, in the order in which it is first offered. */
export const trackables = ['sleep', 'pillow', 'worst', 'stress', 'routines', 'breaks', 'note'] as const;
export type Trackable = (typeof trackables)[number];

export const moments = ['morning', 'evening'] as const;
export type Moment = (typeof moments)[number];

/** An answered group: what the check-in offered, and which of it was done. What was not offered is neither. */
export type Ticks = { readonly offered: readonly string[]; readonly done: readonly string[] };

/**
 * One lived day, as the charts, the statistics and the report read it. Null is "not said", and zero is an answer.
 * Pain, stress and sleep quality are 0 to 10.
 */
export type JournalDay = {
  readonly day: CalendarDay;
  /** Whether a morning or an evening was saved. */
  readonly logged: boolean;
  /** Whether any of it was entered after its day was over. */
  readonly backFilled: boolean;
  readonly waking: number | null;
  readonly average: number | null;
  readonly worst: number | null;
  readonly asleepMinutes: number | null;
  readonly sleepQuality: number | null;
  readonly awakenings: number | null;
  readonly position: Position | null;
  readonly pillowId: string | null;
  readonly stress: number | null;
  readonly breaks: number | null;
  /** Null where the group was not answered. `done` holds ids of routines. */
  readonly routines: Ticks | null;
};

/** A group as a form carries it: what it offered, and what was ticked; null is "not answered", empty is "none today". */
export type Answer = { readonly offered: readonly string[]; readonly done: readonly string[] | null };

/** What a morning form carries; null is "not answered". */
export type Morning = {
  readonly day: CalendarDay;
  readonly waking: number | null;
  readonly asleepMinutes: number | null;
  readonly quality: number | null;
  readonly position: Position | null;
  readonly pillowId: string | null;
};

/** What an evening form carries; null is "not answered". */
export type Evening = {
  readonly day: CalendarDay;
  readonly average: number | null;
  readonly worst: number | null;
  readonly stress: number | null;
  readonly stressSources: Answer;
  readonly routines: Answer;
  readonly breaks: number | null;
  readonly note: string | null;
};
