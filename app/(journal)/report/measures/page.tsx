import type { Metadata } from 'next';
import { SubHeading } from '@/app/_components/ui/sub-heading';
import { MeasureCard } from '@/app/(journal)/_components/measures/measure-card';
import { NotAsked } from '@/app/(journal)/_components/not-asked';
import { requireUser } from '@/lib/auth/session';
import { answeredDays, answersOfDay } from '@/lib/measures/answers-of-day';
import { listMeasures } from '@/lib/measures/data';
import { measures } from '@/lib/measures/schema';
import { livedMoment, now } from '@/lib/time/clock';
import { firstDay } from '@/lib/time/day-range';
import { wordsFor } from '@/lib/words/translator';
import { AnsweredDays } from './_components/answered-days';
import { OwnActivities } from './_components/own-activities';
import { TotalsCard } from './_components/total-card';

export async function generateMetadata(): Promise<Metadata> {
  const { t } = wordsFor((await requireUser()).locale);
  return { title: t('measures.title') };
}

/** What is asked more rarely than every day: to answer now, to choose, and as it was answered. */
export default async function MeasuresPage() {
  const user = await requireUser();
  const words = wordsFor(user.locale);
  const { t } = words;
  const { day: today } = livedMoment(now(), user);
  const kept = await listMeasures(user.id, { from: firstDay, to: today });
  const inUse = kept.activities.some(({ archived }) => !archived);
  return (
    <div className="max-w-[34rem]">
      <SubHeading
        back={{ href: '/report', label: t('places.report') }}
        title={t('measures.title')}
        lead={t('measures.lead')}
      />
      <NotAsked user={user} trackable="measures" words={words} />
      {measures
        .filter((measure) => measure !== 'activities' || inUse)
        .map((measure) => (
          <MeasureCard
            key={measure}
            measure={measure}
            day={today}
            answered={answersOfDay(kept, today)}
            standing="offered"
            words={words}
          />
        ))}
      <TotalsCard day={today} scores={answersOfDay(kept, today).scores} today={today} words={words} />
      <OwnActivities activities={kept.activities} words={words} />
      <section className="border-rule border-t py-8">
        <h2 className="mb-4">{t('measures.answers.title')}</h2>
        <AnsweredDays kept={kept} days={answeredDays(kept)} words={words} />
      </section>
    </div>
  );
}
