import { addDays, type CalendarDay, dayOf } from './calendar-day';

/** The only place below the pages that reads the clock: milliseconds since 1970. */
export function now(): number {
  return Date.now();
}

/** Where a person's day begins: their zone, and the minute after midnight at which they call it a new day. */
export type DayFrame = { readonly timeZone: string; readonly dayStartMinutes: number };

/** What a person's clock shows at an instant, the lived day that it belongs to, and which part of that day it is. */
export type LivedMoment = {
  readonly day: CalendarDay;
  readonly hour: number;
  readonly minute: number;
  /** Evening from 17:00 on, until the day is over. */
  readonly part: 'morning' | 'afternoon' | 'evening';
};

/**
 * The lived day at an instant. The wall clock decides, never the length of the day, so days of 23 and 25 hours
 * need no care: 03:59 is still yesterday for someone whose day starts at 04:00.
 */
export function livedMoment(instant: number, frame: DayFrame): LivedMoment {
  // formatToParts, because every string format puts the parts in an order of its own.
  const parts: Record<string, string> = {};
  for (const { type, value } of wallClock(frame.timeZone).formatToParts(instant)) parts[type] = value;
  const { year = '', month = '', day = '' } = parts;
  const date = dayOf(`${year.padStart(4, '0')}-${month}-${day}`);
  const [hour, minute] = [Number(parts.hour), Number(parts.minute)];
  const begun = hour * 60 + minute >= frame.dayStartMinutes;
  const part = !begun || hour >= 17 ? 'evening' : hour < 12 ? 'morning' : 'afternoon';
  return { day: begun ? date : addDays(date, -1), hour, minute, part };
}

/** Whether `zone` is a time zone that this machine knows. */
export function isTimeZone(zone: string): boolean {
  try {
    wallClock(zone);
    return true;
  } catch {
    return false;
  }
}

// Building a formatter costs fifty times what using it does. The zones of the world are few, so this cannot grow past them.
const clocks = new Map<string, Intl.DateTimeFormat>();

function wallClock(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  clocks.set(timeZone, made);
  return made;
}

/** An instant as files write it, in UTC: 2026-11-23T21:05:00.000Z. */
export function instantText(instant: number): string {
  return new Date(instant).toISOString();
}
