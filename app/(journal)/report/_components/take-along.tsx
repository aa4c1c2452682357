import Link from 'next/link';
import { type Choices, reportQuery } from '@/lib/reports/choices';
import type { DayRange } from '@/lib/time/day-range';
import type { Words } from '@/lib/words/translator';

/** What of the days that are shown can be taken along. Plain links: a prefetch would make a file that nobody asked for. */
export function TakeAlong({
  range,
  choices,
  words: { t },
}: {
  range: DayRange;
  choices: Choices;
  words: Words;
}) {
  const chosen = reportQuery(range, choices);
  const days = `from=${range.from}&to=${range.to}`;
  const files = [
    ['days', `/api/export/entries.csv?${days}`],
    ['tables', `/api/export/entries.zip?${days}`],
    ['document', `/api/report/report.fhir.json?kind=document&${chosen}`],
    ['collection', `/api/report/report.fhir.json?kind=collection&${chosen}`],
    ['journal', '/api/export/journal.json'],
  ] as const;
  return (
    <>
      <p className="mt-4 flex flex-wrap items-center gap-x-6 gap-y-3">
        <a href={`/api/report/report.pdf?${chosen}`} className="button">
          {t('report.pdf')}
        </a>
        <Link href={`/report/share?${chosen}`} className="text-link">
          {t('share.open')}
        </Link>
      </p>
      <details className="mt-2">
        <summary className="inline-flex min-h-11 items-center text-act underline underline-offset-3">
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
    </>
  );
}
