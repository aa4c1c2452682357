import type { Words } from '@/lib/words/translator';
import type { PlaceKey } from './schema';
import { type HurtingPlace, leastAnswered, type WhereItHurts } from './where-it-hurts';

/** The letters that tie the places of a list to the same places in the figure beside it. Digits would read as pain. */
const letters = ['A', 'B', 'C', 'D'] as const;

/** The places that were named most often in words, as screen, print and PDF list them. */
export type PlaceList = {
  readonly items: readonly {
    readonly letter: string;
    readonly place: PlaceKey;
    readonly label: string;
    readonly value: string;
  }[];
  /** What the list leaves out: further places, and days on which it hurt nowhere. Null when there is nothing. */
  readonly rest: string | null;
};

export function placeList({ places, answered, nowhere }: WhereItHurts, words: Words): PlaceList {
  const { t } = words;
  const more = places.length - letters.length;
  const rest = [
    ...(more > 0 ? [t('where.more', { count: more })] : []),
    ...(nowhere > 0 ? [t('where.nowhere', { days: nowhere, answered })] : []),
  ];
  return {
    items: letters.flatMap((letter, index) => {
      const found = places[index];
      if (!found) return [];
      const { place } = found;
      return { letter, place, label: t(`body.on.${place}`), value: placeValue(found, answered, words) };
    }),
    rest: rest.length > 0 ? rest.join(' ') : null,
  };
}

/** What some days come to: where it hurt most often. It needs a day that says where. */
export function whereFinding({ places, answered }: WhereItHurts, { t, list }: Words): string {
  if (answered < leastAnswered) return t('where.few', { answered });
  const days = places[0]?.days;
  if (days === undefined) return t('where.none', { answered });
  const most = places.filter((each) => each.days === days);
  if (most.length > 3) return t('where.equally', { count: most.length, days, answered });
  const at = list(most.map(({ place }) => t(`body.at.${place}`)));
  return t('where.most', { at, count: most.length, days, answered });
}

/** "7 of 24 days, 5.4 on average there": how often a place hurt, and how much where a number was given. */
function placeValue({ days, intensity }: HurtingPlace, answered: number, { t, number }: Words): string {
  if (!intensity) return t('where.days', { days, answered });
  return t('where.daysAndMean', {
    days,
    answered,
    mean: number(intensity.mean, 1),
    given: intensity.days < days ? intensity.days : 0,
  });
}
