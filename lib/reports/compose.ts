import type { JournalDay } from '@/lib/journal/schema';
import { scale } from '@/lib/pain/schema';
import { type WhereItHurts, whereItHurts } from '@/lib/pain/where-it-hurts';
import type { Routine } from '@/lib/routines/schema';
import { type Position, positions } from '@/lib/sleep/schema';
import type { Interval } from '@/lib/stats/interval';
import { lagOneAutocorrelation } from '@/lib/stats/lag-one-autocorrelation';
import { mean } from '@/lib/stats/mean';
import { meanDifferenceInterval } from '@/lib/stats/mean-difference';
import { sampleOf } from '@/lib/stats/sample';
import type { CalendarDay } from '@/lib/time/calendar-day';
import { type DayRange, dayCount, isWithin } from '@/lib/time/day-range';
import type { Visit } from '@/lib/visits/schema';
import { type ColumnKind, reportColumns } from './columns';
import { type ThresholdTenths, usualYardstick, type Yardstick } from './yardstick';

/** Which method made the numbers; a change of how anything here is computed raises it. */
export const methodVersion = 1;

/** What a report is made from. `days` holds one for every day of the range, in order. */
export type Entries = {
  readonly name: string;
  readonly range: DayRange;
  readonly days: readonly JournalDay[];
  readonly visits: readonly Visit[];
  readonly medicationDays: readonly { readonly day: CalendarDay; readonly names: readonly string[] }[];
  /** Names of own routines, archived ones too. */
  readonly routines: readonly Routine[];
  /** Without one the start is found, and 2 points count. */
  readonly yardstick?: Yardstick | undefined;
};

/** What the rows of the table measure, in their order. `asleep` is in hours; the others but the count are 0 to 10. */
export const measures = [
  'average',
  'worst',
  'severeDays',
  'waking',
  'asleep',
  'sleepQuality',
  'stress',
] as const;
export type Measure = (typeof measures)[number];

/** Average pain from which on a day counts as severe. */
export const severeFrom = 7;

/** The share of the start that a change of the average must reach to matter. Farrar 2001, Pain 94:149-158. */
const leastShare = 0.3;

/** The fewest days in a column that an interval or a mark rests on. */
export const leastEntries = 7;

export type Column = {
  readonly kind: ColumnKind;
  readonly range: DayRange;
  /** Days of it with an average. */
  readonly entries: number;
  /** Visits inside it, of any kind: they may have moved the numbers too. One on the last day of all is yet to come. */
  readonly visits: number;
};

/** A column's value of a measure, from `n` days: their mean, or for `severeDays` how many of them were. */
export type Cell = { readonly value: number; readonly n: number };

/**
 * The last column less an earlier one. `share` is that over the earlier value; null where that is under 2, where a
 * small change would look large. `interval` is null where a column has fewer than seven days or it cannot be told.
 */
export type Change = {
  readonly points: number;
  readonly share: number | null;
  readonly interval: Interval | null;
};

/** `cells` go with the report's columns, `changes` with its columns but the last. Null where nothing was said. */
export type Row = {
  readonly measure: Measure;
  readonly cells: readonly (Cell | null)[];
  readonly changes: readonly (Change | null)[];
};

/** Which of the thresholds the change of the average reaches, down or up. */
export type Mark = 'both' | 'points' | 'share' | 'neither';

/** Stretches of days side by side: the start, up to the last visit to a chiropractor, and since it. */
export type Comparison = {
  readonly range: DayRange;
  readonly days: readonly JournalDay[];
  /** The last visit to a chiropractor before the last day, which parts the columns; null without one. */
  readonly lastVisit: CalendarDay | null;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** For the change of the average against each column but the last; null with fewer than seven days in either. */
  readonly marks: readonly (Mark | null)[];
  /** The points that `marks` go by, in tenths. */
  readonly thresholdTenths: ThresholdTenths;
  /** Whether the first column's average lies above that of the whole range: such a start falls by itself. */
  readonly highStart: boolean;
};

/** What a person's entries of a range come to. It holds no sentence: screen, paper and files say it in words. */
export type Report = Comparison & {
  readonly name: string;
  readonly coverage: { readonly logged: number; readonly of: number; readonly backFilled: number };
  /** Where it hurt over the whole range, most often first. */
  readonly places: WhereItHurts;
  readonly visits: readonly Visit[];
  readonly medicationDays: readonly CalendarDay[];
  /** `of` counts the days on which it was offered and its group was answered. Most often done first. */
  readonly routines: readonly { readonly routine: Routine; readonly done: number; readonly of: number }[];
  /** Mean breaks a day over the days that were answered. */
  readonly breaks: Cell | null;
  /** Nights in each position, most first; `positionNights` counts the nights that say one. */
  readonly positions: readonly { readonly position: Position; readonly nights: number }[];
  readonly positionNights: number;
  /** Days on which each was taken, most first. */
  readonly medications: readonly { readonly name: string; readonly days: number }[];
};

/**
 * The columns of these days with the measures that are asked for, of which the average is the first. The days that a
 * yardstick brings along stand in no column but the start.
 */
