import type { visit } from '../schema/things';

type VisitKind = (typeof visit.$inferInsert)['kind'];

const done: Readonly<Record<VisitKind, readonly string[]>> = {
  chiropractor: [
    'Adjusted the upper back, right side.',
    'Upper back and the base of the neck. Went over the photos of the desk.',
    'Adjusted beside the right shoulder blade.',
    'A short one: upper back only.',
  ],
  massage: ['Neck and shoulders, 45 minutes.'],
  physiotherapist: ['Arm slides against the wall, shown and tried.'],
  doctor: [],
  other: [],
};

/** What was done at a person's visit of a kind that had so many before it, or null. */
export function doneAt(kind: VisitKind, before: number): string | null {
  const list = done[kind];
  return list[before % list.length] ?? null;
}
