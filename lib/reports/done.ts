import type { Habit } from '@/lib/journal/habits/schema';
import { type HeatOrCold, heatOrCold } from '@/lib/journal/heat-cold/schema';
import type { JournalDay, Ticks } from '@/lib/journal/schema';
import type { Routine } from '@/lib/routines/schema';
import { type Position, positions } from '@/lib/sleep/schema';
import { type DayRange, isWithin } from '@/lib/time/day-range';
import { type Cell, meanCell } from './comparison';

/** Days done of the days on which it was offered and its group answered. */
type Share = { readonly done: number; readonly of: number };

/** What a person did, told most often done first. Days of a pause are left out of all of it. */
export type Done = {
  readonly routines: readonly ({ readonly routine: Routine } & Share)[];
  readonly habits: readonly ({ readonly habit: Pick<Habit, 'id' | 'name'> } & Share)[];
  /** Habits that are counted or rated: their mean over the days that say one. */
  readonly counted: readonly { readonly habit: Pick<Habit, 'id' | 'name'>; readonly mean: Cell }[];
  readonly heatCold: readonly ({ readonly kind: HeatOrCold } & Share)[];
  /** Mean breaks a day over the days that were answered. */
  readonly breaks: Cell | null;
  /** Nights in each position, most first; `positionNights` counts the nights that say one. */
  readonly positions: readonly { readonly position: Position; readonly nights: number }[];
  readonly positionNights: number;
  /** How many days of the range lie in a pause. */
  readonly paused: number;
};

export const nothingDone: Done = {
  routines: [],
  habits: [],
  counted: [],
  heatCold: [],
  breaks: null,
  positions: [],
  positionNights: 0,
  paused: 0,
};

/** The names of routines and habits, those no longer in use too. */
type Names = {
  readonly routines: readonly Routine[];
  readonly habits: readonly Pick<Habit, 'id' | 'name'>[];
};

export function doneIn(days: readonly JournalDay[], pauses: readonly DayRange[], names: Names): Done {
  const asked = days.filter(({ day }) => !pauses.some((pause) => isWithin(pause, day)));
  const habits = new Map(names.habits.map(({ id, name }) => [id, { id, name }]));
  const habitOf = (id: string) => habits.get(id) ?? { id, name: null };
  const routines = new Map(names.routines.map(({ id, name }) => [id, { id, name }]));
  const lain = asked.flatMap(({ position }) => position ?? []);
  return {
    routines: sharesOf(asked, (day) => day.routines).map(([id, share]) => ({
      routine: routines.get(id) ?? { id, name: null },
      ...share,
    })),
    habits: sharesOf(asked, (day) => day.habits).map(([id, share]) => ({ habit: habitOf(id), ...share })),
    counted: countedIn(asked).map(([id, mean]) => ({ habit: habitOf(id), mean })),
    heatCold: sharesOf(asked, (day) => day.heatCold).flatMap(([id, share]) => {
      const kind = heatOrCold.find((each) => each === id);
      return kind ? { kind, ...share } : [];
    }),
    breaks: meanCell(asked.map(({ breaks }) => breaks)),
    positions: positions
      .map((position) => ({ position, nights: lain.filter((each) => each === position).length }))
      .filter(({ nights }) => nights > 0)
      .toSorted((a, b) => b.nights - a.nights),
    positionNights: lain.length,
    paused: days.length - asked.length,
  };
}

/** What was named, on how many of the days that were answered. */
export type Named = {
  readonly answered: number;
  readonly named: readonly { readonly name: string; readonly days: number }[];
};

/** What was ticked on these days, most often first; `nameOf` answers null for what has no name. */
export function namedIn(
  days: readonly JournalDay[],
  ticksOf: (day: JournalDay) => Ticks | null,
  nameOf: (id: string) => string | null,
): Named {
  const answered = days.flatMap((day) => ticksOf(day) ?? []);
  const counts = new Map<string, number>();
  for (const { done } of answered) for (const id of done) counts.set(id, (counts.get(id) ?? 0) + 1);
  return {
    answered: answered.length,
    named: Array.from(counts, ([id, count]) => ({ name: nameOf(id) ?? id, days: count })).toSorted(
      (a, b) => b.days - a.days,
    ),
  };
}

/** On how many days each medication was taken, most often first. */
export function medicationsTaken(
  days: readonly { readonly names: readonly string[] }[],
): { readonly name: string; readonly days: number }[] {
  const counts = new Map<string, number>();
  for (const { names } of days) for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return Array.from(counts, ([name, taken]) => ({ name, days: taken })).toSorted((a, b) => b.days - a.days);
}

function sharesOf(
  days: readonly JournalDay[],
  ticksOf: (day: JournalDay) => Ticks | null,
): [id: string, share: Share][] {
  const counts = new Map<string, Share>();
  for (const day of days) {
    const ticks = ticksOf(day);
    for (const id of ticks?.offered ?? []) {
      const { done, of } = counts.get(id) ?? { done: 0, of: 0 };
      counts.set(id, { done: done + (ticks?.done.includes(id) ? 1 : 0), of: of + 1 });
    }
  }
  return [...counts].toSorted(([, a], [, b]) => b.done - a.done || b.of - a.of);
}

function countedIn(days: readonly JournalDay[]): [id: string, mean: Cell][] {
  const ids = new Set(days.flatMap(({ habitValues }) => Object.keys(habitValues)));
  return [...ids].flatMap((id): [string, Cell][] => {
    const mean = meanCell(days.map(({ habitValues }) => habitValues[id] ?? null));
    return mean ? [[id, mean]] : [];
  });
}
