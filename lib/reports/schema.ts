import { type CalendarDay, calendarDay } from '@/lib/time/calendar-day';
import { type DayRange, dayCount, lastDays } from '@/lib/time/day-range';

/** The most days that one report holds: ten years. */
export const mostReportDays = 3660;

const usualReportDays = 90;

/** The dates that a query asks for, as it was sent. A key that came twice is a list; blank is the same as absent. */
export type AskedDates = {
  readonly from?: string | readonly string[] | null | undefined;
  readonly to?: string | readonly string[] | null | undefined;
};

/** Why a range cannot be reported; the names of sentences under `report.errors` in the messages. */
export type RangeFault = 'notADay' | 'reversed' | 'future' | 'tooLong';

/** What is wrong with each field; at least one of them is there. */
export type RangeFaults = { readonly from?: RangeFault; readonly to?: RangeFault };

/** A range to report, or why there is none and what was typed. */
export type AskedRange = {
  /** What to show in the fields: what was typed, and the days that were filled in for what was left out. */
  readonly typed: { readonly from: string; readonly to: string };
} & (
  | { readonly range: DayRange; readonly errors: null }
  | { readonly range: null; readonly errors: RangeFaults }
);

/** The range that was asked for. Without an end it ends `today`, without a start it is 90 days long. */
export function askedRange(asked: AskedDates, today: CalendarDay): AskedRange {
  const typed = { from: textOf(asked.from), to: textOf(asked.to) };
  const to = typed.to === '' ? today : calendarDay(typed.to);
  const from = typed.from === '' ? to && lastDays(to, usualReportDays).from : calendarDay(typed.from);
  const refuse = (errors: RangeFaults): AskedRange => ({ range: null, errors, typed });
  if (!to) return refuse({ to: 'notADay', ...(typed.from !== '' && !from && { from: 'notADay' }) });
  if (!from) return refuse({ from: 'notADay', ...(to > today && { to: 'future' }) });
  if (from > today) return refuse({ from: 'future' });
  if (to > today) return refuse({ to: 'future' });
  if (from > to) return refuse({ to: 'reversed' });
  if (dayCount({ from, to }) > mostReportDays) return refuse({ from: 'tooLong' });
  return { range: { from, to }, errors: null, typed: { from, to } };
}

// What is echoed into the page is cut, so that a long address does not make a long page.
function textOf(value: AskedDates['from']): string {
  return (typeof value === 'string' ? value : (value?.at(-1) ?? '')).trim().slice(0, 40);
}
