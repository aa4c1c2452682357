import type { JournalDay } from '@/lib/journal/schema';
import { scale } from '@/lib/pain/schema';
import type { Interval } from '@/lib/stats/interval';
import { lagOneAutocorrelation } from '@/lib/stats/lag-one-autocorrelation';
import { mean } from '@/lib/stats/mean';
import { meanDifferenceInterval } from '@/lib/stats/mean-difference';
import { sampleOf } from '@/lib/stats/sample';
import { addDays, type CalendarDay } from '@/lib/time/calendar-day';
import { type DayRange, isWithin } from '@/lib/time/day-range';
import type { Visit } from '@/lib/visits/schema';
import { type ColumnKind, type ReportColumn, reportColumns } from './columns';
import type { RareMeasure } from './rare-rows';
import { type ThresholdTenths, usualYardstick, type Yardstick } from './yardstick';

/** What is said day by day. `asleep` is in hours; the others but the count of severe days are 0 to 10. */
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

/**
 * A column's value of a measure, from `n` days: their mean, or for `severeDays` how many of them were. What is rarely
 * asked is the answer of one day, `on`.
 */
export type Cell = { readonly value: number; readonly n: number; readonly on?: CalendarDay };

/**
 * The last column less an earlier one. `share` is that over the earlier value; null where that is under 2, where a
 * small change would look large. `interval` is null where a column has fewer than seven days or it cannot be told.
 */
export type Change = {
  readonly points: number;
  readonly share: number | null;
  readonly interval: Interval | null;
};

/**
 * `cells` go with the report's columns, `changes` with its columns but the last. Null where nothing was said. `name` and
 * `most` are those of a clinic's form, as far as the person gave them.
 */
export type Row = {
  readonly measure: Measure | RareMeasure;
  readonly name?: string;
  readonly most?: number;
  readonly cells: readonly (Cell | null)[];
  readonly changes: readonly (Change | null)[];
};

/** Which of the thresholds the change of the average reaches, down or up. */
export type Mark = 'both' | 'points' | 'share' | 'neither';

/** Stretches of days side by side, such as the start, the days up to the last visit to a chiropractor, and those since. */
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

type Compared = {
  readonly range: DayRange;
  /** One for every day of the range, in order. */
  readonly days: readonly JournalDay[];
  readonly visits: readonly Visit[];
  /** Without one the start is found, and 2 points count. */
  readonly yardstick?: Yardstick | undefined;
};

type Asked = readonly ['average', ...(readonly Measure[])];

/**
 * The columns of these days with the measures that are asked for, of which the average is the first. The days that a
 * yardstick brings along stand in no column but the start.
 */
export function comparison(
  { range, days, visits, yardstick = usualYardstick }: Compared,
  asked: Asked = measures,
): Comparison {
  const { columns, lastVisit } = reportColumns(days, visits, yardstick);
  const known = [...yardstick.careDays, ...days];
  return { lastVisit, ...sideBySide({ range, days, known, visits, columns, yardstick }, asked) };
}

/** Two periods that do not overlap, side by side. `days` holds one for every day from the first to the last of both. */
export function periodComparison(
  [earlier, later]: readonly [DayRange, DayRange],
  { days, visits, yardstick = usualYardstick }: Omit<Compared, 'range'>,
): Comparison {
  const columns: ReportColumn[] = [
    { kind: 'earlier', range: earlier },
    { kind: 'later', range: later },
  ];
  const range = { from: earlier.from, to: later.to };
  // Of two periods that are over, a visit on the very last day has taken place.
  const over = { from: range.from, to: addDays(range.to, 1) };
  return {
    lastVisit: null,
    ...sideBySide({ range: over, days, known: days, visits, columns, yardstick }, measures),
    range,
  };
}

/** The days of some that lie within a range. */
export function within<Each extends { readonly day: CalendarDay }>(
  days: readonly Each[],
  range: DayRange,
): Each[] {
  return days.filter(({ day }) => isWithin(range, day));
}

/** The mean of what was said; null where nothing was. */
export function meanCell(values: readonly (number | null)[]): Cell | null {
  const sample = sampleOf(values);
  return sample && { value: sample.mean, n: sample.n };
}

export function rowOf(rows: readonly Row[], measure: Row['measure']): Row | undefined {
  return rows.find((row) => row.measure === measure);
}

type SideBySide = Required<Compared> & {
  /** The days of the range, and those before it that a column reaches back to. */
  readonly known: readonly JournalDay[];
  readonly columns: readonly ReportColumn[];
  readonly yardstick: Yardstick;
};

function sideBySide(
  { range, days, known, visits, columns: found, yardstick: { thresholdTenths } }: SideBySide,
  asked: Asked,
): Omit<Comparison, 'lastVisit'> {
  const columns = found.map((column) => ({
    ...column,
    entries: count(within(known, column.range), ({ average }) => average !== null),
    visits: count(visits, ({ day }) => day < range.to && isWithin(column.range, day)),
  }));
  const rows = asked.map((measure) => rowFor(measure, days, known, columns));
  const averages = rows[0];
  const typical = mean(days.map(({ average }) => average));
  const start = averages?.cells[0]?.value ?? null;
  return {
    range,
    days,
    columns,
    rows,
    marks:
      averages?.changes.map((change, index) => markOf(change, averages.cells, index, thresholdTenths)) ?? [],
    thresholdTenths,
    highStart: columns.length > 1 && start !== null && typical !== null && start > typical,
  };
}

function rowFor(
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

function count<Each>(all: readonly Each[], holds: (each: Each) => boolean): number {
  return all.filter(holds).length;
}
