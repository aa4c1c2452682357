import { inTheMiddle } from '@/app/_components/charts/chart-words';
import { type Markup, markupOf } from '@/app/_components/charts/markup';
import type { User } from '@/lib/auth/session';
import { calendarRange } from '@/lib/charts/calendar-months';
import { comparedDays, type PainSummary, painSummary } from '@/lib/charts/pain-summary';
import { daysShown, type ShownRange } from '@/lib/charts/shown-range';
import { firstLoggedDay, listDays } from '@/lib/journal/data';
import { listMedicationDays } from '@/lib/journal/medication/data';
import { isBuiltIn } from '@/lib/routines/catalogue';
import { listRoutines } from '@/lib/routines/data';
import { remembering } from '@/lib/storage/remembered';
import { addDays, type CalendarDay } from '@/lib/time/calendar-day';
import { isWithin } from '@/lib/time/day-range';
import { listAppointments, listVisits } from '@/lib/visits/data';
import { type Words, wordsFor } from '@/lib/words/translator';
import { BesideSection } from './_components/beside-section';
import { CalendarSection } from './_components/calendar-section';
import { PainSection } from './_components/pain-section';
import { WhereSection } from './_components/where-section';

/** What Trends says and draws of a stretch of days. */
export type Picture = {
  readonly heading: string;
  readonly lead: string | null;
  /** Whether anything was ever logged, and whether that was before the days shown. */
  readonly began: boolean;
  readonly older: boolean;
  /** The figures with their tables; null when nothing was logged in these days. */
  readonly drawn: { readonly pain: Markup; readonly calendar: Markup; readonly where: Markup } | null;
};

const remembered = remembering<Picture>(60);

/** The picture of a person's days that end `today`. It is drawn once, and again after the next save. */
export function trendsPicture(user: User, shown: ShownRange, today: CalendarDay): Promise<Picture> {
  return remembered([user.id, shown, today, user.locale], () => draw(user, shown, today));
}

async function draw(user: User, shown: ShownRange, today: CalendarDay): Promise<Picture> {
  const words = wordsFor(user.locale);
  const first = await firstLoggedDay(user.id);
  const range = daysShown(shown, today, first);
  // The mean of the first day looks back on six more.
  const [from = range.from] = [addDays(range.from, -6), comparedDays(today).from].sort();
  const [days, kept, appointments, medication, routines] = await Promise.all([
    listDays(user.id, { from, to: today }, ['routines', 'places']),
    listVisits(user.id, range),
    listAppointments(user.id, { from: today, to: today }),
    listMedicationDays(user.id, range),
    listRoutines(user.id),
  ]);
  const visits = [...kept, ...appointments];
  const summary = painSummary(days, range, first);
  const names = new Map(
    routines.map(({ id, name }) => [id, isBuiltIn(id) ? words.t(`routines.names.${id}`) : name]),
  );
  const former = words.t('charts.formerRoutine');
  const within = days.filter(({ day }) => isWithin(range, day));
  const inCalendar = within.filter(
    ({ day }) => isWithin(calendarRange(range), day) && first !== null && day >= first,
  );
  return {
    heading: heading(summary, words),
    lead: summary.scored > 0 ? lead(summary, words) : null,
    began: first !== null,
    older: first !== null && first < range.from,
    drawn: within.some(({ logged }) => logged)
      ? {
          pain: markupOf(
            <>
              <PainSection {...{ days, range, summary, visits, medication, words }} />
              <BesideSection
                days={within}
                range={range}
                routineName={(id) => names.get(id) ?? former}
                words={words}
              />
            </>,
          ),
          calendar: markupOf(<CalendarSection days={inCalendar} words={words} />),
          where: markupOf(<WhereSection days={within} words={words} />),
        }
      : null,
  };
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
