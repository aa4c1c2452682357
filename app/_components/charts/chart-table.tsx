import type { ChartRow } from './table-rows';

/** The data of a figure as a table, closed until `label` is pressed; `note` explains or completes it. */
export function ChartTable({
  columns,
  rows,
  label,
  note,
}: {
  columns: readonly string[];
  rows: readonly ChartRow[];
  label: string;
  note?: string | undefined;
}) {
  return (
    <details className="mt-2 text-ink-2 text-s">
      <summary className="inline-flex min-h-11 items-center underline underline-offset-3">{label}</summary>
      <table className="mt-2 [&_td]:py-1 [&_td]:ps-3 [&_td]:align-top [&_th+th]:ps-3 [&_th]:py-1 [&_th]:text-start [&_th]:align-top [&_th]:font-normal [&_thead]:text-ink [&_tr]:border-rule [&_tr]:border-b">
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
      {note && <p className="mt-3 max-w-[60em]">{note}</p>}
    </details>
  );
}
