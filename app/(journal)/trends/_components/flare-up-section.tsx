import { ChartTable } from '@/app/_components/charts/chart-table';
import { plainNumber } from '@/app/_components/charts/chart-words';
import type { FlareUps } from '@/lib/pain/flare-ups';
import type { Words } from '@/lib/words/translator';

/** How often pain flared up in the days shown, how long and how high. */
export function FlareUpSection({ flareUps, words }: { flareUps: FlareUps; words: Words }) {
  const { t, day } = words;
  const { least, found } = flareUps;
  return (
    <section className="mt-10 border-rule border-t pt-6">
      <h2>
        {t('trends.flareUps.title', {
          count: found.length,
          longest: Math.max(0, ...found.map((flareUp) => flareUp.days)),
          highest: plainNumber(Math.max(0, ...found.map(({ peak }) => peak)), words),
        })}
      </h2>
      <p className="mt-1 max-w-[40em] text-ink-2 text-s">
        {t('trends.flareUps.lead', { from: plainNumber(least, words) })}
      </p>
      {found.length > 0 && (
        <ChartTable
          columns={(['from', 'to', 'days', 'peak'] as const).map((column) => t(`trends.flareUps.${column}`))}
          rows={found.map((flareUp) => [
            day(flareUp.from, 'medium'),
            day(flareUp.to, 'medium'),
            words.number(flareUp.days),
            plainNumber(flareUp.peak, words),
          ])}
          label={t('trends.flareUps.table')}
        />
      )}
    </section>
  );
}
