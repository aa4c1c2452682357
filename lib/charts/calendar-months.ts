import type { JournalDay } from '@/lib/journal/schema';
import { type CalendarDay, weekday } from '@/lib/time/calendar-day';
import type { DayRange } from '@/lib/time/day-range';
import { firstOfMonth, monthNumber } from './months';
import { monthsOf } from './weeks';

/** A day in the grid of its month: column 0 is Monday, row 0 the first week with a day. A null score is a gap. */
export type CalendarCell = {
  readonly day: CalendarDay;
  readonly column: number;
  readonly row: number;
  readonly score: number | null;
};

/** A month as a wall calendar shows it; days that lie ahead, or before the first one given, are left out. */
export type CalendarMonth = { readonly first: CalendarDay; readonly cells: readonly CalendarCell[] };

/** The days of a range that a calendar shows: at most the last twelve calendar months, from the first of a month on. */
export function calendarRange(range: DayRange): DayRange {
  const year = firstOfMonth(monthNumber(range.to) - 11);
  return { from: range.from < year ? year : range.from, to: range.to };
}

/** The months of consecutive days, each day with its evening score. */
export function calendarMonths(days: readonly JournalDay[]): CalendarMonth[] {
  return monthsOf(days).map(({ from, days: month }) => {
    const blank = weekday(from) - 1;
    return {
      first: from,
      cells: month.map(({ day, average }, index) => ({
        day,
        column: (blank + index) % 7,
        row: Math.floor((blank + index) / 7),
        score: average,
      })),
    };
  });
}
