import type { CalendarDay } from '@/lib/time/calendar-day';

export const visitKinds = ['chiropractor', 'massage', 'physiotherapist', 'doctor', 'other'] as const;
export type VisitKind = (typeof visitKinds)[number];

/** A visit as the charts and the report mark it; it is planned while its day lies ahead. */
export type Visit = { readonly id: string; readonly day: CalendarDay; readonly kind: VisitKind };

/** All that was noted of a visit; null is not noted. */
export type WholeVisit = Visit & {
  readonly clinician: string | null;
  readonly done: string | null;
  /** What the person wants to ask there. */
  readonly question: string | null;
  /** The day of the next appointment, if one was made. */
  readonly nextDay: CalendarDay | null;
};

/**
 * The next appointment that was made at a visit. It is no visit: it stands until its day is over, a later visit of its
 * kind is kept, or it is taken back. Its id is that of the visit which it becomes when something is noted of it.
 */
export type Appointment = WholeVisit & { readonly madeAt: string };

/** A visit of which only this is known. */
export const bareVisit = { clinician: null, done: null, question: null, nextDay: null } as const;

/** What the person wants to know, and the day of the visit that it is for, if they noted it there. */
export type Question = { readonly text: string; readonly forVisit: CalendarDay | null };
