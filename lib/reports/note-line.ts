import type { JournalDay } from '@/lib/journal/schema';
import { type Feeling, feelings, type PlaceKey } from '@/lib/pain/schema';
import { leastAnswered, whereItHurts } from '@/lib/pain/where-it-hurts';
import { type Cell, type Comparison, rowOf, within } from './comparison';

/**
 * What a clinician writes down first: the average now, what it was in the first column, where it hurts, what it feels
 * like, and the hours asleep. Null is not said; a list is empty where nothing was named.
 */
export type NoteLine = {
  readonly average: Cell | null;
  readonly before: Cell | null;
  readonly asleep: Cell | null;
  readonly places: readonly PlaceKey[];
  readonly feelings: readonly Feeling[];
};

/**
 * Where and what are told of the last column, or of the whole range where fewer than three days of the column say so;
 * of each the one that was named most often, or two that were named equally often.
 */
export function noteLine({ columns, rows, days, range }: Comparison): NoteLine {
  const averages = rowOf(rows, 'average')?.cells ?? [];
  const latest = within(days, columns.at(-1)?.range ?? range);
  const placed = latest.filter(({ places }) => places).length >= leastAnswered ? latest : days;
  const felt = latest.filter((day) => day.feelings).length >= leastAnswered ? latest : days;
  return {
    average: averages.at(-1) ?? null,
    before: averages.length > 1 ? (averages[0] ?? null) : null,
    asleep: rowOf(rows, 'asleep')?.cells.at(-1) ?? null,
    places: mostOften(whereItHurts(placed).places.map(({ place, days: count }) => [place, count])),
    feelings: mostOften(feelingCounts(felt)),
  };
}

/** On how many days each feeling was named, most often first. */
export function feelingCounts(days: readonly JournalDay[]): [feeling: Feeling, days: number][] {
  return feelings
    .map((feeling): [Feeling, number] => [
      feeling,
      days.filter((day) => day.feelings?.done.includes(feeling)).length,
    ])
    .filter(([, count]) => count > 0)
    .toSorted(([, a], [, b]) => b - a);
}

function mostOften<Each>(counts: readonly (readonly [Each, number])[]): Each[] {
  const most = counts[0]?.[1];
  const named = counts.filter(([, count]) => count === most).map(([each]) => each);
  // Three that are named equally often say nothing in particular.
  return named.length > 2 ? [] : named;
}
