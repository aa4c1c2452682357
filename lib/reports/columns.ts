import type { JournalDay } from '@/lib/journal/schema';
import { addDays, type CalendarDay } from '@/lib/time/calendar-day';
import type { DayRange } from '@/lib/time/day-range';
import type { Visit } from '@/lib/visits/schema';
import { usualYardstick, windowDays, type Yardstick } from './yardstick';

/**
 * What a column stands for. `latest` takes the place of the two beside a visit when there was none; `earlier` and `later`
 * are two periods that a person sets beside each other.
 */
export type ColumnKind = 'start' | 'beforeVisit' | 'sinceVisit' | 'latest' | 'earlier' | 'later';

export type ReportColumn = { readonly kind: ColumnKind; readonly range: DayRange };

export type ReportColumns = {
  /** In order of time and never overlapping. */
  readonly columns: readonly ReportColumn[];
  readonly lastVisit: CalendarDay | null;
};

const enoughEntries = 7;

/**
 * The stretches of days that a report sets side by side: the start, the 14 days up to the last visit to a chiropractor,
 * and the days since it; without such a visit the start and the last 14 days. A visit on the last day is the one that
 * the report is for, so it does not count; the day of a visit is before and after at once, so it stands in no column.
 * The start is the first 14 calendar days with seven entries that lie wholly before the next column, counted from an
 * entry; where there are none, what of the 14 days from the first entry lies before it. A day on which care began, when the
 * person set one, takes that start's place, if any of the 14 days from it has an entry and lies before the next column.
 */
export function reportColumns(
  days: readonly JournalDay[],
  visits: readonly Visit[],
  { careSince, careDays }: Yardstick = usualYardstick,
): ReportColumns {
  const first = days[0]?.day;
  const last = days.at(-1)?.day;
  if (!first || !last) return { columns: [], lastVisit: null };

  const lastVisit = visits
    .filter(({ kind, day }) => kind === 'chiropractor' && first < day && day < last)
    .reduce<CalendarDay | null>((latest, { day }) => (latest && latest > day ? latest : day), null);
  const compared: readonly ReportColumn[] = lastVisit
    ? [
        {
          kind: 'beforeVisit',
          range: clipped(addDays(lastVisit, -windowDays), addDays(lastVisit, -1), first),
        },
        { kind: 'sinceVisit', range: { from: addDays(lastVisit, 1), to: last } },
      ]
    : [{ kind: 'latest', range: clipped(addDays(last, 1 - windowDays), last, first) }];
  const next = compared[0]?.range.from ?? first;
  const earlier = days.filter(({ day }) => day < next);
  const start = windowFrom(careSince, [...careDays, ...earlier]) ?? windowFrom(startOf(earlier), earlier);
  return { columns: start ? [{ kind: 'start', range: start }, ...compared] : compared, lastVisit };
}

/** The day on which 14 days with seven entries begin, from an entry on; else the first entry. */
function startOf(days: readonly JournalDay[]): CalendarDay | null {
  const starts = days.flatMap(({ average }, index) => (average === null ? [] : index));
  const full = starts.find((index) => {
    const window = days.slice(index, index + windowDays);
    return window.length === windowDays && entriesIn(window) >= enoughEntries;
  });
  const begins = full ?? starts[0];
  return begins === undefined ? null : (days[begins]?.day ?? null);
}

/** As many of the 14 days from `start` as are among `days`; null when none of them has an entry. */
function windowFrom(start: CalendarDay | null, days: readonly JournalDay[]): DayRange | null {
  if (start === null) return null;
  const end = addDays(start, windowDays);
  const window = days.filter(({ day }) => start <= day && day < end);
  const [first, last] = [window[0], window.at(-1)];
  return first && last && entriesIn(window) > 0 ? { from: first.day, to: last.day } : null;
}

function entriesIn(days: readonly JournalDay[]): number {
  return days.filter(({ average }) => average !== null).length;
}

function clipped(from: CalendarDay, to: CalendarDay, first: CalendarDay): DayRange {
  return { from: from < first ? first : from, to };
}
