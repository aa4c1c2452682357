import type { CalendarDay } from '@/lib/time/calendar-day';
import { type Averages, averagesOf, type Expected, expectedAtQuartiles } from './averages';
import type { Kind, Series, SharedColumns, When } from './day-grid';
import { type Lacks, lacking, tallyOf } from './gates';
import { fitsOf, type HabitStudy } from './habit-study';
import { type HabitTest, habitTest, minimumDetectable } from './habit-test';
import type { Verdict } from './looks';
import { type Reaction, reactionOf } from './reaction';
import { habitValues, type Model, usableRows } from './usable-rows';

/** What a look found, in points of pain; null where the model could not be fitted. */
export type AtLook = { readonly estimate: number; readonly q: number } | null;

/** `less` and `more` pain are patterns that the last two looks agree on; `none` and `not-yet` say nothing of the habit. */
export type Group = 'less' | 'more' | 'none' | 'not-yet';

/** What a diary says of one habit: data for sentences, none of which may say more than "goes with". */
export type Finding<Habit> = {
  readonly habit: Habit;
  readonly when: When;
  readonly kind: Kind;
  readonly group: Group;
  /** What the diary lacks; null outside `not-yet`. With nothing named, the days are too much alike for any model. */
  readonly lacks: Lacks | null;
  /** The habit's one test among all; null where its model cannot be fitted. */
  readonly primary: HabitTest | null;
  /** A day habit's test without the pain on waking, given when only that one has days enough: its direction is unclear. */
  readonly withoutWaking: HabitTest | null;
  /** The pain of the day after: explored, and not counted among the tests. */
  readonly nextDay: HabitTest | null;
  /** The smallest effect, in points, that this diary would probably have shown. */
  readonly minimumDetectable: number | null;
  /** For done-or-not habits. */
  readonly averages: Averages | null;
  /** For numbers: at the quartiles. */
  readonly expected: readonly Expected[] | null;
  readonly reaction: Reaction | null;
  readonly looks: { readonly last: AtLook; readonly before: AtLook };
  /** Which of the last four looks withdrew a pattern called before it; null when it is called, or long was not. */
  readonly withdrawn: CalendarDay | null;
};

/** All of a finding but its looks. `q` and `direction` come from all the habits together. */
export function findingOf<Habit>(
  shared: SharedColumns,
  study: HabitStudy<Habit>,
  { pain, q, direction }: { readonly pain: Series; readonly q: number | null; readonly direction: Verdict },
): Omit<Finding<Habit>, 'looks' | 'withdrawn'> {
  const { column, values, model, usable, fit } = study;
  const { habit, when, kind } = column;
  const tally = tallyOf(habitValues(usable, usable.rows.count));
  const lacks = lacking(kind, tally) ?? (fit ? null : {});
  const primary = fit && habitTest(fit, { model, kind, tally, q });
  const withoutWaking =
    lacks && model.waking ? exploredTest(shared, study, { waking: false, ahead: 0 }) : null;
  const unclear = withoutWaking?.lacks === null ? withoutWaking.test : null;
  const told = primary ?? unclear;
  const withWaking = model.waking && told?.model !== 'lalp';
  return {
    habit,
    when,
    kind,
    group: lacks ? 'not-yet' : groupOf(direction, fit?.estimate ?? 0),
    lacks,
    primary,
    withoutWaking: unclear,
    nextDay: exploredTest(shared, study, { waking: withWaking, ahead: 1 }).test,
    minimumDetectable: told && minimumDetectable(told.se),
    averages: fit && kind === 'binary' ? averagesOf(usable, fit.estimate, pain, column.values) : null,
    expected: fit && kind === 'number' ? expectedAtQuartiles(usable, fit.estimate) : null,
    reaction: reactionOf(shared, values, when),
  };
}

/** A pattern that today's diary tells the other way round is not told at all. */
function groupOf(direction: Verdict, estimate: number): Group {
  if (direction === 0 || Math.sign(estimate) !== direction) return 'none';
  return direction < 0 ? 'less' : 'more';
}

/** A test that does not count among the compared habits, and what its own rows lack. */
function exploredTest(
  shared: SharedColumns,
  { column: { kind }, values }: HabitStudy<unknown>,
  model: Model,
): { readonly test: HabitTest | null; readonly lacks: Lacks | null } {
  const usable = usableRows(shared, values, model);
  const tally = tallyOf(habitValues(usable, usable.rows.count));
  const [fit] = fitsOf(usable, [usable.rows.count]);
  return {
    test: fit ? habitTest(fit, { model, kind, tally, q: null }) : null,
    lacks: lacking(kind, tally) ?? (fit ? null : {}),
  };
}
