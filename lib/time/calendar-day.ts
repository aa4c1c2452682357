declare const brand: unique symbol;

/**
 * A day as a person lived it: `YYYY-MM-DD` in their own time zone. It has no clock and no zone, so it compares
 * and sorts as text. Only this file mints one.
 */
export type CalendarDay = string & { readonly [brand]: 'CalendarDay' };

/** The day written in `text`, or null when it is not a day of the calendar (2026-02-30, 1.2.2026, ''). */
export function calendarDay(text: string): CalendarDay | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!parts) return null;
  const [year, month, dayOfMonth] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  if (year < 1 || month < 1 || month > 12 || dayOfMonth < 1) return null;
  return dayOfMonth <= daysInMonth(year, month) ? (text as CalendarDay) : null;
}

/** The day written in `text`; throws when there is none. For constants, tests and rows that CHECKs have guarded. */
export function dayOf(text: string): CalendarDay {
  const day = calendarDay(text);
  if (!day) throw new RangeError(`Not a calendar day: ${text}`);
  return day;
}

/** Whole days since 1970-01-01, negative before it. Reference: H. Hinnant, "chrono-compatible low-level date algorithms". */
export function dayNumber(day: CalendarDay): number {
  const month = Number(day.slice(5, 7));
  const year = Number(day.slice(0, 4)) - (month <= 2 ? 1 : 0);
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + Number(day.slice(8)) - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The day that lies `number` days after 1970-01-01: the inverse of `dayNumber`. */
export function dayFromNumber(number: number): CalendarDay {
  const shifted = number + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1_460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const dayOfMonth = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9);
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(dayOfMonth, 2)}` as CalendarDay;
}

/** The day `count` days later, or earlier when `count` is negative. */
export function addDays(day: CalendarDay, count: number): CalendarDay {
  return dayFromNumber(dayNumber(day) + count);
}

/** How many days lie from `from` to `to`: 0 for the same day, negative when `to` comes first. */
export function daysBetween(from: CalendarDay, to: CalendarDay): number {
  return dayNumber(to) - dayNumber(from);
}

/** The ISO weekday: 1 is Monday, 7 is Sunday. */
export function weekday(day: CalendarDay): number {
  return ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function pad(number: number, width: number): string {
  return String(number).padStart(width, '0');
}
