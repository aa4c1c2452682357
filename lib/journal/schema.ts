import type { Place } from '@/lib/pain/schema';
import type { Position } from '@/lib/sleep/schema';
import type { CalendarDay } from '@/lib/time/calendar-day';
import type { HeatOrCold } from './heat-cold/schema';

/** The groups of chips that end with "none today" and are therefore answered or not, as a whole. */
export const groups = [
  'stress-sources',
  'routines',
  'breaks',
  'heat-cold',
  'medication',
  'places',
  'feelings',
  'worse',
  'eased',
  'habits',
] as const;
export type Group = (typeof groups)[number];

/** What the morning may ask, in its own order. */
export const morningTrackables = ['sleep', 'pillow'] as const;

/** What the evening may ask, in the order in which it is first offered; a person has their own. */
export const eveningTrackables = [
  'places',
  'stress',
  'routines',
  'worst',
  'feelings',
  'factors',
  'breaks',
  'habits',
  'heat-cold',
  'medication',
  'note',
] as const;
export type EveningTrackable = (typeof eveningTrackables)[number];

/** What a person may choose to be asked about on Today. The measures have a rhythm of their own. */
export const trackables = [...morningTrackables, ...eveningTrackables, 'measures'] as const;
export type Trackable = (typeof trackables)[number];

export const moments = ['morning', 'evening'] as const;
export type Moment = (typeof moments)[number];

/** An answered group: what the check-in offered, and which of it was ticked. What was not offered is neither. */
export type Ticks = { readonly offered: readonly string[]; readonly done: readonly string[] };

/** A group as a form carries it: what it offered, and what was ticked; null is "not answered", empty is "none today". */
export type Answer = { readonly offered: readonly string[]; readonly done: readonly string[] | null };

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
  /** Where it hurt; an empty list is "nowhere", null is not said. */
  readonly places: readonly Place[] | null;
  /** Null where the group was not answered. `done` holds ids: of routines, feelings, factors, habits, medications. */
  readonly stressSources: Ticks | null;
  readonly routines: Ticks | null;
  readonly feelings: Ticks | null;
  readonly worse: Ticks | null;
  readonly eased: Ticks | null;
  readonly heatCold: Ticks | null;
  readonly medication: Ticks | null;
  /** Habits that are done or not. */
  readonly habits: Ticks | null;
  /** Habits that are counted or rated, by id; one that was not said is absent. */
  readonly habitValues: Readonly<Record<string, number>>;
};

/** What a morning says; null is "not answered". */
export type Morning = {
  readonly waking: number | null;
  readonly asleepMinutes: number | null;
  readonly quality: number | null;
  readonly awakenings: number | null;
  readonly position: Position | null;
  readonly pillowId: string | null;
};

/** What an evening says; null is "not answered". */
export type Evening = {
  readonly average: number | null;
  readonly worst: number | null;
  readonly places: readonly Place[] | null;
  readonly feelings: readonly string[] | null;
  /** Ids of the person's own chips for what made it worse, and what eased it. */
  readonly worse: readonly string[] | null;
  readonly eased: readonly string[] | null;
  readonly stress: number | null;
  readonly stressSources: readonly string[] | null;
  readonly routines: readonly string[] | null;
  readonly breaks: number | null;
  readonly heatCold: readonly HeatOrCold[] | null;
  readonly medication: readonly string[] | null;
  readonly habits: readonly string[] | null;
  readonly habitValues: Readonly<Record<string, number>>;
  readonly note: string | null;
};

/** A morning and an evening of which nothing was said. */
export const noMorning: Morning = {
  waking: null,
  asleepMinutes: null,
  quality: null,
  awakenings: null,
  position: null,
  pillowId: null,
};
export const noEvening: Evening = {
  average: null,
  worst: null,
  places: null,
  feelings: null,
  worse: null,
  eased: null,
  stress: null,
  stressSources: null,
  routines: null,
  breaks: null,
  heatCold: null,
  medication: null,
  habits: null,
  habitValues: {},
  note: null,
};

/** A check-in as it is kept: what it says, how often it was saved (0: never), and when it was entered. */
export type Kept<Said> = {
  readonly said: Said;
  readonly version: number;
  readonly enteredAt: number | null;
  readonly backFilled: boolean;
};
