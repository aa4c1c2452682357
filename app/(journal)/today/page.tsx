import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { requireUser } from '@/lib/auth/session';
import { getCheckIns, listDays } from '@/lib/journal/data';
import { completionCounts, listRoutines } from '@/lib/routines/data';
import { listPillows } from '@/lib/sleep/data';
import { calendarDay } from '@/lib/time/calendar-day';
import { livedMoment, now } from '@/lib/time/clock';
import { isWithin, lastDays } from '@/lib/time/day-range';
import { wordsFor } from '@/lib/words/translator';
import { DayStrip } from './_components/day-strip';
import { EveningCard } from './_components/evening-card';
import { MorningCard } from './_components/morning-card';

export async function generateMetadata(): Promise<Metadata> {
  const { t } = wordsFor((await requireUser()).locale);
  return { title: t('places.today') };
}

/** The log of today, or of one of the six days before it: `?day=2026-11-22`. */
export default async function TodayPage({ searchParams }: { searchParams: Promise<{ day?: unknown }> }) {
  const user = await requireUser();
  const words = wordsFor(user.locale);
  const { t } = words;
  const { day: today, hour } = livedMoment(now(), user);
  const week = lastDays(today, 7);
  const { day: asked } = await searchParams;
  const day = asked === undefined ? today : typeof asked === 'string' ? calendarDay(asked) : null;
  if (!day || !isWithin(week, day)) notFound();

  const [days, { morning, evening }, pillows, routines, counts] = await Promise.all([
    listDays(user.id, week),
    getCheckIns(user.id, day),
    listPillows(user.id),
    listRoutines(user.id),
    completionCounts(user.id, lastDays(today, 60)),
  ]);
  const often = routines.toSorted((a, b) => (counts.get(b.id) ?? 0) - (counts.get(a.id) ?? 0));
  const part = hour < 4 || hour >= 17 ? 'evening' : hour < 12 ? 'morning' : 'afternoon';

  return (
    <div className="mx-auto max-w-[34rem]">
      <header className="mb-6">
        <div className="flex items-baseline justify-between gap-4">
          <h1 className="mt-4">
            {day === today
              ? t(`today.heading.${part}`, { weekday: words.day(day, 'weekdayLong') })
              : words.day(day, 'long')}
          </h1>
          <Link href="/settings" className="text-link text-s wide:hidden">
            {t('places.settings')}
          </Link>
        </div>
        <p className="mt-1 text-ink-2 text-s">
          {day === today ? t('today.lead', { day: words.day(day, 'dayMonth') }) : t('today.backFillLead')}
        </p>
      </header>
      <DayStrip days={days} chosen={day} today={today} words={words} />
      <MorningCard
        key={`morning ${day}`}
        day={day}
        saved={morning}
        pillows={pillows}
        tracked={user.tracked}
        open={day !== today || hour < 17}
        words={words}
      />
      <EveningCard
        key={`evening ${day}`}
        day={day}
        saved={evening}
        routines={often}
        tracked={user.tracked}
        open={day !== today || hour >= 12 || hour < 4}
        words={words}
      />
    </div>
  );
}
