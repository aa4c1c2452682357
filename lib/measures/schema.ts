import type { CalendarDay } from '@/lib/time/calendar-day';

/** What is asked more rarely than every day, in the order in which one gives way to another. */
export const measures = ['week', 'activities', 'change'] as const;
export type Measure = (typeof measures)[number];

/** How it is altogether since care began, from worst to best. */
export const changeSteps = [-3, -2, -1, 0, 1, 2, 3] as const;

export const clinicForms = ['peg', 'ndi', 'other'] as const;
export type ClinicForm = (typeof clinicForms)[number];

/** The most that a form's total can be; the person gives that of another form, perhaps. */
export const mostOf = { peg: 10, ndi: 50 } as const satisfies Partial<Record<ClinicForm, number>>;

type OnDay = { readonly day: CalendarDay };

/** The three questions about the past week, each 0 to 10; null is not answered. */
export type Week = {
  readonly average: number | null;
  readonly enjoyment: number | null;
  readonly activity: number | null;
};
export const noWeek: Week = { average: null, enjoyment: null, activity: null };

/** Something that the trouble makes hard, in the person's own words. */
export type Activity = { readonly id: string; readonly name: string; readonly archived: boolean };

/** How activities went on a day by their ids: 0 not at all, 10 as before the trouble. One that was not rated is absent. */
export type Ratings = Readonly<Record<string, number>>;

/** A total that a clinic's form gave: PEG as its mean, NDI in points, another form by its name. */
export type ClinicTotal = {
  readonly form: ClinicForm;
  /** Of another form only. */
  readonly name: string | null;
  readonly score: number;
  /** Of another form only, and only when it was given. */
  readonly most: number | null;
};
export type ClinicScore = OnDay & ClinicTotal & { readonly id: string };

/** What was said of all this in some days, in their order. A question of a week that was not answered is null. */
export type RareAnswers = {
  readonly weeks: readonly (OnDay & Week)[];
  /** The person's activities in their order, archived ones too. */
  readonly activities: readonly { readonly id: string; readonly name: string }[];
  readonly ratings: readonly (OnDay & { readonly activityId: string; readonly rating: number })[];
  readonly globalChanges: readonly (OnDay & { readonly step: number })[];
  readonly clinicScores: readonly (OnDay & ClinicTotal)[];
};

/** The same as it is kept, with what a page needs to change it. */
export type KeptAnswers = Omit<RareAnswers, 'activities' | 'clinicScores'> & {
  readonly activities: readonly Activity[];
  readonly clinicScores: readonly ClinicScore[];
};

/** When a measure last had its turn: on the later of these days. */
export type Turn = { readonly answered: CalendarDay | null; readonly setAside: CalendarDay | null };
export type Turns = Readonly<Record<Measure, Turn>>;
