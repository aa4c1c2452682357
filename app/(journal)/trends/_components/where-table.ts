import type { ChartRow } from '@/app/_components/charts/table-rows';
import {
  type HurtingMonth,
  type HurtingPlace,
  leastAnswered,
  type WhereItHurts,
} from '@/lib/pain/where-it-hurts';
import type { Words } from '@/lib/words/translator';

type Table = { readonly columns: readonly string[]; readonly rows: readonly ChartRow[] };

/** Every place that was named, most days first, and the days on which it hurt nowhere. */
export function placeTable({ places, answered, nowhere }: WhereItHurts, words: Words): Table {
  const { t, number } = words;
  const share = (value: number | null) =>
    value === null ? '' : t('where.share', { share: number(100 * value) });
  const rows = places.map((found) => [
    t(`body.on.${found.place}`),
    t('where.days', { days: found.days, answered }),
    share(found.share),
    meanThere(found, words),
  ]);
  const none = [
    t('where.months.none'),
    t('where.days', { days: nowhere, answered }),
    share(answered < leastAnswered ? null : nowhere / answered),
    '',
  ];
  return {
    columns: [
      t('where.column.place'),
      t('where.column.days'),
      t('where.column.share'),
      t('where.column.mean'),
    ],
    rows: nowhere > 0 ? [...rows, none] : rows,
  };
}

function meanThere({ days, intensity }: HurtingPlace, { t, number }: Words): string {
  if (!intensity) return t('body.notSaid');
  const mean = number(intensity.mean, 1);
  return intensity.days < days ? t('where.meanOf', { mean, days: intensity.days }) : mean;
}

/** The places of each month, each with its days. */
export function monthTable(months: readonly HurtingMonth[], words: Words): Table {
  const { t } = words;
  return {
    columns: [t('where.column.month'), t('where.column.answered'), t('where.column.places')],
    rows: months.map(({ first, answered, places }) => [
      words.day(first, 'month'),
      String(answered),
      places
        .map(({ place, days }) => t('where.placeDays', { place: t(`body.on.${place}`), days }))
        .join(' · ') || t('where.months.none'),
    ]),
  };
}
