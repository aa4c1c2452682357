import type { JournalDay } from '@/lib/journal/schema';
import { scale } from '@/lib/pain/schema';
import { rollingMean } from '@/lib/stats/rolling-mean';
import type { CalendarDay } from '@/lib/time/calendar-day';
import { type DayRange, isWithin } from '@/lib/time/day-range';
import { spread } from './spread';
import { type TimeTick, timeAxis, timeTicks } from './time-axis';
import type { UsualRange } from './usual-range';
import { mostDailyDays, weeksOf } from './weeks';

export type Point = { readonly x: number; readonly y: number };

/** The rectangle that the data fill; labels stand outside it. */
export type Box = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

/** One evening's average pain. */
export type PainDot = Point & { readonly score: number; readonly day: CalendarDay };

/** Something that happened on a day and is marked across the plot. */
export type Mark<Kind extends string> = { readonly day: CalendarDay; readonly kind: Kind };

export type DrawnMark<Kind extends string> = Mark<Kind> & { readonly x: number };

/** A week of a long range: `y` lies at its median, `top` at its highest and `bottom` at its lowest score. */
export type PainWeek = Point & {
  readonly from: CalendarDay;
  readonly median: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
};

/**
 * Evening pain over time as a picture without a pen: every number is in units of the given width and height, y grows
 * downwards, and the axis always runs from 0 to 10. Up to 400 days are drawn one by one (`dots`, `mean`), more are
 * drawn in weeks (`weeks`, `medians`, `ribbons`); what is not drawn is an empty list.
 */
export type PainFigure<Kind extends string> = {
  readonly weekly: boolean;
  readonly plot: Box;
  /** The width of one day. */
  readonly lane: number;
  readonly yTicks: readonly { readonly score: number; readonly y: number }[];
  readonly xTicks: readonly TimeTick[];
  readonly dots: readonly PainDot[];
  /** The trailing 7-day mean on days with a score, from three scores on, in pieces: three days without one interrupt it. */
  readonly mean: readonly (readonly Point[])[];
  readonly weeks: readonly PainWeek[];
  /** The weekly medians in pieces: a week without a score interrupts them. */
  readonly medians: readonly (readonly Point[])[];
  /** The closed outline around each piece: along the highest scores, then back along the lowest. */
  readonly ribbons: readonly (readonly Point[])[];
  readonly usual: { readonly top: number; readonly bottom: number } | null;
  readonly marks: readonly DrawnMark<Kind>[];
};

export type PainFigureOptions<Kind extends string> = {
  readonly width: number;
  readonly height: number;
  /** The space around the plot for labels; none when left out. */
  readonly inset?: {
    readonly left: number;
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
  };
  /** The first day that is drawn; days before it only feed the mean. The first one given when left out. */
  readonly from?: CalendarDay;
  readonly usual: UsualRange | null;
  /** In any order; those outside the drawn days are left out. */
  readonly marks: readonly Mark<Kind>[];
  /** See `timeTicks`; 8 when left out. */
  readonly mostXTicks?: number;
};

/** The figure of consecutive days, gaps included as days without a score. */
export function painFigure<Kind extends string>(
  days: readonly JournalDay[],
  options: PainFigureOptions<Kind>,
): PainFigure<Kind> {
  const { width, height, inset = { left: 0, top: 0, right: 0, bottom: 0 }, usual, mostXTicks = 8 } = options;
  const plot = {
    left: inset.left,
    top: inset.top,
    right: width - inset.right,
    bottom: height - inset.bottom,
  };
  const y = (score: number) => plot.bottom - ((plot.bottom - plot.top) * score) / scale.highest;
  const frame = {
    plot,
    yTicks: [0, 2, 4, 6, 8, 10].map((score) => ({ score, y: y(score) })),
    usual: usual && { top: y(usual.upper), bottom: y(usual.lower) },
  };
  const range = drawnRange(days, options.from);
  if (!range)
    return { ...frame, ...nothing, weekly: false, lane: plot.right - plot.left, xTicks: [], marks: [] };

  const axis = timeAxis(range, plot.left, plot.right);
  const drawn = days.filter(({ day }) => isWithin(range, day));
  const weekly = drawn.length > mostDailyDays;
  return {
    ...frame,
    weekly,
    lane: axis.lane,
    xTicks: timeTicks(range, axis, mostXTicks),
    marks: drawnMarks(options.marks, range, axis.x),
    ...nothing,
    ...(weekly ? inWeeks(drawn, axis.x, y, axis.lane) : inDays(days, range, axis.x, y)),
  };
}

