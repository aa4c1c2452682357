import Link from 'next/link';
import { type Choices, reportQuery } from '@/lib/reports/choices';
import type { DayRange } from '@/lib/time/day-range';
import type { Words } from '@/lib/words/translator';
import { MoreFiles } from './more-files';

/** The files of the days that are shown. Plain links: a prefetch would make a PDF that nobody asked for. */
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
  return (
    <>
      <p className="mt-4 flex flex-wrap items-center gap-x-6 gap-y-3">
        <a href={`/api/report/report.pdf?${chosen}`} className="button">
          {t('report.files.pdf')}
        </a>
        <a href={`/api/export/entries.csv?from=${range.from}&to=${range.to}`} className="text-link">
          {t('report.files.csv')}
        </a>
        <Link href={`/report/share?${chosen}`} className="text-link">
          {t('share.open')}
        </Link>
      </p>
      <p className="mt-2 text-ink-2 text-s">{t('report.files.hint')}</p>
      <MoreFiles range={range} chosen={chosen} t={t} />
    </>
  );
}
