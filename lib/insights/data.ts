import type { UserId } from '@/lib/auth/user-id';
import { firstLoggedDay, listDays } from '@/lib/journal/data';
import type { CalendarDay } from '@/lib/time/calendar-day';
import type { JournalHabit } from './from-journal';
import { type Insights, insightsOf } from './insights';

/**
 * What a person's whole diary up to `today` says of its habits; null when nothing was logged. Ten years take a third of
 * a second, in which its thread does nothing else: pages ask `latestInsights`.
 */
export async function readInsights(
  userId: UserId,
  today: CalendarDay,
): Promise<Insights<JournalHabit> | null> {
  const first = await firstLoggedDay(userId);
  if (!first || first > today) return null;
  return insightsOf(await listDays(userId, { from: first, to: today }, ['routines', 'heat-cold', 'habits']));
}
