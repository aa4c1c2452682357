import type { Metadata } from 'next';
import { SubHeading } from '@/app/_components/ui/sub-heading';
import { requireUser } from '@/lib/auth/session';
import { firstLoggedDay } from '@/lib/journal/data';
import { getComparison } from '@/lib/reports/data';
import { type AskedPeriods, askedPeriods, type Periods, periodPresets } from '@/lib/reports/periods';
import { listPillows } from '@/lib/sleep/data';
import { livedMoment, now } from '@/lib/time/clock';
import { listVisits } from '@/lib/visits/data';
import { wordsFor } from '@/lib/words/translator';
import { ComparisonSheet } from './_components/comparison-sheet';
import { PeriodsForm } from './_components/periods-form';
import { Presets } from './_components/presets';

export async function generateMetadata(): Promise<Metadata> {
  const { t } = wordsFor((await requireUser()).locale);
  return { title: t('report.compare.title') };
}

/**
 * Two periods beside each other, `?from=2026-05-01&to=2026-05-28&from2=2026-06-01&to2=2026-06-28`; without any, those
 * around what changed last.
 */
export default async function ComparePage({ searchParams }: { searchParams: Promise<AskedPeriods> }) {
  const user = await requireUser();
  const words = wordsFor(user.locale);
  const { t } = words;
  const { day: today } = livedMoment(now(), user);
  const first = (await firstLoggedDay(user.id)) ?? today;
  const [pillows, visits] = await Promise.all([
    listPillows(user.id),
    listVisits(user.id, { from: first, to: first < today ? today : first }),
  ]);
  const presets = periodPresets({ first, today }, pillows, visits);
  const { periods, errors, typed } = askedPeriods(await searchParams, today);
  const shown: Periods | null = periods ?? (errors ? null : (presets[0]?.periods ?? null));
  const found = shown && (await getComparison(user.id, shown));
  const logged = found?.compared.days.some((each) => each.logged);

  return (
    <>
      <div className="max-w-[40em] print:hidden">
        <SubHeading
          back={{ href: '/report', label: t('places.report') }}
          title={t('report.compare.title')}
          lead={t('report.compare.lead')}
        />
        <PeriodsForm typed={shown ?? typed} errors={errors} today={today} words={words} />
        <Presets presets={presets} shown={shown} words={words} />
      </div>
      {found && logged && <ComparisonSheet {...found} words={words} />}
      {found && !logged && <p className="mt-6">{t('report.compare.none')}</p>}
    </>
  );
}
