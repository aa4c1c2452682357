import type { UserId } from '@/lib/auth/user-id';
import { firstLoggedDay, listDays } from '@/lib/journal/data';
import { listHabits } from '@/lib/journal/habits/data';
import { listRoutines } from '@/lib/routines/data';
import { listPillows } from '@/lib/sleep/data';
import type { CalendarDay } from '@/lib/time/calendar-day';
import type { JournalHabit } from './from-journal';
import type { HabitNames } from './habit-names';
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

/** What the things that a person's insights are about are called. */
export async function getHabitNames(userId: UserId): Promise<HabitNames> {
  const [routines, habits, pillows] = await Promise.all([
    listRoutines(userId),
    listHabits(userId),
    listPillows(userId),
  ]);
  return { routines, habits, pillows };
}
