import type { JournalDay } from '@/lib/journal/schema';
import { addDays, type CalendarDay } from '@/lib/time/calendar-day';
import type { DayRange } from '@/lib/time/day-range';

/**
 * How many tenths of a point the average must change by to count, each from a study: 13 Cleland 2008 and 15 Kovacs 2008
 * of neck pain, 20 Farrar 2001 of chronic pain.
 */
export const thresholds = [13, 15, 20] as const;
export type ThresholdTenths = (typeof thresholds)[number];

/** What a person's change is measured by: the points that count, and when their care began, if they said so. */
export type Yardstick = {
  readonly thresholdTenths: ThresholdTenths;
  readonly careSince: CalendarDay | null;
  /** The days of `careRange` that lie before the others. */
  readonly careDays: readonly JournalDay[];
};

export const usualYardstick: Yardstick = { thresholdTenths: 20, careSince: null, careDays: [] };

/** How many days the start of care, and each column but the last, holds at most. */
export const windowDays = 14;

/** The days from `careSince` that stand for its start, as far as they lie before the `first` of others; null when none does. */
export function careDaysBefore(first: CalendarDay, careSince: CalendarDay | null): DayRange | null {
  if (careSince === null || careSince >= first) return null;
  const [to = careSince] = [addDays(careSince, windowDays - 1), addDays(first, -1)].sort();
  return { from: careSince, to };
}
