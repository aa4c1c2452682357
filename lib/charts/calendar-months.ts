import type { JournalDay } from '@/lib/journal/schema';
import { type CalendarDay, weekday } from '@/lib/time/calendar-day';
import type { DayRange } from '@/lib/time/day-range';
import { firstOfMonth, monthNumber } from './months';

/** A day in the grid of its month: column 0 is Monday, row 0 the week of the first. A null score is a gap. */
export type CalendarCell = {
  readonly day: CalendarDay;
  readonly column: number;
  readonly row: number;
  readonly score: number | null;
};

/** A month as a wall calendar shows it; days that lie ahead are left out. */
export type CalendarMonth = { readonly first: CalendarDay; readonly cells: readonly CalendarCell[] };

/** The days of a range that a calendar shows: at most the last twelve calendar months, from the first of a month on. */
export function calendarRange(range: DayRange): DayRange {
  const year = firstOfMonth(monthNumber(range.to) - 11);
  return { from: range.from < year ? year : range.from, to: range.to };
}

/** The months of consecutive days, each day with its evening score. */
export function calendarMonths(days: readonly JournalDay[]): CalendarMonth[] {
  const months = new Map<number, { first: CalendarDay; offset: number; cells: CalendarCell[] }>();
  for (const { day, average } of days) {
    const number = monthNumber(day);
    let month = months.get(number);
    if (!month) {
      const first = firstOfMonth(number);
      month = { first, offset: weekday(first) - 2, cells: [] };
      months.set(number, month);
    }
    const place = month.offset + Number(day.slice(8));
    month.cells.push({ day, column: place % 7, row: Math.floor(place / 7), score: average });
  }
  return Array.from(months.values(), ({ first, cells }) => ({ first, cells }));
}
