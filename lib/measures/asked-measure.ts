import { addDays, type CalendarDay, daysBetween } from '@/lib/time/calendar-day';
import { type Measure, measures, type Turn, type Turns } from './schema';

/** Every so many days a measure has its turn. Its recall is a week for the week's questions; the others move slowly. */
const everyDays: Readonly<Record<Measure, number>> = { week: 7, activities: 14, change: 14 };

/** A visit brings the turn of these forward, but not within a week of their last one. */
const askedAtVisits: readonly Measure[] = ['activities', 'change'];
const leastBetween = 7;

/** So many days a diary is left in peace before it is asked for more, and care before it is asked what it changed. */
const firstDays = 7;
const careDays = 14;

/** What decides which measure a day asks. */
export type Asking = {
  readonly firstLogged: CalendarDay | null;
  /** When care began, as far as is known; without it change is told since the first day of the diary. */
  readonly careSince: CalendarDay | null;
  readonly paused: boolean;
  /** Whether there is a visit on the day, planned or over. */
  readonly visit: boolean;
  /** Whether the person has activities to rate. */
  readonly activities: boolean;
  readonly turns: Turns;
};

/**
 * The one measure that a day asks beside its morning and evening, or null. One that was answered or set aside on the day
 * stays that day's: no other follows it. At a visit what is told there comes first, otherwise the week.
 */
export function askedMeasure(day: CalendarDay, asking: Asking): Measure | null {
  const { firstLogged, paused, visit, turns } = asking;
  const had = measures.find((measure) => lastTurn(turns[measure]) === day);
  if (had) return had;
  if (paused || !firstLogged || daysBetween(firstLogged, day) < firstDays) return null;
  const inOrder = visit ? [...askedAtVisits, 'week' as const] : measures;
  return inOrder.find((measure) => isDue(measure, day, asking)) ?? null;
}

/** The day on which a measure has its next turn after one on this day, unless a visit brings it forward. */
export function nextTurn(measure: Measure, day: CalendarDay): CalendarDay {
  return addDays(day, everyDays[measure]);
}

function isDue(measure: Measure, day: CalendarDay, asking: Asking): boolean {
  const { firstLogged, careSince, visit, activities, turns } = asking;
  if (measure === 'activities' && !activities) return false;
  if (measure === 'change') {
    const start = careSince ?? firstLogged;
    if (!start || daysBetween(start, day) < careDays) return false;
  }
  const last = lastTurn(turns[measure]);
  if (last === null) return true;
  const every = visit && askedAtVisits.includes(measure) ? leastBetween : everyDays[measure];
  return daysBetween(last, day) >= every;
}

function lastTurn({ answered, setAside }: Turn): CalendarDay | null {
  if (answered === null || setAside === null) return answered ?? setAside;
  return answered > setAside ? answered : setAside;
}
