import type { Words } from '@/lib/words/translator';
import type { ChartRow } from './table-rows';

/** The data of a figure as a table, closed until it is asked for. */
export function ChartTable({
  columns,
  rows,
  words: { t },
}: {
  columns: readonly string[];
  rows: readonly ChartRow[];
  words: Words;
}) {
  return (
    <details className="mt-2 text-s">
      <summary className="inline-flex min-h-11 items-center text-ink-2 underline underline-offset-3">
        {t('charts.table')}
      </summary>
      <table className="mt-2 text-ink-2 [&_td]:py-1 [&_td]:ps-4 [&_td]:align-top [&_th+th]:ps-4 [&_th]:py-1 [&_th]:text-start [&_th]:align-top [&_th]:font-normal [&_thead]:text-ink [&_tr]:border-rule [&_tr]:border-b">
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([head, ...cells]) => (
            <tr key={head}>
              <th scope="row" colSpan={cells.length === 0 ? columns.length : undefined}>
                {head}
              </th>
              {cells.map((cell, index) => (
                <td key={columns[index + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
