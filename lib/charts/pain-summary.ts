import type { JournalDay } from '@/lib/journal/schema';
import { mean } from '@/lib/stats/mean';
import { addDays, type CalendarDay } from '@/lib/time/calendar-day';
import { type DayRange, dayCount, isWithin, lastDays } from '@/lib/time/day-range';
import { type UsualRange, usualRange } from './usual-range';

/** The mean of the scores of some days, and how many of those days had one. */
export type WindowMean = { readonly mean: number; readonly count: number; readonly days: number };

/** What can be said of evening pain without any inference: counts, means and middle halves. */
export type PainSummary = {
  /** Days of the range since the journal began, and how many of them have an evening score. */
  readonly days: number;
  readonly scored: number;
  /** The middle half of the range's scores; null with fewer than 14. */
  readonly middle: UsualRange | null;
  /** The last seven days; null with fewer than three scores. */
  readonly recent: WindowMean | null;
  /** The 90 days before those seven, and their middle half: the person's usual. Both null with fewer than 14 scores. */
  readonly before: WindowMean | null;
  readonly usual: UsualRange | null;
};

/** The 97 days that end with `today`: what the comparison of the last week with the person's usual reads. */
export function comparedDays(today: CalendarDay): DayRange {
  return lastDays(today, 97);
}

/**
 * The summary of a range that ends today, in a journal that began on the `first` day. `days` hold that range and `comparedDays`; the last week is compared with the
 * 90 days before it, so that it is never compared with itself.
 */
export function painSummary(
  days: readonly JournalDay[],
  range: DayRange,
  first: CalendarDay | null,
): PainSummary {
  const scores = (window: DayRange) =>
    days.filter(({ day }) => isWithin(window, day)).map(({ average }) => average);
  const shown = scores(range);
  const before = { from: comparedDays(range.to).from, to: addDays(range.to, -7) };
  const usual = usualRange(scores(before));
  return {
    days: dayCount({
      from: first && first > range.from && first <= range.to ? first : range.from,
      to: range.to,
    }),
    scored: shown.filter((score) => score !== null).length,
    middle: usualRange(shown),
    recent: windowMean(scores(lastDays(range.to, 7)), 3),
    before: usual && windowMean(scores(before), 1),
    usual,
  };
}

function windowMean(scores: readonly (number | null)[], least: number): WindowMean | null {
  const count = scores.filter((score) => score !== null).length;
  const value = mean(scores);
  return value === null || count < least ? null : { mean: value, count, days: scores.length };
}
