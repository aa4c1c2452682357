import type { RareAnswers } from '@/lib/measures/schema';
import { weekScore } from '@/lib/measures/week-score';
import { mean } from '@/lib/stats/mean';
import { addDays, type CalendarDay } from '@/lib/time/calendar-day';
import { type DayRange, isWithin } from '@/lib/time/day-range';
import type { Cell, Column, Comparison, Row } from './comparison';

/**
 * What is asked every week or at a visit: the mean of the three weekly questions and of the person's own activities
 * (0 to 10), totals of a clinic's forms (PEG 0 to 10, NDI 0 to 50, any other by its name), and how it is altogether
 * since care began (-3 to 3).
 */
export type RareMeasure = 'week' | 'activities' | 'peg' | 'ndi' | 'form' | 'globalChange';

type OnDay = { readonly day: CalendarDay };

export const noRareAnswers: RareAnswers = {
  weeks: [],
  activities: [],
  ratings: [],
  globalChanges: [],
  clinicScores: [],
};

/** An activity, with the first and the last rating that the columns hold, 0 not at all to 10 as before. */
export type ActivityCourse = {
  readonly name: string;
  readonly first: (OnDay & { readonly rating: number }) | null;
  readonly last: OnDay & { readonly rating: number };
};

/** The rows of a comparison with these measures between pain and sleep. */
export function withRareRows({ rows, columns, lastVisit }: Comparison, answers: RareAnswers): Row[] {
  const sleep = rows.findIndex(({ measure }) => measure === 'asleep');
  return rows.toSpliced(sleep, 0, ...rareRows(answers, columns, lastVisit));
}

/** A row for each of these measures of which the columns hold an answer. */
function rareRows(answers: RareAnswers, columns: readonly Column[], lastVisit: CalendarDay | null): Row[] {
  const stretches = columns.map((column, index) => stretchOf(column, columns[index + 1], lastVisit));
  const row = (measure: RareMeasure, said: readonly Answer[], more: Pick<Row, 'name' | 'most'> = {}): Row => {
    const cells = stretches.map((stretch) => cellIn(stretch, said));
    return {
      measure,
      ...more,
      cells,
      changes: measure === 'globalChange' ? noChanges(cells) : changes(cells),
    };
  };
  const scores = (form: 'peg' | 'ndi') => answers.clinicScores.filter((each) => each.form === form);
  const others = answers.clinicScores.filter(({ form }) => form === 'other');
  const kinds = new Map(others.map((each) => [`${each.name} ${each.most}`, each]));
  return [
    row('week', weekScores(answers.weeks)),
    { measure: 'activities' as const, ...activityCells(answers, stretches) },
    row('peg', scores('peg').map(scoreAnswer)),
    row('ndi', scores('ndi').map(scoreAnswer)),
    ...Array.from(kinds.values(), ({ name, most }) =>
      row('form', others.filter((each) => each.name === name && each.most === most).map(scoreAnswer), {
        ...(name !== null && { name }),
        ...(most !== null && { most }),
      }),
    ),
    row(
      'globalChange',
      answers.globalChanges.map(({ day, step }) => ({ day, value: step })),
    ),
  ].filter(({ cells }) => cells.some((cell) => cell !== null));
}

/** How each activity that was rated in the columns' days went, in the person's order. */
export function activityCourses({ activities, ratings }: RareAnswers, range: DayRange): ActivityCourse[] {
  return activities.flatMap(({ id, name }) => {
    const said = ratings
      .filter(({ activityId, day }) => activityId === id && isWithin(range, day))
      .toSorted((a, b) => (a.day < b.day ? -1 : 1))
      .map(({ day, rating }) => ({ day, rating }));
    const [first, last] = [said[0], said.at(-1)];
    return last ? { name, first: first && first.day < last.day ? first : null, last } : [];
  });
}

type Answer = OnDay & { readonly value: number };
/** Two turns of what is asked every two weeks. */
const startDays = 28;

type Stretch = { readonly range: DayRange; readonly takes: 'first' | 'last' };

/**
 * The days whose answers a column may tell. What is asked this rarely would miss most windows of 14 days: the start tells
 * the first answer in four weeks, before the next column begins, the others tell their last one. An answer on the day of a visit, which
 * stands in no column, was given before it.
 */
function stretchOf(
  { kind, range: { from, to } }: Column,
  next: Column | undefined,
  lastVisit: CalendarDay | null,
): Stretch {
  if (kind === 'start' && next) {
    const ends = [addDays(from, startDays - 1), addDays(next.range.from, -1)];
    return { range: { from, to: ends.toSorted()[0] ?? to }, takes: 'first' };
  }
  return { range: { from, to: kind === 'beforeVisit' && lastVisit ? lastVisit : to }, takes: 'last' };
}

function answerIn<Each extends OnDay>({ range, takes }: Stretch, said: readonly Each[]): Each | null {
  const order = takes === 'first' ? 1 : -1;
  const held = said.filter(({ day }) => isWithin(range, day));
  return held.toSorted((a, b) => (a.day === b.day ? 0 : a.day < b.day ? -order : order))[0] ?? null;
}

function cellIn(stretch: Stretch, said: readonly Answer[]): Cell | null {
  const found = answerIn(stretch, said);
  return found && { value: found.value, n: 1, on: found.day };
}

function scoreAnswer({ day, score }: RareAnswers['clinicScores'][number]): Answer {
  return { day, value: score };
}

/** The mean of the three questions of each week in which all were answered. */
function weekScores(weeks: RareAnswers['weeks']): Answer[] {
  return weeks.flatMap(({ day, ...week }) => {
    const value = weekScore(week);
    return value === null ? [] : { day, value };
  });
}

/**
 * The mean over the activities that are rated in every column that has a rating, so that each mean is of the same ones;
 * `n` is how many these are.
 */
function activityCells(
  { ratings }: RareAnswers,
  stretches: readonly Stretch[],
): Pick<Row, 'cells' | 'changes'> {
  const rated = stretches.map((stretch) => {
    const ids = new Set(
      ratings.filter(({ day }) => isWithin(stretch.range, day)).map((each) => each.activityId),
    );
    return { stretch, ids };
  });
  const [some, ...rest] = rated.filter(({ ids }) => ids.size > 0);
  const shared = [...(some?.ids ?? [])].filter((id) => rest.every(({ ids }) => ids.has(id)));
  const cells = rated.map(({ stretch, ids }): Cell | null => {
    if (ids.size === 0) return null;
    const answers = shared.flatMap((id) => {
      const found = answerIn(
        stretch,
        ratings.filter(({ activityId }) => activityId === id),
      );
      return found ?? [];
    });
    const value = mean(answers.map(({ rating }) => rating));
    const on = answers
      .map(({ day }) => day)
      .toSorted()
      .at(-1);
    return value === null || !on ? null : { value, n: answers.length, on };
  });
  return { cells, changes: changes(cells) };
}

function changes(cells: readonly (Cell | null)[]): Row['changes'] {
  const last = cells.at(-1) ?? null;
  return cells
    .slice(0, -1)
    .map((cell) => (cell && last ? { points: last.value - cell.value, share: null, interval: null } : null));
}

function noChanges(cells: readonly (Cell | null)[]): Row['changes'] {
  return cells.slice(0, -1).map(() => null);
}
