import type { CalendarDay } from '@/lib/time/calendar-day';
import { type DayRange, lastDays } from '@/lib/time/day-range';

/** The stretches of time that Trends can show, as its links name them; each ends today. */
export const shownRanges = ['30', '90', '365', 'all'] as const;
export type ShownRange = (typeof shownRanges)[number];

/** The stretch that a query names: 90 days when it names none, null when it names something else. */
export function shownRange(asked: unknown): ShownRange | null {
  if (asked === undefined) return '90';
  return shownRanges.find((range) => range === asked) ?? null;
}

/**
 * The days of a stretch that ends `today`. None lies before the `first` logged day, for nobody missed a day before they
 * began; but a young journal still shows two weeks, so that its first days have a scale.
 */
export function daysShown(shown: ShownRange, today: CalendarDay, first: CalendarDay | null): DayRange {
  const twoWeeks = lastDays(today, 14);
  const began = first && first < twoWeeks.from ? first : twoWeeks.from;
  const asked = shown === 'all' ? began : lastDays(today, Number(shown)).from;
  return { from: asked < began ? began : asked, to: today };
}
