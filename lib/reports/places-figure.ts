import { type PlaceList, placeList, whereFinding } from '@/lib/pain/place-words';
import { leastAnswered, type WhereItHurts } from '@/lib/pain/where-it-hurts';
import type { Words } from '@/lib/words/translator';

/** The two bodies and the list beside them. `alt` says the figure in a sentence. */
export type PlacesFigure = PlaceList & {
  readonly title: string;
  /** What the shades mean; null when there is none. */
  readonly key: string | null;
  readonly alt: string;
  /** What is written on the drawing. */
  readonly back: string;
  readonly front: string;
  readonly left: string;
  readonly right: string;
};

/** Null when no day says where it hurt. */
export function placesFigure(where: WhereItHurts, words: Words): PlacesFigure | null {
  const { t } = words;
  if (where.answered === 0) return null;
  const shaded = where.answered >= leastAnswered;
  return {
    ...placeList(where, words),
    title: t('where.title'),
    key: where.places.length === 0 ? null : t(shaded ? 'where.paper' : 'where.paperFew'),
    alt: t('where.figure', { finding: whereFinding(where, words) }),
    back: t('body.back'),
    front: t('body.front'),
    left: t('body.left'),
    right: t('body.right'),
  };
}
