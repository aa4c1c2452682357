import type { SheetTable } from '@/lib/reports/numbers-table';

/** The means of each column and their changes. On a phone the changes stand under the means, not beside them. */
export function NumbersTable({ table }: { table: SheetTable }) {
  const { columns, changes, rows } = table;
  const row = 'max-sm:grid max-sm:grid-cols-6 max-sm:gap-x-4';
  const [columnSpan, changeSpan] = [spans[columns.length - 1], spans[changes.length - 1]];
  return (
    <section className="mt-8 border-rule border-t pt-5 print:mt-3 print:pt-2">
      <h3 className="text-l">{table.title}</h3>
      <table className="mt-3 w-full border-collapse text-s max-sm:block max-sm:[&>*]:block sm:[&_*+th]:ps-4 sm:[&_td]:whitespace-nowrap sm:[&_td]:ps-4 sm:[&_td]:text-end sm:[&_thead_*+th]:text-end">
        <thead className="text-start align-bottom text-ink-2 text-xs">
          <tr className={`border-ink border-b [&_th]:pb-2 [&_th]:text-start [&_th]:font-normal ${row}`}>
            <th scope="col" className="max-sm:sr-only">
              {table.measure}
            </th>
            {columns.map(({ label, dates, entries }) => (
              <th key={label} scope="col" className={columnSpan}>
                <Head label={label} lines={[dates, entries]} />
              </th>
            ))}
            {changes.map(({ label, from }) => (
              <th key={from} scope="col" className={changeSpan}>
                <Head label={label} lines={[from, table.interval]} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, begins, cells, changes: changed }, index) => (
            <tr
              key={label}
              className={`align-top max-sm:py-2.5 sm:[&>*]:py-1.5 print:[&>*]:py-0.5 ${begins ? 'border-rule border-t' : ''} ${index === 0 ? 'font-semibold' : 'font-normal'} ${row}`}
            >
              <th
                scope="row"
                className="text-start [font-weight:inherit] max-sm:col-span-6 print:whitespace-nowrap"
              >
                {label}
              </th>
              {columns.map((column, place) => (
                <td key={column.label} className={`font-semibold ${columnSpan}`}>
                  {cells[place]?.text}
                  <Small text={cells[place]?.days} />
                </td>
              ))}
              {changes.map(({ from }, place) => (
                <td
                  key={from}
                  className={`max-sm:self-end ${changeSpan} ${changed[place]?.text ? '' : 'max-sm:hidden'}`}
                >
                  <span aria-hidden="true" className="block font-normal text-ink-2 text-xs sm:hidden">
                    {from}
                  </span>
                  {changed[place]?.text}
                  <Small text={changed[place]?.interval} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="mt-3 max-w-[50em] text-ink-2 text-xs print:max-w-none">
        {[table.caption, ...table.notes].join(' ')}
      </p>
    </section>
  );
}

// Six narrow columns can be shared by one, two or three.
const spans = ['max-sm:col-span-6', 'max-sm:col-span-3', 'max-sm:col-span-2'] as const;

function Head({ label, lines }: { label: string; lines: readonly string[] }) {
  return (
    <>
      <b className="block font-semibold text-ink text-s wide:whitespace-nowrap print:whitespace-nowrap">
        {label}
      </b>
      {lines.map((line) => (
        <span key={line} className="block wide:whitespace-nowrap print:whitespace-nowrap">
          {line}
        </span>
      ))}
    </>
  );
}

function Small({ text }: { text: string | null | undefined }) {
  // On paper it stands beside its number, which keeps the page one.
  return text ? (
    <small className="block font-normal text-ink-2 text-xs print:ms-2 print:inline">{text}</small>
  ) : null;
}
