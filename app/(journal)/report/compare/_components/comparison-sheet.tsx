import { PainChart } from '@/app/_components/charts/pain-chart';
import { type Comparison, within } from '@/lib/reports/comparison';
import { comparisonWords } from '@/lib/reports/sheet';
import type { CalendarDay } from '@/lib/time/calendar-day';
import { isWithin } from '@/lib/time/day-range';
import type { Visit } from '@/lib/visits/schema';
import type { Words } from '@/lib/words/translator';
import { NumbersTable } from '../../_components/numbers-table';

/** Two periods on a sheet: what they come to, the table of the report, and each one's days. */
export function ComparisonSheet({
  compared,
  visits,
  medicationDays,
  words,
}: {
  compared: Comparison;
  visits: readonly Visit[];
  medicationDays: readonly CalendarDay[];
  words: Words;
}) {
  const { t } = words;
  const { finding, details, table } = comparisonWords(compared, words);
  return (
    <article
      aria-labelledby="comparison"
      className="mt-8 rounded border border-rule bg-sheet px-4 py-6 [--ground:var(--sheet)] sm:px-8 sm:py-8 print:m-0 print:border-0 print:bg-transparent print:p-0 print:[zoom:0.7]"
    >
      <p className="hidden text-s print:block">{t('report.compare.title')}</p>
      <h2 id="comparison" className="text-l leading-snug sm:text-xl">
        {finding}
      </h2>
      {details.map((detail) => (
        <p key={detail} className="mt-2 text-s">
          {detail}
        </p>
      ))}
      <NumbersTable table={table} />
      <section className="mt-8 border-rule border-t pt-5">
        <h3 className="text-l">{t('report.compare.charts')}</h3>
        <div className="mt-5 grid gap-x-10 gap-y-6 sm:grid-cols-2">
          {compared.columns.map(({ kind, range }, index) => {
            const days = within(compared.days, range);
            if (kind !== 'earlier' && kind !== 'later') return null;
            const title = t(`report.compare.chart.${kind}`, { dates: table.columns[index]?.dates ?? '' });
            return (
              <figure key={kind} className="min-w-0">
                <figcaption className="mb-4 text-ink-2 text-s">{title}</figcaption>
                <PainChart
                  title={title}
                  days={days}
                  range={range}
                  usual={null}
                  columns={2}
                  visits={visits.filter((visit) => isWithin(range, visit.day))}
                  medicationDays={medicationDays.filter((day) => isWithin(range, day))}
                  words={words}
                />
              </figure>
            );
          })}
        </div>
      </section>
    </article>
  );
}
