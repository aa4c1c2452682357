import type { JournalHabit } from '@/lib/insights/from-journal';
import type { Insights } from '@/lib/insights/insights';
import type { Interval } from '@/lib/stats/interval';
import type { CalendarDay } from '@/lib/time/calendar-day';

/**
 * A pattern that the last two looks at the whole diary called: how much lower or higher pain was with the habit, or for
 * one more of a number, on `n` days. `name` is the person's own for a routine, a habit or a pillow.
 */
export type Pattern = {
  readonly habit: JournalHabit;
  readonly name: string | null;
  readonly kind: 'binary' | 'number';
  readonly when: 'night' | 'day';
  readonly estimate: number;
  readonly interval: Interval;
  readonly n: number;
};

/** The patterns that are called, the strongest first, among `compared` habits in the diary from `from` to `to`. */
export type Patterns = {
  readonly from: CalendarDay;
  readonly to: CalendarDay;
  readonly compared: number;
  readonly called: readonly Pattern[];
};

/** Null for a diary of no days. `names` are by id. */
export function calledPatterns(
  insights: Insights<JournalHabit> | null,
  names: ReadonlyMap<string, string | null>,
): Patterns | null {
  if (!insights) return null;
  const { from, to, findings } = insights;
  const called = findings.flatMap(({ habit, kind, when, group, primary }): Pattern[] => {
    if ((group !== 'less' && group !== 'more') || !primary) return [];
    const [lower, upper] = primary.ci95;
    const name = 'id' in habit ? (names.get(habit.id) ?? null) : null;
    return [
      { habit, name, kind, when, estimate: primary.estimate, interval: { lower, upper }, n: primary.n },
    ];
  });
  return {
    from,
    to,
    compared: findings.filter(({ group }) => group !== 'not-yet').length,
    called: called.toSorted((a, b) => Math.abs(b.estimate) - Math.abs(a.estimate)),
  };
}
