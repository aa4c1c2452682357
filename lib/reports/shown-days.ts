import type { JournalDay } from '@/lib/journal/schema';
import { unsaidDay } from '@/lib/journal/unsaid-day';
import type { Extra, Section } from './choices';

/**
 * The days with only that which a report of these parts tells, so that whoever is given it is given nothing more: the
 * rest is as if it had not been said.
 */
export function shownDays(
  days: readonly JournalDay[],
  shown: readonly Section[],
  extras: readonly Extra[],
): JournalDay[] {
  const parts: readonly string[] = [...shown, ...extras];
  const told = new Set(
    Object.entries(readBy)
      .filter(([, by]) => by.some((part) => parts.includes(part)))
      .map(([field]) => field),
  );
  return days.map((day) => ({
    ...unsaidDay(day.day),
    logged: day.logged,
    backFilled: day.backFilled,
    ...Object.fromEntries(Object.entries(day).filter(([field]) => told.has(field))),
  }));
}

/** Which parts of a report rest on which field. What none rests on, such as where stress came from, is in no report. */
const readBy = {
  average: ['numbers', 'chart', 'daily'],
  waking: ['numbers', 'daily'],
  worst: ['numbers', 'daily'],
  asleepMinutes: ['numbers', 'daily'],
  sleepQuality: ['numbers', 'daily'],
  awakenings: ['numbers', 'daily'],
  stress: ['numbers', 'daily'],
  position: ['done'],
  pillowId: ['done'],
  breaks: ['done'],
  routines: ['done'],
  heatCold: ['done'],
  habits: ['done'],
  habitValues: ['done'],
  places: ['places'],
  feelings: ['places'],
  worse: ['factors'],
  eased: ['factors'],
  medication: ['medication'],
  stressSources: [],
} satisfies Record<Exclude<keyof JournalDay, 'day' | 'logged' | 'backFilled'>, readonly (Section | Extra)[]>;
