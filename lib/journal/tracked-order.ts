import type { Trackable } from './schema';

/** What the morning form asks about, in its own order; the rest is asked in the evening, in the person's. */
export const morningTrackables: readonly Trackable[] = ['sleep', 'pillow'];

/** What a person tracks, what the morning asks first, and one thing of the evening moved a place up (-1) or down (1). */
export function trackedOrder(
  tracked: readonly Trackable[],
  move: { readonly item: Trackable; readonly by: -1 | 1 } | null = null,
): readonly Trackable[] {
  const morning = morningTrackables.filter((each) => tracked.includes(each));
  const evening = tracked.filter((each) => !morning.includes(each));
  const from = move ? evening.indexOf(move.item) : -1;
  const other = move && evening[from + move.by];
  if (from === -1 || !other) return [...morning, ...evening];
  return [...morning, ...evening.with(from, other).with(from + move.by, move.item)];
}
