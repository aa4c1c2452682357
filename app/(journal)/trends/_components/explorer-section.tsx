import { OpenExplorer } from '@/app/_components/charts/explorer/open-explorer';
import type { ShownRange } from '@/lib/charts/shown-range';
import type { SeriesGroup } from '@/lib/insights/series-title';
import type { Words } from '@/lib/words/translator';

/** Two series of one's choice. It needs JavaScript, and is not there without it; everything that it shows has a figure or a table above. */
export function ExplorerSection({
  shown,
  groups,
  words: { t },
}: {
  shown: ShownRange;
  groups: readonly SeriesGroup[];
  words: Words;
}) {
  return (
    <section className="mt-10 border-rule border-t pt-6 print:hidden noscript:hidden">
      <h2>{t('charts.explorer.title')}</h2>
      <p className="mt-1 max-w-[40em] text-ink-2 text-s">{t('charts.explorer.lead')}</p>
      <OpenExplorer
        key={shown}
        open={t('charts.explorer.open')}
        range={shown}
        chosen={['average', 'asleep-hours']}
        groups={groups}
        words={{
          first: t('charts.explorer.first'),
          second: t('charts.explorer.second'),
          chart: t('charts.explorer.chart'),
          dots: t('charts.explorer.dots'),
          sides: t('charts.explorer.sides'),
          point: t('charts.explorer.point'),
          csv: t('charts.explorer.csv'),
          with: t('charts.explorer.with'),
          without: t('charts.explorer.without'),
          loading: t('charts.explorer.loading'),
          lost: t('charts.explorer.lost'),
          table: t('charts.table'),
          missing: t('charts.explorer.missing'),
          units: {
            day: t('charts.day'),
            week: t('charts.week'),
            month: t('charts.month'),
          },
        }}
      />
    </section>
  );
}