export function comparison(
  { range, days, visits, yardstick }: Pick<Entries, 'range' | 'days' | 'visits' | 'yardstick'>,
  asked: readonly ['average', ...(readonly Measure[])] = measures,
): Comparison {
  const { columns: found, lastVisit } = reportColumns(days, visits, yardstick);
  const known = yardstick ? [...yardstick.careDays, ...days] : days;
  const columns = found.map((column) => ({
    ...column,
    entries: count(within(known, column.range), ({ average }) => average !== null),
    visits: count(visits, ({ day }) => day < range.to && isWithin(column.range, day)),
  }));
  const rows = asked.map((measure) => rowOf(measure, days, known, columns));
  const averages = rows[0];
  const typical = mean(days.map(({ average }) => average));
  const start = averages?.cells[0]?.value ?? null;
  const { thresholdTenths } = yardstick ?? usualYardstick;
  return {
    range,
    days,
    lastVisit,
    columns,
    rows,
    marks:
      averages?.changes.map((change, index) => markOf(change, averages.cells, index, thresholdTenths)) ?? [],
    thresholdTenths,
    highStart: columns.length > 1 && start !== null && typical !== null && start > typical,
  };
}

export function composeReport(entries: Entries): Report {
  const { name, range, days, visits } = entries;
  const spoken = days.flatMap(({ position }) => position ?? []);
  return {
    ...comparison(entries),
    name,
    coverage: {
      logged: count(days, ({ logged }) => logged),
      of: dayCount(range),
      backFilled: count(days, ({ backFilled }) => backFilled),
    },
    places: whereItHurts(days),
    visits,
    medicationDays: entries.medicationDays.map(({ day }) => day),
    routines: routinesDone(days, entries.routines),
    breaks: cellOf(days.map(({ breaks }) => breaks)),
    positions: positions
      .map((position) => ({ position, nights: count(spoken, (each) => each === position) }))
      .filter(({ nights }) => nights > 0)
      .toSorted((a, b) => b.nights - a.nights),
    positionNights: spoken.length,
    medications: medicationsTaken(entries.medicationDays),
  };
}

function rowOf(
  measure: Measure,
  days: readonly JournalDay[],
  known: readonly JournalDay[],
  columns: readonly Column[],
): Row {
  if (measure === 'severeDays') {
    const cells = columns.map(({ range }) => severeDays(within(known, range)));
    return { measure, cells, changes: columns.slice(0, -1).map(() => null) };
  }
  const value = readings[measure];
  const lagOne = lagOneAutocorrelation(days.map(value))?.corrected ?? null;
  const samples = columns.map(({ range }) => sampleOf(within(known, range).map(value)));
  const last = samples.at(-1) ?? null;
  return {
    measure,
    cells: samples.map((sample) => sample && { value: sample.mean, n: sample.n }),
    changes: samples.slice(0, -1).map((earlier): Change | null => {
      if (!earlier || !last) return null;
      const points = last.mean - earlier.mean;
      const enough = Math.min(earlier.n, last.n) >= leastEntries;
      return {
        points,
        share: earlier.mean < 2 ? null : points / earlier.mean,
        interval: enough && lagOne !== null ? meanDifferenceInterval(earlier, last, lagOne) : null,
      };
    }),
  };
}

const readings = {
  average: ({ average }) => average,
  worst: ({ worst }) => worst,
  waking: ({ waking }) => waking,
  asleep: ({ asleepMinutes }) => (asleepMinutes === null ? null : asleepMinutes / 60),
  sleepQuality: ({ sleepQuality }) => sleepQuality,
  stress: ({ stress }) => stress,
} satisfies Record<Exclude<Measure, 'severeDays'>, (day: JournalDay) => number | null>;

function severeDays(days: readonly JournalDay[]): Cell | null {
  const scores = days.flatMap(({ average }) => average ?? []);
  return scores.length === 0
    ? null
    : { value: count(scores, (score) => score >= severeFrom && score <= scale.highest), n: scores.length };
}

function markOf(
  change: Change | null,
  cells: Row['cells'],
  index: number,
  thresholdTenths: ThresholdTenths,
): Mark | null {
  const least = Math.min(cells[index]?.n ?? 0, cells.at(-1)?.n ?? 0);
  if (!change || least < leastEntries) return null;
  // A hair of tolerance, because means of whole numbers reach a threshold exactly and arithmetic may miss it.
  const hair = 1e-9;
  const points = Math.abs(change.points) >= thresholdTenths / 10 - hair;
  const share = change.share !== null && Math.abs(change.share) >= leastShare - hair;
  if (points) return share ? 'both' : 'points';
  return share ? 'share' : 'neither';
}

function routinesDone(days: readonly JournalDay[], known: readonly Routine[]): Report['routines'] {
  const counts = new Map<string, { done: number; of: number }>();
  for (const { routines } of days) {
    for (const id of routines?.offered ?? []) {
      const sums = counts.get(id) ?? { done: 0, of: 0 };
      const done = routines?.done.includes(id) ? 1 : 0;
      counts.set(id, { done: sums.done + done, of: sums.of + 1 });
    }
  }
  const names = new Map(known.map((routine) => [routine.id, routine]));
  return Array.from(counts, ([id, sums]) => ({
    routine: names.get(id) ?? { id, name: null },
    ...sums,
  })).toSorted((a, b) => b.done - a.done || b.of - a.of);
}

function medicationsTaken(days: Entries['medicationDays']): Report['medications'] {
  const counts = new Map<string, number>();
  for (const { names } of days) for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return Array.from(counts, ([name, taken]) => ({ name, days: taken })).toSorted((a, b) => b.days - a.days);
}

function cellOf(values: readonly (number | null)[]): Cell | null {
  const sample = sampleOf(values);
  return sample && { value: sample.mean, n: sample.n };
}

function within(days: readonly JournalDay[], range: DayRange): JournalDay[] {
  return days.filter(({ day }) => isWithin(range, day));
}

function count<Each>(all: readonly Each[], holds: (each: Each) => boolean): number {
  return all.filter(holds).length;
}
