import { type Markup, markupOf } from '@/app/_components/charts/markup';
import type { User } from '@/lib/auth/session';
import { calendarRange } from '@/lib/charts/calendar-months';
import { comparedDays, painSummary } from '@/lib/charts/pain-summary';
import { daysShown, type ShownRange } from '@/lib/charts/shown-range';
import { getHabitNames } from '@/lib/insights/data';
import { habitTitle } from '@/lib/insights/habit-names';
import { painTrend } from '@/lib/insights/pain-trend';
import { type SeriesGroup, seriesGroups } from '@/lib/insights/series-title';
import { firstLoggedDay, listDays } from '@/lib/journal/data';
import { listMedicationDays } from '@/lib/journal/medication/data';
import { listAverages } from '@/lib/pain/data';
import { flareUpsIn } from '@/lib/pain/flare-ups';
import { comparison } from '@/lib/reports/comparison';
import { getYardstick } from '@/lib/reports/data';
import { remembering } from '@/lib/storage/remembered';
import { addDays, type CalendarDay } from '@/lib/time/calendar-day';
import { isWithin } from '@/lib/time/day-range';
import { listAppointments, listVisits } from '@/lib/visits/data';
import { wordsFor } from '@/lib/words/translator';
import { BesideSection } from './_components/beside-section';
import { CalendarSection } from './_components/calendar-section';
import { ComparisonSection } from './_components/comparison-section';
import { FlareUpSection } from './_components/flare-up-section';
import { headingOf, leadOf } from './_components/heading-words';
import { PainSection } from './_components/pain-section';
import { WhereSection } from './_components/where-section';

/** What Trends says and draws of a stretch of days. */
export type Picture = {
  readonly heading: string;
  readonly lead: string | null;
  /** Whether anything was ever logged, and whether that was before the days shown. */
  readonly began: boolean;
  readonly older: boolean;
  /** What the explorer offers to choose from. */
  readonly groups: readonly SeriesGroup[];
  /** The figures with their tables; null when nothing was logged in these days. */
  readonly drawn: { readonly pain: Markup; readonly calendar: Markup; readonly where: Markup } | null;
};

/** The measures of the report that are set side by side here. */
const compared = ['average', 'worst', 'severeDays'] as const;

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
  const [days, averages, kept, appointments, medication, names, yardstick] = await Promise.all([
    listDays(user.id, { from, to: today }, ['routines', 'places']),
    listAverages(user.id, today),
    listVisits(user.id, range),
    listAppointments(user.id, { from: today, to: today }),
    listMedicationDays(user.id, range),
    getHabitNames(user.id),
    getYardstick(user.id, range),
  ]);
  const visits = [...kept, ...appointments];
  const summary = painSummary(days, range, first);
  const within = days.filter(({ day }) => isWithin(range, day));
  const inCalendar = within.filter(
    ({ day }) => isWithin(calendarRange(range), day) && first !== null && day >= first,
  );
  const flareUps = flareUpsIn(within, averages);
  const trend = painTrend(within.map(({ average }) => average));
  return {
    heading: headingOf(summary, trend, words),
    lead: summary.scored > 0 ? leadOf(summary, trend, words) : null,
    began: first !== null,
    older: first !== null && first < range.from,
    groups: seriesGroups(names, words),
    drawn: within.some(({ logged }) => logged)
      ? {
          pain: markupOf(
            <>
              <PainSection
                {...{ days, range, summary, visits, medication, words }}
                flareUps={flareUps?.found ?? []}
              />
              {flareUps && <FlareUpSection flareUps={flareUps} words={words} />}
              <ComparisonSection
                compared={comparison({ range, days: within, visits, yardstick }, compared)}
                words={words}
              />
              <BesideSection
                days={within}
                range={range}
                routineName={(id) => habitTitle({ of: 'routine', id }, names, words)}
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
