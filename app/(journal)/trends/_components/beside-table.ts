import { daysInWords, plainNumber } from '@/app/_components/charts/chart-words';
import { type ChartRow, tableRows } from '@/app/_components/charts/table-rows';
import { amountOn, doneOn, type HabitRows } from '@/lib/charts/habit-rows';
import { periodsOf } from '@/lib/charts/weeks';
import type { JournalDay } from '@/lib/journal/schema';
import { mean } from '@/lib/stats/mean';
import type { Words } from '@/lib/words/translator';

/** What the rows draw, as a table: amounts, and what was done; in weeks the means, and on how many days each was done. */
export function besideTable(
  days: readonly JournalDay[],
  { weekly, amounts, routines }: HabitRows,
  routineName: (id: string) => string,
  words: Words,
): { columns: readonly string[]; rows: readonly ChartRow[] } {
  const { t } = words;
  const ids = routines.map(({ routine }) => routine);
  const done = (together: readonly JournalDay[]) =>
    weekly ? daysDone(together, ids, routineName, words) : namesDone(together[0], routineName, words);
  return {
    columns: [
      t(weekly ? 'charts.week' : 'charts.day'),
      ...amounts.map(({ amount }) => t(`charts.column.${amount}`)),
      ...(ids.length > 0 ? [t(weekly ? 'charts.column.routineDays' : 'charts.column.routines')] : []),
    ],
    rows: tableRows(
      periodsOf(days),
      ({ from, days: together }) => {
        const means = amounts.map(({ amount }) => mean(together.map((day) => amountOn(day, amount))));
        const cells = [
          ...means.map((value) => (value === null ? '' : plainNumber(value, words))),
          ...(ids.length > 0 ? [done(together)] : []),
        ];
        if (cells.every((cell) => cell === '')) return null;
        return [words.day(from, weekly ? 'medium' : 'short'), ...cells];
      },
      (from, to) => t('charts.gap.entries', { days: daysInWords(from, to, weekly, words) }),
    ),
  };
}

/** What was done on a day; empty when the question was not answered. */
function namesDone(day: JournalDay | undefined, routineName: (id: string) => string, { t }: Words): string {
  if (!day?.routines) return '';
  return day.routines.done.map(routineName).join(', ') || t('charts.noRoutine');
}

/** On how many of the days that were answered each routine was done. */
function daysDone(
  days: readonly JournalDay[],
  ids: readonly string[],
  routineName: (id: string) => string,
  { t }: Words,
): string {
  return ids
    .flatMap((id) => {
      const answers = days.map((day) => doneOn(day, id)).filter((answer) => answer !== null);
      if (answers.length === 0) return [];
      const done = answers.filter((answer) => answer).length;
      return [t('charts.routineDays', { name: routineName(id), done, asked: answers.length })];
    })
    .join(', ');
}
