import { ChartTable } from '@/app/_components/charts/chart-table';
import type { Comparison } from '@/lib/reports/comparison';
import type { SheetTable } from '@/lib/reports/numbers-table';
import { comparisonWords } from '@/lib/reports/sheet';
import type { Words } from '@/lib/words/translator';

/** The start, up to the last visit to a chiropractor, and since it, as the report sets them side by side. */
export function ComparisonSection({ compared, words }: { compared: Comparison; words: Words }) {
  const { t } = words;
  if (compared.columns.filter(({ entries }) => entries > 0).length < 2) return null;
  const { finding, details, table } = comparisonWords(compared, words);
  const average = table.rows[0];
  return (
    <section className="mt-10 border-rule border-t pt-6">
      <h2 className="max-w-[30em]">{finding}</h2>
      <dl className="mt-4 flex flex-wrap gap-x-12 gap-y-4">
        {table.columns.map(({ label, dates, entries }, index) => (
          <div key={label} className="flex flex-col">
            <dt className="order-2 text-s">{label}</dt>
            <dd className="font-semibold text-xl leading-tight">{average?.cells[index]?.text}</dd>
            <dd className="order-3 text-ink-2 text-xs">{`${dates} · ${entries}`}</dd>
          </div>
        ))}
      </dl>
      {details.map((detail) => (
        <p key={detail} className="mt-3 max-w-[40em] text-s">
          {detail}
        </p>
      ))}
      <p className="mt-3 max-w-[40em] text-ink-2 text-s">
        {t('trends.comparison.byItself')} {t(`report.threshold.cited.${compared.thresholdTenths}`)}{' '}
        <a href="/settings" className="text-act underline underline-offset-3">
          {t('trends.comparison.settings')}
        </a>
      </p>
      <ChartTable {...asRows(table)} label={t('charts.table')} note={table.notes.join(' ')} />
    </section>
  );
}

function asRows({ measure, columns, changes, rows }: SheetTable) {
  return {
    columns: [measure, ...columns.map(({ label }) => label), ...changes.map(({ from }) => from)],
    rows: rows.map(({ label, cells, changes: changed }) => [
      label,
      ...cells.map(({ text }) => text),
      ...changed.map(({ text, interval }) => (interval ? `${text}, ${interval}` : text)),
    ]),
  };
}
