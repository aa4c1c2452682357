import type { DayRange } from '@/lib/time/day-range';
import type { Words } from '@/lib/words/translator';
import { MoreFiles } from './more-files';

/** The files of the days that are shown. Plain links: a prefetch would make a PDF that nobody asked for. */
export function TakeAlong({ range, words: { t } }: { range: DayRange; words: Words }) {
  const query = `from=${range.from}&to=${range.to}`;
  return (
    <>
      <p className="mt-4 flex flex-wrap items-center gap-x-6 gap-y-3">
        <a href={`/api/report/report.pdf?${query}`} className="button">
          {t('report.files.pdf')}
        </a>
        <a href={`/api/export/entries.csv?${query}`} className="text-link">
          {t('report.files.csv')}
        </a>
      </p>
      <p className="mt-2 text-ink-2 text-s">{t('report.files.hint')}</p>
      <MoreFiles range={range} t={t} />
    </>
  );
}
