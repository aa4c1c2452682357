import type { CalendarDay } from '@/lib/time/calendar-day';
import type { JournalDay } from './schema';

/** A day of which nothing was said. */
export function unsaidDay(day: CalendarDay): JournalDay {
  return { day, ...unsaid };
}

const unsaid = {
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
  places: null,
  stressSources: null,
  routines: null,
  feelings: null,
  worse: null,
  eased: null,
  heatCold: null,
  medication: null,
  habits: null,
  habitValues: {},
} satisfies Omit<JournalDay, 'day'>;
