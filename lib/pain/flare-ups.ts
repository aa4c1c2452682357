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

/** `least` is the average from which on a day may belong to a flare-up; the first one found comes first. */
export type FlareUps = { readonly least: number; readonly found: readonly FlareUp[] };

/**
 * The flare-ups in consecutive days: each begins with two neighbouring days that average two points above the person's
 * median, and at least 5, and ends with the last such day before two in a row that do not. A day without a score does not
 * reach it, so no flare-up lasts over days of which nothing is known. The median is that of `scores`, every average of the
 * diary up to the last of these days, so that the same days hold the same flare-ups whatever is shown beside them. Null
 * with fewer than 14.
 */
export function flareUpsIn(days: readonly ScoredDay[], scores: readonly number[]): FlareUps | null {
  const median = quantile(scores, 0.5);
  if (median === null || scores.length < leastScores) return null;
  const least = Math.max(leastPain, median + aboveMedian);
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
  return { least, found };
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
