import type { User } from '@/lib/auth/session';
import { composeReport, type Report } from '@/lib/reports/compose';
import { getEntries } from '@/lib/reports/data';
import { getBeside } from '@/lib/reports/fhir/data';
import { makeShare, type NewShare } from '@/lib/reports/share/data';
import { newSnapshot } from '@/lib/reports/share/snapshot';
import type { CalendarDay } from '@/lib/time/calendar-day';
import { type DayRange, lastDays } from '@/lib/time/day-range';
import { keepEvening } from './log';

/** The report of a person's days, as the page Report shows it. */
export async function reportOf(user: User, range: DayRange): Promise<Report> {
  return composeReport({ ...(await getEntries(user.id, range)), name: user.name });
}

/** Shares a person's report for seven days, and answers the token of the link. */
export async function shareOf(
  user: User,
  report: Report,
  now: number,
  wishes: Partial<Omit<NewShare, 'snapshot'>> = {},
): Promise<string> {
  const { days = 7, label = null, mostOpenings = null, passphraseHash = null } = wishes;
  const beside = await getBeside(user.id, report.range);
  const snapshot = newSnapshot(user, { report, beside }, { at: now, days });
  return makeShare(user.id, { snapshot, days, label, mostOpenings, passphraseHash }, now);
}

/** Gives a person an evening on a day, shares the report of the week up to it by links, and answers their tokens. */
export async function shareWeek(
  user: User,
  day: CalendarDay,
  now: number,
  links: readonly Parameters<typeof shareOf>[3][] = [{}],
): Promise<string[]> {
  await keepEvening(user, day, { average: 4 });
  const report = await reportOf(user, lastDays(day, 7));
  const tokens: string[] = [];
  for (const wishes of links) tokens.push(await shareOf(user, report, now, wishes));
  return tokens;
}
