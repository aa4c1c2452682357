import { addDays, type CalendarDay, dayFromNumber, dayNumber, dayOf, daysBetween } from './calendar-day';

/** A stretch of lived days, both ends included; `from` never lies after `to`. */
export type DayRange = { readonly from: CalendarDay; readonly to: CalendarDay };

/** The first day that a journal can hold: a slip of the year should not open a page of the Middle Ages. */
export const firstDay = dayOf('1950-01-01');

/** The `count` days that end with `to`. */
export function lastDays(to: CalendarDay, count: number): DayRange {
  return { from: addDays(to, 1 - count), to };
}

/** How many days the range holds, at least 1. */
export function dayCount(range: DayRange): number {
  return daysBetween(range.from, range.to) + 1;
}

/** Every day of the range in order, logged or not. */
export function daysOf(range: DayRange): CalendarDay[] {
  const first = dayNumber(range.from);
  return Array.from({ length: dayCount(range) }, (_, index) => dayFromNumber(first + index));
}

/** Whether `day` lies in the range, ends included. */
export function isWithin(range: DayRange, day: CalendarDay): boolean {
  return range.from <= day && day <= range.to;
}
