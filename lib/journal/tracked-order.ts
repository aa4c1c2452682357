import { type EveningTrackable, eveningTrackables, morningTrackables, type Trackable } from './schema';

/** What the evening asks of that which a person tracks, in their order. */
export function eveningOf(tracked: readonly Trackable[]): readonly EveningTrackable[] {
  return tracked.flatMap((each) => eveningTrackables.find((trackable) => trackable === each) ?? []);
}

/**
 * What a person tracks in the order that is kept: the morning's, the evening's, of which one thing may be moved a place up
 * (-1) or down (1), and what is asked more rarely.
 */
export function trackedOrder(
  tracked: readonly Trackable[],
  move: { readonly item: Trackable; readonly by: -1 | 1 } | null = null,
): readonly Trackable[] {
  const has = (trackable: Trackable) => tracked.includes(trackable);
  const evening: readonly Trackable[] = eveningOf(tracked);
  const from = move ? evening.indexOf(move.item) : -1;
  const other = move && from >= 0 ? evening[from + move.by] : undefined;
  return [
    ...morningTrackables.filter(has),
    ...(move && other ? evening.with(from, other).with(from + move.by, move.item) : evening),
    ...(['measures'] as const).filter(has),
  ];
}
