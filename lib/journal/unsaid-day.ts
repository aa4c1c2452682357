import type { CalendarDay } from '@/lib/time/calendar-day';
import type { JournalDay } from './schema';

/** A day of which nothing was said. */
export function unsaidDay(day: CalendarDay): JournalDay {
  return {
    day,
    logged: false,
    backFilled: false,
    waking: null,
    average: null,
    worst: null,
    asleepMinutes: null,
    sleepQuality: null,
    awakenings: null,
    position: null,
    pillowId: null,
    stress: null,
    breaks: null,
    routines: null,
  };
}
