import type { Side } from '@/lib/insights/series';

/** Two series as the server answers them; a gap is null. `first` and `second` say which ones the points hold. */
export type Pair = {
  readonly first: string;
  readonly second: string;
  readonly unit: 'day' | 'week' | 'month';
  /** Whether the second is a number, or done (1) or not (0); of several days then their share. */
  readonly kind: 'number' | 'binary';
  readonly points: readonly PairPoint[];
  /** The days on which both were said, in rising order of the second, and where each is drawn. */
  readonly dots: readonly Dot[];
  readonly sides: { readonly with: Side; readonly without: Side } | null;
  readonly notes: { readonly time: string; readonly days: string };
};
export type PairPoint = {
  readonly label: string;
  readonly first: number | null;
  readonly second: number | null;
  /** Whom its visits were to, in words; null without one. */
  readonly visit: string | null;
};
export type Dot = {
  readonly label: string;
  readonly first: number;
  readonly second: number;
  readonly x: number;
  readonly y: number;
};

/** What a point is called where it is read: its time, and its visits. */
export function placeOf({ label, visit }: PairPoint): string {
  return visit ? `${label} · ${visit}` : label;
}

type Asked = { range: string; first: string; second: string };

/** Asks for two series of a stretch of time. Rejects when the answer is not one: away, signed out, or refused. */
export async function readPair(asked: Asked, signal: AbortSignal): Promise<Pair> {
  const response = await fetch(seriesPath(asked), { signal, redirect: 'error' });
  if (!response.ok) throw new Error(`The series were answered with ${response.status}.`);
  const answer: Omit<Pair, 'first' | 'second'> = await response.json();
  return { ...answer, first: asked.first, second: asked.second };
}

/** Where the series are, or one of their figures as a table for a spreadsheet. */
export function seriesPath(asked: Asked, csv?: 'time' | 'days'): string {
  return `/api/series?${new URLSearchParams({ ...asked, ...(csv && { csv }) })}`;
}
