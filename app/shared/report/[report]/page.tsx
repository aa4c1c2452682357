import type { Metadata } from 'next';
import { ReportSheet } from '@/app/(journal)/report/_components/report-sheet';
import { wordsFor } from '@/lib/words/translator';
import { requireSnapshot } from '../../access';

type Props = { readonly params: Promise<{ report: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await requireSnapshot((await params).report);
  // Without the name on the report: a browser's history keeps a title.
  return { title: wordsFor(locale).t('shared.heading') };
}

/** The report as it was when it was shared, in the words of the person who shared it, and its files. */
export default async function SharedReportPage({ params }: Props) {
  const { report: share } = await params;
  const { locale, about, report } = await requireSnapshot(share);
  const words = wordsFor(locale);
  const { t, day } = words;
  return (
    <div lang={locale} className="mx-auto max-w-[62rem]">
      <div className="max-w-[40em] print:hidden">
        <h1>{t('shared.heading')}</h1>
        <p className="mt-2 text-ink-2">
          {t('shared.copy', { made: day(about.madeOn, 'medium'), ends: day(about.endsOn, 'medium') })}{' '}
          {t('shared.print')}
        </p>
        {/* Each file of the report is a route beside report.pdf, and a plain link here: a prefetch would make it for nobody. */}
        <p className="mt-4 flex flex-wrap items-center gap-x-6 gap-y-3">
          <a href={`/shared/report/${share}/report.pdf`} className="button">
            {t('shared.pdf')}
          </a>
          <a href={`/shared/report/${share}/report.fhir.json`} className="text-link">
            {t('shared.fhir')}
          </a>
        </p>
      </div>
      <ReportSheet report={report} words={words} />
    </div>
  );
}
