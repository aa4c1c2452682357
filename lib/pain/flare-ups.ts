import type { JournalDay } from '@/lib/journal/schema';
import { quantile } from '@/lib/stats/quantile';
import { type CalendarDay, daysBetween } from '@/lib/time/calendar-day';

/** A stretch that is clearly worse than the person's usual; both ends are days of it, `peak` is its highest average. */
export type FlareUp = {
  readonly from: CalendarDay;
  readonly to: CalendarDay;
  readonly days: number;
  readonly peak: number;
};

/** The fewest scores that a person's own median rests on. */
const leastScores = 14;
const aboveMedian = 2;
const leastPain = 5;
const daysToBegin = 2;
const daysToEnd = 2;

type ScoredDay = Pick<JournalDay, 'day' | 'average'>;

/**
 * The average from which on a day may belong to a flare-up: two points above the median of these days, and at least 5.
 * Null with fewer than 14 scores.
 */
export function flareUpFrom(days: readonly ScoredDay[]): number | null {
  const scores = days.map(({ average }) => average).filter((score) => score !== null);
  const median = quantile(scores, 0.5);
  return median === null || scores.length < leastScores ? null : Math.max(leastPain, median + aboveMedian);
}

/**
 * The flare-ups in consecutive days, the first one first: each begins with two neighbouring days that reach
 * `flareUpFrom`, and ends with the last such day before two in a row that do not. A day without a score does not reach
 * it, so no flare-up lasts over days of which nothing is known. Null with too few scores for a median.
 */
export function flareUps(days: readonly ScoredDay[]): FlareUp[] | null {
  const least = flareUpFrom(days);
  if (least === null) return null;
  const found: FlareUp[] = [];
  let high: ScoredDay[] = [];
  let begun = false;
  let since = 0;
  const close = () => {
    if (begun) found.push(flareUpOf(high));
    high = [];
    begun = false;
  };
  for (const day of days) {
    if (day.average !== null && day.average >= least) {
      high.push(day);
      since = 0;
      begun ||= high.length >= daysToBegin;
      continue;
    }
    since += 1;
    if (!begun || since >= daysToEnd) close();
  }
  close();
  return found;
}

function flareUpOf(high: readonly ScoredDay[]): FlareUp {
  const [first, last] = [high[0], high.at(-1)];
  if (!first || !last) throw new RangeError('A flare-up has days.');
  return {
    from: first.day,
    to: last.day,
    days: daysBetween(first.day, last.day) + 1,
    peak: Math.max(...high.map(({ average }) => average ?? 0)),
  };
}
