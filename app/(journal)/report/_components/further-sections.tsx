import { Sideways } from '@/app/_components/ui/sideways';
import type { DailyTable } from '@/lib/reports/daily-table';
import type { Sheet } from '@/lib/reports/sheet';

/** The person's notes, the latest first. */
export function NotesSection({ title, items, nothing }: NonNullable<Sheet['notes']>) {
  return (
    <section className="mt-8 border-rule border-t pt-5 print:break-before-page">
      <h3 className="text-l">{title}</h3>
      {items.length === 0 && <p className="mt-1 text-s">{nothing}</p>}
      <dl className="mt-2 grid gap-x-6 gap-y-3 text-s sm:grid-cols-[auto_minmax(0,1fr)]">
        {items.map(({ label, value }) => (
          <div key={label} className="contents">
            <dt className="whitespace-nowrap font-semibold">{label}</dt>
            <dd dir="auto" className="whitespace-pre-line max-sm:-mt-2">
              {value}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** Every day in a table, or every week or month. */
export function DailySection({ table: { title, caption, columns, rows } }: { table: DailyTable }) {
  return (
    <section className="mt-8 border-rule border-t pt-5 print:break-before-page">
      <h3 className="text-l">{title}</h3>
      <p className="mt-1 text-ink-2 text-xs">{caption}</p>
      <Sideways label={title}>
        <table className="mt-2 w-full border-collapse text-s max-sm:text-xs print:leading-tight">
          <thead className="text-ink-2">
            <tr className="border-rule border-b [&_th+th]:text-end max-sm:[&_th+th]:[writing-mode:vertical-rl] [&_th]:pb-1 [&_th]:text-start [&_th]:align-bottom [&_th]:font-normal">
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([head, ...cells]) => (
              <tr key={head} className="[&_td]:ps-2">
                <th scope="row" className="whitespace-nowrap py-0.5 text-start font-normal print:py-0">
                  {head}
                </th>
                {cells.map((cell, index) => (
                  <td key={columns[index + 1]} className="text-end">
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Sideways>
    </section>
  );
}
