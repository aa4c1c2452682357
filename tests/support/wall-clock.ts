import { addDays, type CalendarDay, dayNumber } from '@/lib/time/calendar-day';
import { livedMoment } from '@/lib/time/clock';

/*
 * Journeys lie a few days ahead of the machine's clock: a browser keeps a cookie that expires later than it should, and
 * drops one that seems to have expired already.
 */

/** The calendar day in a zone three days from now. */
export function soon(timeZone: string): CalendarDay {
  return addDays(livedMoment(Date.now(), { timeZone, dayStartMinutes: 0 }).day, 3);
}

/** The instant at which a clock in the zone shows `HH:MM` on a day. */
export function instantAt(timeZone: string, day: CalendarDay, time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const wanted = dayNumber(day) * 1440 + hours * 60 + minutes;
  let instant = wanted * 60_000;
  // Twice, because the first guess may lie on the other side of a change of clocks.
  for (let pass = 0; pass < 2; pass++) instant += (wanted - wallMinutes(instant, timeZone)) * 60_000;
  return instant;
}

/** The next day on which the clocks of a zone are put forward, at least two days from now. */
export function nextShortDay(timeZone: string): CalendarDay {
  for (let day = soon(timeZone); ; day = addDays(day, 1)) {
    const hours =
      (instantAt(timeZone, addDays(day, 1), '00:00') - instantAt(timeZone, day, '00:00')) / 3_600_000;
    if (hours < 24) return day;
  }
}

function wallMinutes(instant: number, timeZone: string): number {
  const { day, hour, minute } = livedMoment(instant, { timeZone, dayStartMinutes: 0 });
  return dayNumber(day) * 1440 + hour * 60 + minute;
}
