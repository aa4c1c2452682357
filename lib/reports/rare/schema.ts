import type { CalendarDay } from '@/lib/time/calendar-day';

type OnDay = { readonly day: CalendarDay };

/** What is asked more rarely than every day, in the order of its days. A question of a week that was not answered is null. */
export type RareAnswers = {
  readonly weeks: readonly (OnDay & {
    readonly average: number | null;
    readonly enjoyment: number | null;
    readonly activity: number | null;
  })[];
  /** The person's activities in their order, archived ones too. */
  readonly activities: readonly { readonly id: string; readonly name: string }[];
  readonly ratings: readonly (OnDay & { readonly activityId: string; readonly rating: number })[];
  readonly globalChanges: readonly (OnDay & { readonly step: number })[];
  readonly clinicScores: readonly (OnDay & {
    readonly form: 'peg' | 'ndi' | 'other';
    readonly name: string | null;
    readonly score: number;
    readonly most: number | null;
  })[];
};

/** What the person wants to know, and the day of the visit that it is for, if they noted it there. */
export type Question = { readonly text: string; readonly forVisit: CalendarDay | null };
