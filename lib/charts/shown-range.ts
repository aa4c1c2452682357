import { addDays, type CalendarDay } from '@/lib/time/calendar-day';
import { type DayRange, lastDays } from '@/lib/time/day-range';

/** The stretches of time that Trends can show, as its links name them; each ends today. */
export const shownRanges = ['30', '90', '365', 'all'] as const;
export type ShownRange = (typeof shownRanges)[number];

/** The stretch that a query names: 90 days when it names none, null when it names something else. */
export function shownRange(asked: unknown): ShownRange | null {
  if (asked === undefined) return '90';
  return shownRanges.find((range) => range === asked) ?? null;
}

/** The days of a stretch that ends `today`. All is everything since the `first` logged day, and at least a week. */
export function daysShown(shown: ShownRange, today: CalendarDay, first: CalendarDay | null): DayRange {
  if (shown !== 'all') return lastDays(today, Number(shown));
  const week = addDays(today, -6);
  return { from: first && first < week ? first : week, to: today };
}
