import type { JournalDay } from '@/lib/journal/schema';
import { addDays, type CalendarDay } from '@/lib/time/calendar-day';
import type { DayRange } from '@/lib/time/day-range';
import type { Visit } from '@/lib/visits/schema';
import { type Cell, meanCell, within } from './comparison';

/** How many days on each side of a visit are told. */
export const daysAroundVisit = 7;

/**
 * A visit with the mean of the average over the seven days before it and the seven after it; its own day is in neither.
 * Null where none of them has a score. `others` counts the further visits in those days, which may have moved the means
 * too. Nothing is tested: people go when it hurts, so what follows is often lower by itself.
 */
export type VisitCourse = Visit & {
  readonly before: Cell | null;
  readonly after: Cell | null;
  readonly others: number;
};

/** The courses of the visits that lie in `range`, the last one first. `days` and `visits` may reach beyond it. */
export function visitCourses(
  visits: readonly Visit[],
  days: readonly JournalDay[],
  range: DayRange,
): VisitCourse[] {
  return within(visits, range)
    .map(({ id, day, kind }): VisitCourse => {
      // Named one by one: what else was noted of a visit is not told here.
      const mean = (from: CalendarDay, to: CalendarDay) =>
        meanCell(within(days, { from, to }).map(({ average }) => average));
      const around = { from: addDays(day, -daysAroundVisit), to: addDays(day, daysAroundVisit) };
      return {
        id,
        day,
        kind,
        before: mean(around.from, addDays(day, -1)),
        after: mean(addDays(day, 1), around.to),
        others: within(visits, around).filter((other) => other.id !== id).length,
      };
    })
    .toSorted((a, b) => (a.day > b.day ? -1 : 1));
}
