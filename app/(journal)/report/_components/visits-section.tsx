import { Sideways } from '@/app/_components/ui/sideways';
import type { VisitTable } from '@/lib/reports/sheet';
import type { Words } from '@/lib/words/translator';
import { Caption, Part } from './sheet-lists';

const mostOnPaper = 4;

/** The visits with what lies before and after each. */
export function VisitsSection({
  table: { title, caption, columns, rows, nothing },
  words: { t },
}: {
  table: VisitTable;
  words: Words;
}) {
  const onPaper = rows.length <= mostOnPaper ? rows.length : mostOnPaper - 1;
  const rest = rows.length - onPaper;
  return (
    <Part title={title}>
      {rows.length === 0 ? (
        <p className="mt-1 text-s">{nothing}</p>
      ) : (
        <Sideways label={title}>
          <table className="mt-2 w-full border-collapse text-s print:mt-0 print:leading-tight">
            <thead className="text-ink-2 text-xs">
              <tr className="[&_th+th]:ps-3 print:[&_th+th]:ps-1 [&_th+th]:text-end [&_th]:pb-1 [&_th]:text-start [&_th]:align-bottom [&_th]:font-normal">
                {columns.map((column) => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ id, label, before, after, others }, index) => (
                <tr key={id} className={`align-top ${index < onPaper ? '' : 'print:hidden'}`}>
                  <th
                    scope="row"
                    className="py-0.5 text-start font-normal print:whitespace-nowrap print:py-0"
                  >
                    {label}
                    {others && <small className="block text-ink-2 text-xs">{others}</small>}
                  </th>
                  {[before, after].map((mean, place) => (
                    <td
                      key={columns[place + 1]}
                      className="whitespace-nowrap py-0.5 ps-4 text-end print:ps-1 font-semibold print:py-0"
                    >
                      {mean}
                    </td>
                  ))}
                </tr>
              ))}
              {rest > 0 && (
                <tr className="hidden text-ink-2 print:table-row">
                  <td colSpan={columns.length}>{t('report.done.more', { count: rest })}</td>
                </tr>
              )}
            </tbody>
          </table>
        </Sideways>
      )}
      <Caption text={caption} />
    </Part>
  );
}
