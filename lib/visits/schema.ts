import type { CalendarDay } from '@/lib/time/calendar-day';

export const visitKinds = ['chiropractor', 'massage', 'physiotherapist', 'doctor', 'other'] as const;
export type VisitKind = (typeof visitKinds)[number];

/** A visit as the charts and the report mark it; it is planned while its day lies ahead. */
export type Visit = { readonly id: string; readonly day: CalendarDay; readonly kind: VisitKind };
