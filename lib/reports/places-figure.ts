import { type PlaceList, placeList, whereFinding } from '@/lib/pain/place-words';
import { leastAnswered, type WhereItHurts } from '@/lib/pain/where-it-hurts';
import type { Words } from '@/lib/words/translator';

/** The two bodies and the list beside them. `alt` says the figure in a sentence. */
export type PlacesFigure = Omit<PlaceList, 'items'> & {
  /** `short` and `brief` say the same in the fewest words, for paper; `counted` says what those numbers are. */
  readonly items: readonly (PlaceList['items'][number] & {
    readonly short: string;
    readonly brief: string;
  })[];
  readonly counted: string;
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
  const { t, number } = words;
  const { answered } = where;
  if (answered === 0) return null;
  const shaded = answered >= leastAnswered;
  const list = placeList(where, words);
  const found = new Map(where.places.map((each) => [each.place, each]));
  return {
    ...list,
    items: list.items.map((item) => {
      const { days = 0, intensity = null } = found.get(item.place) ?? {};
      return {
        ...item,
        short: t(`report.note.places.${item.place}`),
        brief: t('where.brief', {
          days,
          answered,
          mean: intensity ? number(intensity.mean, 1) : 'none',
        }),
      };
    }),
    counted: t('where.counted'),
    title: t('where.title'),
    key: where.places.length === 0 ? null : t(shaded ? 'where.paper' : 'where.paperFew'),
    alt: t('where.figure', { finding: whereFinding(where, words) }),
    back: t('body.back'),
    front: t('body.front'),
    left: t('body.left'),
    right: t('body.right'),
  };
}
