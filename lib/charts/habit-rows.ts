import type { JournalDay } from '@/lib/journal/schema';
import { mean } from '@/lib/stats/mean';
import type { DayRange } from '@/lib/time/day-range';
import type { Bar } from './path';
import { timeAxis } from './time-axis';
import { type UsualRange, usualRange } from './usual-range';
import { mostDailyDays, periodsOf } from './weeks';

export const amounts = ['sleep', 'stress', 'breaks'] as const;
export type Amount = (typeof amounts)[number];

/** An amount a day on the pain figure's time axis, from 0 to `highest`. In weeks a bar is the mean of what was said. */
export type AmountRow = {
  readonly amount: Amount;
  readonly highest: number;
  readonly bars: readonly Bar[];
  /** Days on which it was said, and the middle half of it; null with fewer than 14. */
  readonly count: number;
  readonly middle: UsualRange | null;
};

/**
 * A routine on the same axis. Up to 400 days: a bar for each day on which it was done (`done`), and one for each on which
 * it was offered, the question was answered, and it was not (`notDone`). In weeks `done` is the share of those days.
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
  const weekly = days.length > mostDailyDays;
  const slots = timeSlots(days, range, size.width);
  return {
    weekly,
    amounts: amounts.flatMap((amount) => amountRow(days, slots, amount, size.height) ?? []),
    routines: routinesDone(days, size.mostRoutines).map((id) =>
      routineRow(days, slots, id, size.height, weekly),
    ),
  };
}

/** The stretch of the axis that a day, or in a long range a week, may fill. */
type Slot = { readonly x: number; readonly width: number; readonly days: readonly JournalDay[] };

function timeSlots(days: readonly JournalDay[], range: DayRange, width: number): Slot[] {
  const { x, lane } = timeAxis(range, 0, width);
  return periodsOf(days).map(({ from, to, days: together }) => {
    const air = from === to ? lane * 0.3 : 0;
    return { x: x(from) - (lane - air) / 2, width: x(to) - x(from) + lane - air, days: together };
  });
}

function amountRow(
  days: readonly JournalDay[],
  slots: readonly Slot[],
  amount: Amount,
  height: number,
): AmountRow | null {
  const said = days.map((day) => amountOn(day, amount));
  const count = said.filter((value) => value !== null).length;
  if (count === 0) return null;
  const highest = Math.max(10, ...said.map((value) => Math.ceil(value ?? 0)));
  const bars = slots.flatMap((slot) => {
    const value = mean(slot.days.map((day) => amountOn(day, amount)));
    // A zero that was said is still seen: it stands a hair high, where a gap leaves nothing.
    return value === null ? [] : bar(slot, height, Math.max(value / highest, 0.03));
  });
  return { amount, highest, bars, count, middle: usualRange(said) };
}

function routineRow(
  days: readonly JournalDay[],
  slots: readonly Slot[],
  routine: string,
  height: number,
  weekly: boolean,
): RoutineRow {
  const answers = days.map((day) => doneOn(day, routine)).filter((answer) => answer !== null);
  const row = {
    routine,
    doneCount: answers.filter((done) => done).length,
    askedCount: answers.length,
  };
  const shares = slots.map((slot) =>
    mean(slot.days.map((day) => doneOn(day, routine)).map((done) => (done === null ? null : Number(done)))),
  );
  const barsWhere = (wanted: (share: number) => boolean, full: (share: number) => number) =>
    slots.flatMap((slot, index) => {
      const share = shares[index] ?? null;
      return share === null || !wanted(share) ? [] : bar(slot, height, full(share));
    });
  if (weekly)
    return {
      ...row,
      done: barsWhere(
        () => true,
        (share) => Math.max(share, 0.03),
      ),
      notDone: [],
    };
  return {
    ...row,
    done: barsWhere(
      (share) => share === 1,
      () => 1,
    ),
    notDone: barsWhere(
      (share) => share === 0,
      () => 0.35,
    ),
  };
}

function bar({ x, width }: Slot, height: number, share: number): Bar {
  return { x, width, y: height * (1 - share), height: height * share };
}
