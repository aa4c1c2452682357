import type { Metadata } from 'next';
import { nowhere } from '@/app/_components/nowhere';
import { SubHeading } from '@/app/_components/ui/sub-heading';
import { MeasureCard } from '@/app/(journal)/_components/measures/measure-card';
import { requireUser } from '@/lib/auth/session';
import { answersOfDay } from '@/lib/measures/answers-of-day';
import { listMeasures } from '@/lib/measures/data';
import { measures } from '@/lib/measures/schema';
import { type CalendarDay, calendarDay } from '@/lib/time/calendar-day';
import { livedMoment, now } from '@/lib/time/clock';
import { firstDay } from '@/lib/time/day-range';
import { wordsFor } from '@/lib/words/translator';
import { TotalsCard } from '../_components/total-card';

type Props = { readonly params: Promise<{ day: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const user = await requireUser();
  const day = answerableDay((await params).day, livedMoment(now(), user).day);
  return { title: wordsFor(user.locale).day(day, 'medium') };
}

/** What was answered on one day, past or present: read, change, remove. */
export default async function AnswersPage({ params }: Props) {
  const user = await requireUser();
  const words = wordsFor(user.locale);
  const { t } = words;
  const { day: today } = livedMoment(now(), user);
  const day = answerableDay((await params).day, today);
  const answered = answersOfDay(await listMeasures(user.id, { from: day, to: day }), day);
  const { activities, ratings, scores } = answered;
  const anyActivity = activities.some(({ id, archived }) => !archived || Object.hasOwn(ratings, id));
  return (
    <div className="max-w-[34rem]">
      <SubHeading
        back={{ href: '/report/measures', label: t('measures.title') }}
        title={words.day(day, 'full')}
        lead={t('measures.answers.lead')}
      />
      {measures
        .filter((measure) => measure !== 'activities' || anyActivity)
        .map((measure) => (
          <MeasureCard
            key={measure}
            measure={measure}
            day={day}
            answered={answered}
            standing="offered"
            words={words}
          />
        ))}
      <TotalsCard day={day} scores={scores} today={today} words={words} />
    </div>
  );
}

/** The day in an address, unless it is none or has not come. */
function answerableDay(text: string, today: CalendarDay): CalendarDay {
  const day = calendarDay(text);
  return day && firstDay <= day && day <= today ? day : nowhere();
}
