import type { JournalDay } from '@/lib/journal/schema';
import { mean } from '@/lib/stats/mean';
import type { DayRange } from '@/lib/time/day-range';
import type { Bar } from './path';
import { timeAxis } from './time-axis';
import { type UsualRange, usualRange } from './usual-range';
import { mostDailyDays, type Period, periodsOf } from './weeks';

export const amounts = ['sleep', 'stress', 'breaks'] as const;
export type Amount = (typeof amounts)[number];

/** An amount on the pain figure's time axis. In weeks a value is the mean of what was said. */
export type AmountRow = {
  readonly amount: Amount;
  /** One for each period; null is "not said". */
  readonly values: readonly (number | null)[];
  readonly bars: readonly Bar[];
  /** What the full height of the row stands for. */
  readonly highest: number;
  /** Days on which it was said, and the middle half of it; null with fewer than 14. */
  readonly count: number;
  readonly middle: UsualRange | null;
};

/** On how many of the days that were asked and answered a routine was done. */
export type DaysDone = { readonly done: number; readonly asked: number };

/**
 * A routine on the same axis. A day on which it was done has a full bar in `done`; one on which it was offered, the
 * question was answered, and it was not, has a low one in `notDone`. In weeks `done` is the share of those days.
 */
export type RoutineRow = {
  readonly routine: string;
  /** One for each period; null where it was not asked or not answered. */
  readonly values: readonly (DaysDone | null)[];
  readonly done: readonly Bar[];
  readonly notDone: readonly Bar[];
  readonly total: DaysDone;
};

export type HabitRows = {
  readonly weekly: boolean;
  readonly periods: readonly Period<JournalDay>[];
  /** The width of a day's bar; a week's has its own. */
  readonly barWidth: number;
  readonly amounts: readonly AmountRow[];
  readonly routines: readonly RoutineRow[];
};

/** The rows under a pain figure of the same days, range and width; an amount that was never said has no row. */
export function habitRows(
  days: readonly JournalDay[],
  range: DayRange,
  size: { readonly width: number; readonly height: number; readonly mostRoutines: number },
): HabitRows {
  const { x, lane } = timeAxis(range, 0, size.width);
  const weekly = days.length > mostDailyDays;
  const periods = periodsOf(days);
  const barWidth = lane * 0.7;
  const slots = periods.map(({ from, to }) => {
    const [first, last] = [x(from), x(to)];
    return { x: (first + last) / 2, width: weekly ? last - first + lane : barWidth };
  });
  return {
    weekly,
    periods,
    barWidth,
    amounts: amounts.flatMap((amount) => amountRow(days, periods, slots, amount, size.height) ?? []),
    routines: routinesDone(days, size.mostRoutines).map((id) =>
      routineRow(periods, slots, id, size.height, weekly),
    ),
  };
}

/** The routines that were done at least once, the most frequent first, at most `most`. */
function routinesDone(days: readonly JournalDay[], most: number): string[] {
  const counts = new Map<string, number>();
  for (const { routines } of days) {
    for (const id of routines?.done ?? []) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  const byCount = Array.from(counts).sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return byCount.slice(0, most).map(([id]) => id);
}

/** Where the bar of a period may stand. */
type Slot = { readonly x: number; readonly width: number };

// A zero that was said is still seen: it stands a hair high, where a gap leaves nothing.
const hair = 0.03;
const low = 0.35;

function amountRow(
  days: readonly JournalDay[],
  periods: readonly Period<JournalDay>[],
  slots: readonly Slot[],
  amount: Amount,
  height: number,
): AmountRow | null {
  const said = days.map((day) => amountOn(day, amount)).filter((value) => value !== null);
  if (said.length === 0) return null;
  const highest = said.reduce((most, value) => Math.max(most, Math.ceil(value)), 10);
  const values = periods.map((period) => mean(period.days.map((day) => amountOn(day, amount))));
  const bars = slots.flatMap((slot, index) => {
    const value = values[index] ?? null;
    return value === null ? [] : { ...slot, y: top(value / highest, height) };
  });
  return { amount, values, bars, highest, count: said.length, middle: usualRange(said) };
}

/** An amount on a day: hours asleep, stress 0 to 10, breaks. */
function amountOn(day: JournalDay, amount: Amount): number | null {
  if (amount === 'stress') return day.stress;
  if (amount === 'breaks') return day.breaks;
  return day.asleepMinutes === null ? null : day.asleepMinutes / 60;
}

function routineRow(
  periods: readonly Period<JournalDay>[],
  slots: readonly Slot[],
  routine: string,
  height: number,
  weekly: boolean,
): RoutineRow {
  const values = periods.map(({ days }) => daysDone(days, routine));
  const [done, notDone]: [Bar[], Bar[]] = [[], []];
  for (const [index, slot] of slots.entries()) {
    const value = values[index];
    if (!value) continue;
    if (!weekly && value.done === 0) notDone.push({ ...slot, y: top(low, height) });
    else done.push({ ...slot, y: top(value.done / value.asked, height) });
  }
  const sum = (part: keyof DaysDone) => values.reduce((total, value) => total + (value?.[part] ?? 0), 0);
  return { routine, values, done, notDone, total: { done: sum('done'), asked: sum('asked') } };
}

/** "Not done" is said only of what was offered in a group that was answered. */
function daysDone(days: readonly JournalDay[], routine: string): DaysDone | null {
  let [done, asked] = [0, 0];
  for (const { routines } of days) {
    if (routines?.done.includes(routine)) done += 1;
    else if (!routines?.offered.includes(routine)) continue;
    asked += 1;
  }
  return asked === 0 ? null : { done, asked };
}

/** Where a bar of this share of the height ends, in whole units. */
function top(share: number, height: number): number {
  return Math.round(height * (1 - Math.max(share, hair)));
}
