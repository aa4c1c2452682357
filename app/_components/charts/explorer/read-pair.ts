import type { SeriesPair } from '@/lib/charts/series';

/** Two series as the server answers them; a gap is null. `first` and `second` say which ones the points hold. */
export type Pair = {
  readonly first: string;
  readonly second: string;
  readonly unit: SeriesPair['unit'];
  readonly points: readonly PairPoint[];
};
export type PairPoint = {
  readonly label: string;
  readonly first: number | null;
  readonly second: number | null;
};

/** Asks for two series of a stretch of time. Rejects when the answer is not one: away, signed out, or refused. */
export async function readPair(
  asked: { range: string; first: string; second: string },
  signal: AbortSignal,
): Promise<Pair> {
  const response = await fetch(`/api/series?${new URLSearchParams(asked)}`, { signal, redirect: 'error' });
  if (!response.ok) throw new Error(`The series were answered with ${response.status}.`);
  const answer: Pick<Pair, 'unit' | 'points'> = await response.json();
  return { ...answer, first: asked.first, second: asked.second };
}