const nothing = { dots: [], mean: [], weeks: [], medians: [], ribbons: [] };

type DayX = (day: CalendarDay) => number;
type ScoreY = (score: number) => number;

function drawnRange(days: readonly JournalDay[], from: CalendarDay | undefined): DayRange | null {
  const first = from ?? days[0]?.day;
  const last = days.at(-1)?.day;
  return first && last && first <= last ? { from: first, to: last } : null;
}

// One or two missed days in a line that looks back on seven are passed over; a longer gap is left empty.
const mostBridged = 2;

function inDays(days: readonly JournalDay[], range: DayRange, x: DayX, y: ScoreY) {
  const means = rollingMean(
    days.map(({ average }) => average),
    { width: 7, least: 3 },
  );
  const dots: PainDot[] = [];
  const line: (Point | null)[] = [];
  let missed = 0;
  for (const [index, { day, average }] of days.entries()) {
    if (!isWithin(range, day)) continue;
    if (average === null) {
      missed += 1;
      continue;
    }
    const dot = { x: x(day), y: y(average), score: average, day };
    const value = means[index] ?? null;
    dots.push(dot);
    if (missed > mostBridged) line.push(null);
    line.push(value === null ? null : { x: dot.x, y: y(value) });
    missed = 0;
  }
  return { dots, mean: pieces(line) };
}

function inWeeks(days: readonly JournalDay[], x: DayX, y: ScoreY, lane: number) {
  const line = weeksOf(days).map(({ from, to, days: daysOfWeek }): PainWeek | null => {
    const scores = spread(daysOfWeek.map(({ average }) => average));
    return (
      scores && {
        from,
        median: scores.median,
        x: (x(from) + x(to)) / 2,
        y: y(scores.median),
        left: x(from) - lane / 2,
        right: x(to) + lane / 2,
        top: y(scores.highest),
        bottom: y(scores.lowest),
      }
    );
  });
  const runs = pieces(line);
  return {
    weeks: line.filter((week) => week !== null),
    medians: runs.map((weeks) => toTheEdges(weeks, (week) => week.y)),
    ribbons: runs.map((weeks) => [
      ...toTheEdges(weeks, (week) => week.top),
      ...toTheEdges(weeks, (week) => week.bottom).toReversed(),
    ]),
  };
}

/** A line through the middles of the weeks, out to both ends of the run, so that a week on its own has a width. */
function toTheEdges(weeks: readonly PainWeek[], y: (week: PainWeek) => number): Point[] {
  return weeks.flatMap((week, index) => [
    ...(index === 0 ? [{ x: week.left, y: y(week) }] : []),
    { x: week.x, y: y(week) },
    ...(index === weeks.length - 1 ? [{ x: week.right, y: y(week) }] : []),
  ]);
}

/** A line broken wherever there is no point. */
function pieces<P extends Point>(line: readonly (P | null)[]): P[][] {
  const found: P[][] = [];
  let open: P[] | null = null;
  for (const point of line) {
    if (!point) {
      open = null;
    } else if (open) {
      open.push(point);
    } else {
      open = [point];
      found.push(open);
    }
  }
  return found;
}

function drawnMarks<Kind extends string>(
  marks: readonly Mark<Kind>[],
  range: DayRange,
  x: DayX,
): DrawnMark<Kind>[] {
  return marks
    .filter(({ day }) => isWithin(range, day))
    .toSorted((a, b) => (a.day < b.day ? -1 : 1))
    .map(({ day, kind }) => ({ day, kind, x: x(day) }));
}
