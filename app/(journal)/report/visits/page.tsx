import type { Metadata } from 'next';
import { SubHeading } from '@/app/_components/ui/sub-heading';
import { NewVisitCard } from '@/app/(journal)/_components/visit-card';
import { VisitRows } from '@/app/(journal)/_components/visit-rows';
import { requireUser } from '@/lib/auth/session';
import { addDays } from '@/lib/time/calendar-day';
import { livedMoment, now } from '@/lib/time/clock';
import { firstDay } from '@/lib/time/day-range';
import { listAppointments, listWholeVisits } from '@/lib/visits/data';
import { wordsFor } from '@/lib/words/translator';

/** As many past visits are listed at once; the others wait behind a line. */
const atOnce = 8;

export async function generateMetadata(): Promise<Metadata> {
  const { t } = wordsFor((await requireUser()).locale);
  return { title: t('visits.list.title') };
}

/** Every visit, planned and past: note one, change one, take one away. */
export default async function VisitsPage() {
  const user = await requireUser();
  const words = wordsFor(user.locale);
  const { t } = words;
  const { day: today } = livedMoment(now(), user);
  const last = addDays(today, 800);
  const [visits, appointments] = await Promise.all([
    listWholeVisits(user.id, { from: firstDay, to: last }),
    listAppointments(user.id, { from: today, to: last }),
  ]);
  const planned = [...visits.filter(({ day }) => day > today), ...appointments].sort((a, b) =>
    a.day < b.day ? -1 : 1,
  );
  const past = visits.filter(({ day }) => day <= today).reverse();
  const earlier = past.slice(atOnce);
  return (
    <div className="max-w-[34rem]">
      <SubHeading
        back={{ href: '/report', label: t('places.report') }}
        title={t('visits.list.title')}
        lead={t('visits.list.lead')}
      />
      <NewVisitCard day={today} drawing={[...planned, ...past].map(({ id }) => id).join()} words={words}>
        <section className="mt-4 basis-full border-rule border-t py-6">
          <h2>{t('visits.list.planned')}</h2>
          {planned.length > 0 ? (
            <VisitRows visits={planned} written="medium" words={words} />
          ) : (
            <p className="mt-2 text-ink-2">{t('visits.list.nonePlanned')}</p>
          )}
        </section>
        <section className="basis-full border-rule border-t py-6">
          <h2>{t('visits.list.past')}</h2>
          {past.length > 0 ? (
            <VisitRows visits={past.slice(0, atOnce)} written="medium" words={words} />
          ) : (
            <p className="mt-2 text-ink-2">{t('visits.list.nonePast')}</p>
          )}
          {earlier.length > 0 && (
            <details className="mt-2">
              <summary className="py-2.5 font-semibold text-act">
                {t('visits.list.earlier', { count: earlier.length })}
              </summary>
              <VisitRows visits={earlier} written="medium" words={words} />
            </details>
          )}
        </section>
      </NewVisitCard>
    </div>
  );
}
