import type { Metadata } from 'next';
import Link from 'next/link';
import { requireUser } from '@/lib/auth/session';
import { type AskedChoices, askedChoices } from '@/lib/reports/choices';
import { getReport } from '@/lib/reports/data';
import { type AskedDates, askedRange } from '@/lib/reports/schema';
import { livedMoment, now } from '@/lib/time/clock';
import { wordsFor } from '@/lib/words/translator';
import { ReportForm } from './_components/report-form';
import { ReportSheet } from './_components/report-sheet';
import { TakeAlong } from './_components/take-along';

export async function generateMetadata(): Promise<Metadata> {
  const { t } = wordsFor((await requireUser()).locale);
  return { title: t('places.report') };
}

/**
 * The report of a range, `?from=2026-08-26&to=2026-11-23`, as it will be on paper; without one, of the last 90 days. What
 * of it is wanted is asked as `lib/reports/choices.ts` says.
 */
export default async function ReportPage({
  searchParams,
}: {
  searchParams: Promise<AskedDates & AskedChoices>;
}) {
  const user = await requireUser();
  const words = wordsFor(user.locale);
  const { t, day } = words;
  const { day: today } = livedMoment(now(), user);
  const asked = await searchParams;
  const { range, errors, typed } = askedRange(asked, today);
  const choices = askedChoices(asked);
  const report = range && (await getReport(user, range, choices, 'page'));
  const empty = report?.coverage.logged === 0;

  return (
    <>
      <div className="max-w-[40em] print:hidden">
        <h1 className="mt-4">{t('report.title')}</h1>
        <p className="mt-2 text-ink-2">{t('report.lead')}</p>
        <p className="mt-2 flex flex-wrap gap-x-6">
          <Link href="/report/visits" prefetch={false} className="text-link">
            {t('visits.list.title')}
          </Link>
          <Link href="/report/measures" prefetch={false} className="text-link">
            {t('measures.title')}
          </Link>
          <Link href="/report/compare" prefetch={false} className="text-link">
            {t('report.compare.link')}
          </Link>
        </p>
        <ReportForm typed={typed} errors={errors} choices={choices} today={today} words={words} />
        {report && !empty && (
          <>
            {report.shown.includes('visits') && (
              <p className="mt-4 text-ink-2 text-s">
                {report.lastVisit
                  ? t('report.visit.found', { day: day(report.lastVisit, 'full') })
                  : t('report.visit.none')}
              </p>
            )}
            <TakeAlong range={report.range} choices={choices} words={words} />
          </>
        )}
        {empty && (
          <>
            <p className="mt-6">{t('report.empty')}</p>
            <Link href="/today" className="text-link">
              {t('report.log')}
            </Link>
          </>
        )}
      </div>
      {report && !empty && <ReportSheet report={report} words={words} />}
    </>
  );
}
