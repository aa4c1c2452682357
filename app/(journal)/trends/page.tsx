import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { inTheMiddle } from '@/app/_components/charts/chart-words';
import { requireUser } from '@/lib/auth/session';
import { calendarRange } from '@/lib/charts/calendar-months';
import { comparedDays, type PainSummary, painSummary } from '@/lib/charts/pain-summary';
import { daysShown, shownRange } from '@/lib/charts/shown-range';
import { firstLoggedDay, listDays } from '@/lib/journal/data';
import { listMedicationDays } from '@/lib/journal/medication/data';
import { isBuiltIn } from '@/lib/routines/catalogue';
import { listRoutines } from '@/lib/routines/data';
import { addDays } from '@/lib/time/calendar-day';
import { livedMoment, now } from '@/lib/time/clock';
import { isWithin } from '@/lib/time/day-range';
import { listVisits } from '@/lib/visits/data';
import { type Words, wordsFor } from '@/lib/words/translator';
import { BesideSection } from './_components/beside-section';
import { CalendarSection } from './_components/calendar-section';
import { ExplorerSection } from './_components/explorer-section';
import { NothingYet } from './_components/nothing-yet';
import { PainSection } from './_components/pain-section';
import { RangeLinks } from './_components/range-links';
import { WhereSection } from './_components/where-section';

export async function generateMetadata(): Promise<Metadata> {
  const { t } = wordsFor((await requireUser()).locale);
  return { title: t('places.trends') };
}

/** Pain over time, what went on beside it, and the year: `?range=30`, `90`, `365` or `all`. */
export default async function TrendsPage({ searchParams }: { searchParams: Promise<{ range?: unknown }> }) {
  const user = await requireUser();
  const words = wordsFor(user.locale);
  const shown = shownRange((await searchParams).range);
  if (!shown) notFound();

  const { day: today } = livedMoment(now(), user);
  const first = await firstLoggedDay(user.id);
  const range = daysShown(shown, today, first);
  // The mean of the first day looks back on six more.
  const [from = range.from] = [addDays(range.from, -6), comparedDays(today).from].sort();
  const [days, visits, medication, routines] = await Promise.all([
    listDays(user.id, { from, to: today }),
    listVisits(user.id, range),
    listMedicationDays(user.id, range),
    listRoutines(user.id),
  ]);
  const summary = painSummary(days, range, first);
  const names = new Map(
    routines.map(({ id, name }) => [id, isBuiltIn(id) ? words.t(`routines.names.${id}`) : name]),
  );
  const former = words.t('charts.formerRoutine');
  const routineName = (id: string) => names.get(id) ?? former;
  const within = days.filter(({ day }) => isWithin(range, day));

  return (
    <>
      <h1 className="mt-4 max-w-[24em]">{heading(summary, words)}</h1>
      {summary.scored > 0 && <p className="mt-2 max-w-[40em] text-ink-2">{lead(summary, words)}</p>}
      {first && <RangeLinks shown={shown} words={words} />}
      {within.some(({ logged }) => logged) ? (
        <>
          <PainSection
            days={days}
            range={range}
            summary={summary}
            visits={visits}
            medication={medication}
            words={words}
          />
          <BesideSection days={within} range={range} routineName={routineName} words={words} />
          <ExplorerSection shown={shown} words={words} />
          <CalendarSection
            days={within.filter(
              ({ day }) => isWithin(calendarRange(range), day) && first !== null && day >= first,
            )}
            words={words}
          />
          <WhereSection days={within} words={words} />
        </>
      ) : (
        <NothingYet older={first !== null && first < range.from} words={words} />
      )}
    </>
  );
}

function heading({ scored, recent, before }: PainSummary, { t, number }: Words): string {
  if (recent && before) {
    return t('trends.heading.compared', { recent: number(recent.mean, 1), before: number(before.mean, 1) });
  }
  if (recent) return t('trends.heading.recent', { recent: number(recent.mean, 1) });
  return t(scored > 0 ? 'trends.heading.plain' : 'trends.heading.nothing');
}

function lead({ recent, before, usual }: PainSummary, words: Words): string {
  const { t } = words;
  if (recent && before && usual) {
    return t('trends.lead.compared', {
      count: recent.count,
      beforeCount: before.count,
      usual: inTheMiddle(usual, words),
    });
  }
  if (recent) return t('trends.lead.recent', { count: recent.count });
  return t('trends.lead.plain');
}
