import type { JournalDay } from '@/lib/journal/schema';
import { unsaidDay } from '@/lib/journal/unsaid-day';
import { addDays, type CalendarDay } from '@/lib/time/calendar-day';

/** The averages that were said in these days, as a report reads them. */
export function averagesOf(days: readonly Pick<JournalDay, 'average'>[]): number[] {
  return days.flatMap(({ average }) => average ?? []);
}

/**
 * Neighbouring days from `start` on with these averages; null is a day without an entry. `more` says what else the
 * entries hold.
 */
export function daysFrom(
  start: CalendarDay,
  averages: readonly (number | null)[],
  more: (index: number) => Partial<JournalDay> = () => ({}),
): JournalDay[] {
  return averages.map((average, index) => {
    const day = unsaidDay(addDays(start, index));
    return average === null ? day : { ...day, logged: true, average, ...more(index) };
  });
}
