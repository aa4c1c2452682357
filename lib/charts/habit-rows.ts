import type { JournalDay } from '@/lib/journal/schema';
import { mean } from '@/lib/stats/mean';
import type { DayRange } from '@/lib/time/day-range';
import type { Bar } from './path';
import { timeAxis } from './time-axis';
import { type UsualRange, usualRange } from './usual-range';
import { mostDailyDays, periodsOf } from './weeks';

export const amounts = ['sleep', 'stress', 'breaks'] as const;
export type Amount = (typeof amounts)[number];

/** An amount on the pain figure's time axis: the tops of bars that stand on the row's foot. In weeks a bar is a mean. */
export type AmountRow = {
  readonly amount: Amount;
  /** What the full height of the row stands for. */
  readonly highest: number;
  readonly bars: readonly Bar[];
  /** Days on which it was said, and the middle half of it; null with fewer than 14. */
  readonly count: number;
  readonly middle: UsualRange | null;
};

/**
 * A routine on the same axis. Up to 400 days: a full bar for each day on which it was done, and a low one where it was
 * offered, the question was answered, and it was not. In weeks `done` is the share of those days, and `notDone` empty.
 */
export type RoutineRow = {
  readonly routine: string;
  readonly done: readonly Bar[];
  readonly notDone: readonly Bar[];
  readonly doneCount: number;
  readonly askedCount: number;
};

export type HabitRows = {
  readonly weekly: boolean;
  /** The width of a day's bar; a week's has its own. */
  readonly barWidth: number;
  readonly amounts: readonly AmountRow[];
  readonly routines: readonly RoutineRow[];
};

/** What a routine's day says: done, not done, or null when it was not asked or not answered. */
export function doneOn({ routines }: JournalDay, routine: string): boolean | null {
  if (!routines) return null;
  if (routines.done.includes(routine)) return true;
  return routines.offered.includes(routine) ? false : null;
}

/** An amount as its row and its table write it: hours asleep, stress 0 to 10, breaks a day. */
export function amountOn(day: JournalDay, amount: Amount): number | null {
  if (amount === 'stress') return day.stress;
  if (amount === 'breaks') return day.breaks;
  return day.asleepMinutes === null ? null : day.asleepMinutes / 60;
}

/** The routines that were done at least once, the most frequent first, at most `most`. */
export function routinesDone(days: readonly JournalDay[], most: number): string[] {
  const counts = new Map<string, number>();
  for (const { routines } of days) {
    for (const id of routines?.done ?? []) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  const byCount = Array.from(counts).sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return byCount.slice(0, most).map(([id]) => id);
}

/** The rows under a pain figure of the same days, range and width; an amount that was never said has no row. */
export function habitRows(
  days: readonly JournalDay[],
  range: DayRange,
  size: { readonly width: number; readonly height: number; readonly mostRoutines: number },
): HabitRows {
  const { x, lane } = timeAxis(range, 0, size.width);
  const weekly = days.length > mostDailyDays;
  const barWidth = lane * 0.7;
  const slots = periodsOf(days).map(({ from, to, days: together }) => {
    const [first, last] = [x(from), x(to)];
    const width = weekly ? last - first + lane : barWidth;
    return { x: (first + last) / 2, width, days: together };
  });
  return {
    weekly,
    barWidth,
    amounts: amounts.flatMap((amount) => amountRow(days, slots, amount, size.height) ?? []),
    routines: routinesDone(days, size.mostRoutines).map((id) => routineRow(slots, id, size.height)),
  };
}

/** Where a bar may stand, and the day or the week that it stands for. */
type Slot = { readonly x: number; readonly width: number; readonly days: readonly JournalDay[] };

// A zero that was said is still seen: it stands a hair high, where a gap leaves nothing.
const hair = 0.03;
const low = 0.35;

function amountRow(
  days: readonly JournalDay[],
  slots: readonly Slot[],
  amount: Amount,
  height: number,
): AmountRow | null {
  const said = days.map((day) => amountOn(day, amount)).filter((value) => value !== null);
  if (said.length === 0) return null;
  const highest = said.reduce((most, value) => Math.max(most, Math.ceil(value)), 10);
  const bars: Bar[] = [];
  for (const { x, width, days: together } of slots) {
    const value = mean(together.map((day) => amountOn(day, amount)));
    if (value !== null) bars.push({ x, width, y: top(value / highest, height) });
  }
  return { amount, highest, bars, count: said.length, middle: usualRange(said) };
}

function routineRow(slots: readonly Slot[], routine: string, height: number): RoutineRow {
  const done: Bar[] = [];
  const notDone: Bar[] = [];
  let [doneCount, askedCount] = [0, 0];
  for (const { x, width, days } of slots) {
    let [times, asked] = [0, 0];
    for (const day of days) {
      const answer = doneOn(day, routine);
      if (answer !== null) asked += 1;
      if (answer) times += 1;
    }
    doneCount += times;
    askedCount += asked;
    if (asked === 0) continue;
    if (times === 0 && days.length === 1) notDone.push({ x, width, y: top(low, height) });
    else done.push({ x, width, y: top(times / asked, height) });
  }
  return { routine, done, notDone, doneCount, askedCount };
}

/** Where a bar of this share of the height ends, in whole units. */
function top(share: number, height: number): number {
  return Math.round(height * (1 - Math.max(share, hair)));
}
