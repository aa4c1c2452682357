import { addDays, type CalendarDay, dayNumber } from '@/lib/time/calendar-day';
import { type DayRange, dayCount, isWithin } from '@/lib/time/day-range';
import { firstOfMonth, monthNumber } from './months';

/** Where days lie between two edges. Every day has a lane of the same width, so that bars and dots share one axis. */
export type TimeAxis = {
  /** The middle of the day's lane. */
  readonly x: (day: CalendarDay) => number;
  /** The width of one day's lane. */
  readonly lane: number;
};

export function timeAxis(range: DayRange, left: number, right: number): TimeAxis {
  const lane = (right - left) / dayCount(range);
  const first = dayNumber(range.from);
  return { lane, x: (day) => left + (dayNumber(day) - first + 0.5) * lane };
}

/** A day to be written under the axis, and how it is best written: as a day, a month or a year. */
export type TimeTick = {
  readonly day: CalendarDay;
  readonly x: number;
  readonly unit: 'day' | 'month' | 'year';
};

/**
 * Ticks that a reader knows from a calendar, where `most` short words such as "Jan" have room; a day's name takes the
 * room of two. Up to 200 days they are counted back from the last day, whole weeks apart where that is more than a week;
 * beyond that they are firsts of a month, then of a January.
 */
export function timeTicks(range: DayRange, axis: TimeAxis, most: number): TimeTick[] {
  const count = dayCount(range);
  if (count > 200) return monthTicks(range, axis, most);
  const apart = Math.ceil(count / Math.floor(most / 2));
  const step = apart < 7 ? apart : Math.ceil(apart / 7) * 7;
  const ticks: TimeTick[] = [];
  for (let day = range.to; day >= range.from; day = addDays(day, -step)) {
    ticks.unshift({ day, x: axis.x(day), unit: 'day' });
  }
  return ticks;
}

function monthTicks(range: DayRange, axis: TimeAxis, most: number): TimeTick[] {
  const [first, last] = [monthNumber(range.from), monthNumber(range.to)];
  const steps = [1, 2, 3, 6, 12, 24, 60, 120];
  const step = steps.find((each) => Math.floor((last - first) / each) + 1 <= most) ?? 240;
  const ticks: TimeTick[] = [];
  for (let month = Math.ceil(first / step) * step; month <= last; month += step) {
    const day = firstOfMonth(month);
    if (isWithin(range, day)) ticks.push({ day, x: axis.x(day), unit: step < 12 ? 'month' : 'year' });
  }
  return ticks;
}
