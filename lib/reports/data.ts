import { careOf } from '@/lib/auth/data';
import type { User } from '@/lib/auth/session';
import type { UserId } from '@/lib/auth/user-id';
import { latestInsights } from '@/lib/insights/latest';
import { listDays } from '@/lib/journal/data';
import { listHabits } from '@/lib/journal/habits/data';
import { listMedicationDays } from '@/lib/journal/medication/data';
import { listNotes } from '@/lib/journal/notes/data';
import { listPauses } from '@/lib/journal/pauses/data';
import { getTrouble } from '@/lib/journal/trouble/data';
import { listMeasures } from '@/lib/measures/data';
import { listAverages, listFactors } from '@/lib/pain/data';
import { listRoutines } from '@/lib/routines/data';
import { listPillows } from '@/lib/sleep/data';
import { addDays, type CalendarDay } from '@/lib/time/calendar-day';
import type { DayRange } from '@/lib/time/day-range';
import { listVisits, nextQuestion } from '@/lib/visits/data';
import type { Visit } from '@/lib/visits/schema';
import { type Choices, usualChoices } from './choices';
import { type Comparison, periodComparison } from './comparison';
import { composeReport, type Entries, type Report } from './compose';
import type { Periods } from './periods';
import { withRareRows } from './rare-rows';
import { daysAroundVisit } from './visit-courses';
import { careDaysBefore, usualYardstick, type Yardstick } from './yardstick';

/**
 * The report of these days as a person wants it, with the patterns of their diary up to its last day. A file waits for
 * them as long as they take; a page shows the last ones with their days, or says that they are still being worked out.
 */
export async function getReport(
  user: Pick<User, 'id' | 'name'>,
  range: DayRange,
  choices: Choices,
  reader: 'page' | 'file',
): Promise<Report> {
  const [entries, insights] = await Promise.all([
    getEntries(user.id, range, choices),
    choices.without.includes('patterns') ? null : insightsFor(reader, user.id, range.to),
  ]);
  return composeReport({ ...entries, insights, name: user.name }, choices);
}

async function insightsFor(reader: 'page' | 'file', userId: UserId, upTo: CalendarDay) {
  const latest = await latestInsights(userId, upTo);
  if (latest.state === 'current') return latest.insights;
  // The thread has told the host why.
  if (reader === 'file') return latest.coming.catch(() => 'failed' as const);
  return latest.state === 'earlier' ? latest.insights : 'awaited';
}

/** What the report of these days is made from, but for the name on it. Notes are read only when they are asked for. */
export async function getEntries(
  userId: UserId,
  range: DayRange,
  { extras }: Choices = usualChoices,
): Promise<Omit<Entries, 'name'>> {
  const yardstick = await getYardstick(userId, range);
  // The start of care may lie before the days of the report; its answers and visits are told too.
  const known = { from: yardstick.careDays[0]?.day ?? range.from, to: range.to };
  const before = { from: addDays(range.from, -daysAroundVisit), to: addDays(range.from, -1) };
  const [days, lead, averages, visits, medicationDays, routines, habits, pillows, factors, pauses] =
    await Promise.all([
      listDays(userId, range),
      listDays(userId, before, []),
      listAverages(userId, range.to),
      listVisits(userId, known),
      listMedicationDays(userId, range),
      listRoutines(userId),
      listHabits(userId),
      listPillows(userId),
      listFactors(userId),
      listPauses(userId, range),
    ]);
  const [{ question, ...trouble }, forVisit, rare, notes] = await Promise.all([
    getTrouble(userId),
    nextQuestion(userId, range.to),
    listMeasures(userId, known),
    extras.includes('notes') ? listNotes(userId, range) : [],
  ]);
  return {
    range,
    days,
    lead,
    averages,
    visits,
    medicationDays,
    routines,
    habits,
    pillows,
    factors,
    pauses,
    trouble,
    question: forVisit ?? (question === null ? null : { text: question, forVisit: null }),
    rare,
    notes,
    yardstick,
  };
}

/** Two periods side by side, and what is marked on their charts from the first day of one to the last of the other. */
export async function getComparison(
  userId: UserId,
  periods: Periods,
): Promise<{
  readonly compared: Comparison;
  readonly visits: readonly Visit[];
  readonly medicationDays: readonly CalendarDay[];
}> {
  const range = { from: periods[0].from, to: periods[1].to };
  const [days, visits, medicationDays, rare, { thresholdTenths }] = await Promise.all([
    listDays(userId, range, []),
    listVisits(userId, range),
    listMedicationDays(userId, range),
    listMeasures(userId, range),
    careOf(userId),
  ]);
  const compared = periodComparison(periods, {
    days,
    visits,
    yardstick: { ...usualYardstick, thresholdTenths },
  });
  return {
    compared: { ...compared, rows: withRareRows(compared, rare) },
    visits,
    medicationDays: medicationDays.map(({ day }) => day),
  };
}

/** What the person's change is measured by, with the days of the start of their care that lie before the range. */
export async function getYardstick(userId: UserId, range: DayRange): Promise<Yardstick> {
  const { thresholdTenths, careSince } = await careOf(userId);
  const before = careDaysBefore(range.from, careSince);
  return { thresholdTenths, careSince, careDays: before ? await listDays(userId, before, []) : [] };
}
