import type { DayRange } from '@/lib/time/day-range';
import type { Words } from '@/lib/words/translator';

/** The files that programs read, each with what it is for. Plain links: a prefetch would make what nobody asked for. */
export function MoreFiles({
  range,
  chosen,
  t,
}: {
  range: DayRange;
  /** The query of the report that is shown. */
  chosen: string;
  t: Words['t'];
}) {
  const query = `from=${range.from}&to=${range.to}`;
  const files = [
    ['tables', `/api/export/entries.zip?${query}`],
    ['document', `/api/report/report.fhir.json?kind=document&${chosen}`],
    ['collection', `/api/report/report.fhir.json?kind=collection&${chosen}`],
    ['journal', '/api/export/journal.json'],
  ] as const;
  return (
    <details className="mt-2">
      <summary className="inline-flex min-h-11 items-center underline underline-offset-3">
        {t('files.more')}
      </summary>
      <ul>
        {files.map(([file, address]) => (
          <li key={file} className="mt-2">
            <a href={address} className="text-link">
              {t(`files.links.${file}`)}
            </a>
            <p className="text-ink-2 text-s">{t(`files.hints.${file}`)}</p>
          </li>
        ))}
      </ul>
    </details>
  );
}
