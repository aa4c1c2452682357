import { type CalendarDay, dayOf } from '@/lib/time/calendar-day';

/** Whole months since the year 0, of the month that `day` lies in. */
export function monthNumber(day: CalendarDay): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

/** The first day of the month with this number. */
export function firstOfMonth(month: number): CalendarDay {
  const year = String(Math.floor(month / 12)).padStart(4, '0');
  return dayOf(`${year}-${String((month % 12) + 1).padStart(2, '0')}-01`);
}
