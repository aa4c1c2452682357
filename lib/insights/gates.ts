import type { Kind } from './day-grid';

/** What usable days hold of a habit. The first line is for done-or-not habits, `distinct` for numbers (at most 5 are counted). */
export type Tally = {
  readonly pairs: number;
  readonly with: number;
  readonly without: number;
  readonly starts: number;
  readonly stops: number;
  readonly distinct: number;
};

/**
 * What a diary still lacks before a habit can be compared: how many more usable days, days with it, days without it,
 * changes from without to with and back (the scarcer of the two), or distinct values. What is not named is enough.
 */
export type Lacks = {
  readonly pairs?: number;
  readonly with?: number;
  readonly without?: number;
  readonly switches?: number;
  readonly values?: number;
};

const least = { pairs: 42, each: 10, switches: 4, distinct: 5 } as const;

/** A switch is a difference between a usable day and the usable day before it. */
export function tallyOf(values: Float64Array): Tally {
  let [done, starts, stops] = [0, 0, 0];
  let before: number | null = null;
  const distinct = new Set<number>();
  for (const value of values) {
    if (value === 1) done += 1;
    if (before === 0 && value === 1) starts += 1;
    if (before === 1 && value === 0) stops += 1;
    if (distinct.size < least.distinct) distinct.add(value);
    before = value;
  }
  const pairs = values.length;
  return { pairs, with: done, without: pairs - done, starts, stops, distinct: distinct.size };
}

/** What is lacking, or null when the habit can be compared. */
export function lacking(kind: Kind, tally: Tally): Lacks | null {
  const lacks = {
    ...missing('pairs', least.pairs - tally.pairs),
    ...(kind === 'binary'
      ? {
          ...missing('with', least.each - tally.with),
          ...missing('without', least.each - tally.without),
          ...missing('switches', least.switches - Math.min(tally.starts, tally.stops)),
        }
      : missing('values', least.distinct - tally.distinct)),
  };
  return Object.keys(lacks).length === 0 ? null : lacks;
}

function missing(what: keyof Lacks, count: number): Lacks {
  return count > 0 ? { [what]: count } : {};
}
