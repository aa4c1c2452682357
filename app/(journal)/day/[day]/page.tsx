import type { Metadata } from 'next';
import Link from 'next/link';
import { nowhere } from '@/app/_components/nowhere';
import { requireUser } from '@/lib/auth/session';
import { getCheckIns } from '@/lib/journal/check-in/data';
import { listChoices } from '@/lib/journal/choices/data';
import { getDay } from '@/lib/journal/data';
import { listPainNow } from '@/lib/pain/data';
import { listPillows, nightBefore } from '@/lib/sleep/data';
import { addDays, type CalendarDay, calendarDay } from '@/lib/time/calendar-day';
import { livedMoment, now } from '@/lib/time/clock';
import { firstDay } from '@/lib/time/day-range';
import { listAppointments, listWholeVisits } from '@/lib/visits/data';
import { wordsFor } from '@/lib/words/translator';
import { EveningCard } from '../../_components/evening-card';
import { MorningCard } from '../../_components/morning-card';
import { NowCard } from '../../_components/now-card';
import { enteredLater } from '../../_components/summaries';
import { VisitCard } from '../../_components/visit-card';
import { Answers } from './_components/answers';

type Props = { params: Promise<{ day: string }>; searchParams: Promise<{ same?: unknown }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const words = wordsFor((await requireUser()).locale);
  const day = calendarDay((await params).day);
  return { title: day ? words.day(day, 'medium') : words.t('places.today') };
}

/** One lived day whole, past or present: read, edit, remove. */
export default async function DayPage({ params, searchParams }: Props) {
  const user = await requireUser();
  const words = wordsFor(user.locale);
  const { t } = words;
  const { day: today } = livedMoment(now(), user);
  const day = calendarDay((await params).day);
  if (!day || day > today || day < firstDay) nowhere();

  const [told, { morning, evening }, pillows, lastNight, choices, before, scores, visits, appointments] =
    await Promise.all([
      getDay(user.id, day),
      getCheckIns(user.id, day),
      listPillows(user.id),
      nightBefore(user.id, day),
      listChoices(user),
      getDay(user.id, addDays(day, -1)),
      listPainNow(user.id, { from: day, to: day }),
      listWholeVisits(user.id, { from: day, to: day }),
      day === today ? listAppointments(user.id, { from: day, to: day }) : [],
    ]);
  const { same } = await searchParams;
  return (
    <div className="column">
      <h1 className="mt-4">{words.day(day, 'full')}</h1>
      <nav aria-label={t('day.around')} className="mb-4 flex flex-wrap justify-between gap-x-6">
        <DayLink day={addDays(day, -1)} label={t('day.before')} />
        {day < today && <DayLink day={addDays(day, 1)} label={t('day.after')} />}
      </nav>
      <Answers told={told} note={evening.said.note} pillows={pillows} choices={choices} words={words} />
      <MorningCard
        key={`morning ${day}`}
        day={day}
        kept={morning}
        pillows={pillows}
        tracked={user.tracked}
        lastNight={lastNight}
        same={same === 'night'}
        entered={enteredLater(morning, user, words)}
        open={false}
        removable
        words={words}
      />
      <EveningCard
        key={`evening ${day}`}
        day={day}
        kept={evening}
        choices={choices}
        tracked={user.tracked}
        placesBefore={before.places ?? []}
        same={same === 'places'}
        entered={enteredLater(evening, user, words)}
        open={false}
        removable
        words={words}
      />
      {(day === today || scores.length > 0) && (
        <NowCard
          scores={scores}
          clock={(instant) => words.time(instant, user.timeZone)}
          asks={day === today}
          words={words}
        />
      )}
      <VisitCard day={day} visits={visits} appointments={appointments} words={words} />
      <p className="border-rule border-t pt-4">
        <Link href="/day" prefetch={false} className="text-link">
          {t('day.find.link')}
        </Link>
      </p>
    </div>
  );
}

function DayLink({ day, label }: { day: CalendarDay; label: string }) {
  return (
    <Link href={`/day/${day}`} prefetch={false} className="text-link text-s">
      {label}
    </Link>
  );
}
