import { addDays, type CalendarDay } from '@/lib/time/calendar-day';
import { type DayRange, lastDays } from '@/lib/time/day-range';
import type { Visit, VisitKind } from '@/lib/visits/schema';
import { type AskedDates, askedRange, type RangeFault, type RangeFaults } from './schema';

/** Two periods that do not overlap, the earlier one first. */
export type Periods = readonly [earlier: DayRange, later: DayRange];

/** What a query asks for: one period as a report does, the other by `from2` and `to2`. */
export type AskedPeriods = AskedDates & {
  readonly from2?: AskedDates['from'];
  readonly to2?: AskedDates['to'];
};

/** Why two periods cannot be compared; `overlap` stands at the first day of the second. */
export type PeriodFaults = {
  readonly first: RangeFaults;
  readonly second: { readonly from?: RangeFault | 'overlap'; readonly to?: RangeFault };
};

type Typed = { readonly from: string; readonly to: string };

/** The periods that were asked for, or why there are none, and what was typed. Null periods without errors: not asked. */
export type AskedComparison = { readonly typed: readonly [Typed, Typed] } & (
  | { readonly periods: Periods; readonly errors: null }
  | { readonly periods: null; readonly errors: PeriodFaults | null }
);

export function askedPeriods(asked: AskedPeriods, today: CalendarDay): AskedComparison {
  const queries = [
    { from: asked.from, to: asked.to },
    { from: asked.from2, to: asked.to2 },
  ] as const;
  const [first, second] = [askedRange(queries[0], today), askedRange(queries[1], today)];
  if (queries.every(({ from, to }) => isBlank(from) && isBlank(to)))
    return { periods: null, errors: null, typed: [blank, blank] };
  const typed = [first.typed, second.typed] as const;
  if (!first.range || !second.range)
    return { periods: null, errors: { first: first.errors ?? {}, second: second.errors ?? {} }, typed };
  const [a, b] = [first.range, second.range];
  if (a.from <= b.to && b.from <= a.to)
    return { periods: null, errors: { first: {}, second: { from: 'overlap' } }, typed };
  return { periods: a.from < b.from ? [a, b] : [b, a], errors: null, typed };
}

/** Something that happened on a day, with the days before and after it. */
export type Preset = { readonly day: CalendarDay; readonly periods: Periods } & (
  | { readonly of: 'pillow'; readonly name: string }
  | { readonly of: 'visit'; readonly kind: VisitKind }
  | { readonly of: 'month' }
);

/** How many days a pillow and a visit have on each side. */
export const pillowDays = 28;
export const visitDays = 14;
const mostOfKind = 3;

/**
 * What is likely to be compared: the last three pillows that were new since the diary began, the last three visits, each
 * the newest first, and the last four weeks with the four before them. The night on a new pillow belongs to the day on
 * which it came; the day of a visit is before and after at once and stands in neither.
 */
export function periodPresets(
  { first, today }: { readonly first: CalendarDay; readonly today: CalendarDay },
  pillows: readonly { readonly name: string; readonly sinceDay: CalendarDay | null }[],
  visits: readonly Visit[],
): Preset[] {
  const around = (before: CalendarDay, after: CalendarDay, days: number): Periods => [
    lastDays(before, days),
    { from: after, to: [addDays(after, days - 1), today].toSorted()[0] ?? today },
  ];
  const latest = <Each extends { readonly day: CalendarDay }>(
    all: readonly Each[],
    until: CalendarDay,
  ): Each[] =>
    all
      .filter(({ day }) => day > first && day <= until)
      .toSorted((a, b) => (a.day > b.day ? -1 : 1))
      .filter(({ day }, index, sorted) => sorted[index - 1]?.day !== day)
      .slice(0, mostOfKind);
  const changed = pillows.flatMap(({ name, sinceDay }) => (sinceDay ? [{ name, day: sinceDay }] : []));
  return [
    ...latest(changed, today).map(
      ({ name, day }): Preset => ({
        of: 'pillow',
        name,
        day,
        periods: around(addDays(day, -1), day, pillowDays),
      }),
    ),
    ...latest(visits, addDays(today, -1)).map(
      ({ kind, day }): Preset => ({
        of: 'visit',
        kind,
        day,
        periods: around(addDays(day, -1), addDays(day, 1), visitDays),
      }),
    ),
    {
      of: 'month',
      day: today,
      periods: [lastDays(addDays(today, -pillowDays), pillowDays), lastDays(today, pillowDays)],
    },
  ];
}

/** The query of two periods. */
export function periodsQuery([earlier, later]: Periods): string {
  return new URLSearchParams({
    from: earlier.from,
    to: earlier.to,
    from2: later.from,
    to2: later.to,
  }).toString();
}

const blank: Typed = { from: '', to: '' };

function isBlank(value: AskedDates['from']): boolean {
  return (typeof value === 'string' ? value : (value?.at(-1) ?? '')).trim() === '';
}
