import type { Metadata } from 'next';
import Link from 'next/link';
import { nowhere } from '@/app/_components/nowhere';
import { requireUser } from '@/lib/auth/session';
import { getCheckIns } from '@/lib/journal/check-in/data';
import { listChoices } from '@/lib/journal/choices/data';
import { listDays } from '@/lib/journal/data';
import { listPauses } from '@/lib/journal/pauses/data';
import { listPainNow } from '@/lib/pain/data';
import { completionCounts } from '@/lib/routines/data';
import { listPillows, nightBefore } from '@/lib/sleep/data';
import { addDays, calendarDay } from '@/lib/time/calendar-day';
import { livedMoment, now } from '@/lib/time/clock';
import { firstDay, isWithin, lastDays } from '@/lib/time/day-range';
import { listAppointments, listWholeVisits } from '@/lib/visits/data';
import { wordsFor } from '@/lib/words/translator';
import { EveningCard } from '../_components/evening-card';
import { MorningCard } from '../_components/morning-card';
import { NowCard } from '../_components/now-card';
import { PauseCard } from '../_components/pause-card';
import { enteredLater } from '../_components/summaries';
import { VisitCard } from '../_components/visit-card';
import { AskedMeasure } from './_components/asked-measure';
import { DayStrip } from './_components/day-strip';

export async function generateMetadata(): Promise<Metadata> {
  const { t } = wordsFor((await requireUser()).locale);
  return { title: t('places.today') };
}

/** The log of today, or of one of the six days before it: `?day=2026-11-22`. `?same=` fills in an offer, without saving. */
export default async function TodayPage({
  searchParams,
}: {
  searchParams: Promise<{ day?: unknown; same?: unknown }>;
}) {
  const user = await requireUser();
  const words = wordsFor(user.locale);
  const { t } = words;
  const { day: today, part } = livedMoment(now(), user);
  const week = lastDays(today, 7);
  const { day: asked, same } = await searchParams;
  const day = asked === undefined ? today : typeof asked === 'string' ? calendarDay(asked) : null;
  if (!day || !isWithin(week, day)) nowhere();

  const before = addDays(day, -1);
  const ahead = { from: day, to: addDays(day, 730) };
  const [
    days,
    { morning, evening },
    pillows,
    lastNight,
    choices,
    counts,
    scores,
    visits,
    appointments,
    pauses,
  ] = await Promise.all([
    listDays(user.id, { from: addDays(week.from, -1), to: today }),
    getCheckIns(user.id, day),
    listPillows(user.id),
    nightBefore(user.id, day),
    listChoices(user),
    completionCounts(user.id, lastDays(today, 60)),
    listPainNow(user.id, { from: day, to: day }),
    listWholeVisits(user.id, ahead),
    listAppointments(user.id, { ...ahead, from: today }),
    listPauses(user.id, { from: firstDay, to: addDays(today, 730) }),
  ]);
  const pause = pauses.find((each) => isWithin(each, day));
  const oftenFirst = {
    ...choices,
    routines: choices.routines.toSorted((a, b) => (counts.get(b.id) ?? 0) - (counts.get(a.id) ?? 0)),
  };

  return (
    <div className="column">
      <header className="mb-6">
        <div className="flex flex-wrap items-baseline justify-between gap-x-4">
          <h1 className="mt-4">
            {day === today
              ? t(`today.heading.${part}`, { weekday: words.day(day, 'weekdayLong') })
              : words.day(day, 'long')}
          </h1>
          <Link href="/settings" prefetch={false} className="text-link text-s wide:hidden">
            {t('places.settings')}
          </Link>
        </div>
        <p className="mt-1 text-ink-2 text-s">
          {day === today ? t('today.lead', { day: words.day(day, 'dayMonth') }) : t('today.backFillLead')}
        </p>
      </header>
      <DayStrip days={days.slice(1)} chosen={day} today={today} words={words} />
      {pause && <p className="mb-6 text-ink-2">{t('pause.now', { until: words.day(pause.to, 'long') })}</p>}
      <MorningCard
        key={`morning ${day}`}
        day={day}
        kept={morning}
        pillows={pillows}
        tracked={user.tracked}
        lastNight={lastNight}
        same={same === 'night'}
        entered={enteredLater(morning, user, words)}
        open={!pause && (day !== today || part !== 'evening')}
        words={words}
      />
      <EveningCard
        key={`evening ${day}`}
        day={day}
        kept={evening}
        choices={oftenFirst}
        tracked={user.tracked}
        placesBefore={days.find((each) => each.day === before)?.places ?? []}
        same={same === 'places'}
        entered={enteredLater(evening, user, words)}
        open={!pause && (day !== today || part !== 'morning')}
        words={words}
      />
      {day === today && (
        <NowCard scores={scores} clock={(instant) => words.time(instant, user.timeZone)} asks words={words} />
      )}
      <VisitCard day={day} visits={visits} appointments={appointments} words={words} />
      {day === today && user.tracked.includes('measures') && (
        <AskedMeasure
          user={user}
          today={today}
          paused={pause !== undefined}
          visit={[...visits, ...appointments].some((each) => each.day === today)}
          words={words}
        />
      )}
      {day === today && <PauseCard day={day} pauses={pauses} words={words} />}
      <p className="border-rule border-t pt-4">
        <Link href="/day" prefetch={false} className="text-link">
          {t('day.find.link')}
        </Link>
      </p>
    </div>
  );
}
