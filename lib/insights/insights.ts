import type { JournalDay } from '@/lib/journal/schema';
import { benjaminiHochberg } from '@/lib/stats/benjamini-hochberg';
import type { Estimate } from '@/lib/stats/ols-hc3';
import { studentTTwoSided } from '@/lib/stats/student-t';
import { addDays, type CalendarDay } from '@/lib/time/calendar-day';
import { type Coverage, coverageOf } from './coverage';
import { type DayGrid, sharedColumns } from './day-grid';
import { type AtLook, type Finding, findingOf } from './finding';
import { gridOf, type JournalHabit } from './from-journal';
import { habitStudy } from './habit-study';
import { calledPattern, daysBetweenLooks, lookDay, lookLengths, type Verdict } from './looks';

/** Which method made the findings; a change of how anything here is computed raises it. */
export const insightsMethod = 1;

/** A pattern is clear at a look when its q is at most this. */
const clearQ = 0.05;

/** What a diary says of its habits. It holds no sentence and is plain JSON. */
export type Insights<Habit> = {
  readonly from: CalendarDay;
  readonly to: CalendarDay;
  readonly coverage: Coverage;
  /** How many habits were compared: the tests among which q counts. */
  readonly compared: number;
  /** The days of the last two looks and of the next one. */
  readonly looks: {
    readonly last: CalendarDay | null;
    readonly before: CalendarDay | null;
    readonly next: CalendarDay;
  };
  /** In the order of the grid's habits. */
  readonly findings: readonly Finding<Habit>[];
};

/**
 * What a journal says of its habits; `days` holds one for every day, in order. The diary begins with the first logged
 * one. Null when none was logged.
 */
export function insightsOf(days: readonly JournalDay[]): Insights<JournalHabit> | null {
  const grid = gridOf(days);
  return grid && insightsOfGrid(grid);
}

/** What a diary says of its habits; null for a grid of no days. */
export function insightsOfGrid<Habit>(grid: DayGrid<Habit>): Insights<Habit> | null {
  const { first, pain } = grid;
  const coverage = coverageOf(pain);
  if (coverage === null) return null;
  const shared = sharedColumns(grid);
  const lengths = lookLengths(pain.length);
  const studies = grid.habits.map((column) => habitStudy(shared, column, lengths));
  const looks = lengths.map((_, look) => qsOf(studies.map(({ atLooks }) => atLooks[look] ?? null)));
  const today = qsOf(studies.map(({ fit }) => fit));
  const dayOfLook = (look: number) => {
    const length = lengths.at(look);
    return length === undefined ? null : lookDay(first, length);
  };
  return {
    from: first,
    to: addDays(first, pain.length - 1),
    coverage,
    compared: today.filter((q) => q !== null).length,
    looks: {
      last: dayOfLook(-1),
      before: dayOfLook(-2),
      next: lookDay(first, (lengths.at(-1) ?? 0) + daysBetweenLooks),
    },
    findings: studies.map((study, index) => {
      const history = looks.map((qs, look): AtLook => {
        const [fit, q] = [study.atLooks[look] ?? null, qs[index] ?? null];
        return fit && q !== null ? { estimate: fit.estimate, q } : null;
      });
      const { direction, withdrawnAt } = calledPattern(history.map(verdictOf), study.firstShown);
      return {
        ...findingOf(shared, study, { pain, q: today[index] ?? null, direction }),
        looks: { last: history.at(-1) ?? null, before: history.at(-2) ?? null },
        withdrawn: withdrawnAt === null ? null : dayOfLook(withdrawnAt),
      };
    }),
  };
}

/** q for each fit among those that could be made, null for the others. */
function qsOf(fits: readonly (Estimate | null)[]): (number | null)[] {
  const ps = fits.map((fit) => fit && studentTTwoSided(fit.t, fit.df));
  const qs = benjaminiHochberg(ps.filter((p) => p !== null)).values();
  return ps.map((p) => (p === null ? null : (qs.next().value ?? null)));
}

function verdictOf(found: AtLook): Verdict {
  if (!found || found.q > clearQ) return 0;
  return found.estimate < 0 ? -1 : 1;
}
