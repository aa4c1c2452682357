import { Sideways } from '../ui/sideways';
import type { ChartRow } from './table-rows';

/**
 * The data of a figure as a table, closed until `label` is pressed; `note` explains or completes it.
 */
export function ChartTable({
  columns,
  rows,
  label,
  note,
  lists = false,
}: {
  columns: readonly string[];
  rows: readonly ChartRow[];
  label: string;
  note?: string | undefined;
  /** Whether cells hold lists, which need some width. */
  lists?: boolean;
}) {
  return (
    <details className="mt-2 text-ink-2 text-s">
      <summary className="inline-flex min-h-11 items-center underline underline-offset-3">{label}</summary>
      <Sideways label={label}>
        <table
          className={`mt-2 max-sm:text-xs [&_td]:py-1 [&_td]:ps-1.5 [&_td]:align-top sm:[&_td]:ps-4 [&_th+th]:ps-1.5 [&_th]:py-1 [&_th]:text-start [&_th]:align-top [&_th]:font-normal sm:[&_th+th]:ps-4 [&_thead]:text-ink [&_tr]:border-rule [&_tr]:border-b ${lists ? 'sm:[&_td]:min-w-36' : ''}`}
        >
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
      </Sideways>
      {note && <p className="mt-3 max-w-[60em]">{note}</p>}
    </details>
  );
}
