import type { User } from '@/lib/auth/session';
import { composeReport, type Report } from '@/lib/reports/compose';
import { getEntries } from '@/lib/reports/data';
import { makeShare, type NewShare } from '@/lib/reports/share/data';
import { newSnapshot } from '@/lib/reports/share/snapshot';
import type { DayRange } from '@/lib/time/day-range';

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
  const snapshot = newSnapshot(user, report, { at: now, days });
  return makeShare(user.id, { snapshot, days, label, mostOpenings, passphraseHash }, now);
}
