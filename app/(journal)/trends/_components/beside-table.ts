import { daysInWords, plainNumber } from '@/app/_components/charts/chart-words';
import { type ChartRow, tableRows } from '@/app/_components/charts/table-rows';
import { amountOn, doneOn, type HabitRows } from '@/lib/charts/habit-rows';
import { monthsOf, weeksOf } from '@/lib/charts/weeks';
import type { JournalDay } from '@/lib/journal/schema';
import { mean } from '@/lib/stats/mean';
import type { Words } from '@/lib/words/translator';

type RoutineName = (id: string) => string;
type BesideTable = { readonly columns: readonly string[]; readonly rows: readonly ChartRow[] };

/**
 * What the rows draw, as a table whose rows are one size larger: a week that names its days, "Mon 7 · Tue 6.5", or past
 * 400 days a month that names its weeks by their first day, "7: 6.9 · 14: 7.1". What was not said is not named.
 */
export function besideTable(
  days: readonly JournalDay[],
  rows: HabitRows,
  routineName: RoutineName,
  words: Words,
): BesideTable {
  return rows.weekly
    ? weeksInMonths(days, rows, routineName, words)
    : daysInWeeks(days, rows, routineName, words);
}

function daysInWeeks(
  days: readonly JournalDay[],
  { amounts, routines }: HabitRows,
  routineName: RoutineName,
  words: Words,
): BesideTable {
  const { t } = words;
  const none = t('charts.noRoutine');
  const done = ({ routines: ticks }: JournalDay) => ticks && (ticks.done.map(routineName).join(', ') || none);
  const columns = [
    ...amounts.map(({ amount }) => ({
      title: t(`charts.column.${amount}`),
      said: (day: JournalDay) => written(amountOn(day, amount), words),
    })),
    ...(routines.length > 0 ? [{ title: t('charts.column.routines'), said: done }] : []),
  ];
  return {
    columns: [t('charts.week'), ...columns.map(({ title }) => title)],
    rows: tableRows(
      weeksOf(days),
      ({ from, days: week }) => {
        const names = week.map(({ day }) => words.day(day, 'weekday'));
        const cells = columns.map(({ said }) => named(names, week.map(said)));
        return cells.every((cell) => cell === '') ? null : [words.day(from, 'short'), ...cells];
      },
      (from, to) => t('charts.gap.entries', { days: daysInWords(from, to, false, words) }),
    ),
  };
}

function weeksInMonths(
  days: readonly JournalDay[],
  { amounts, routines }: HabitRows,
  routineName: RoutineName,
  words: Words,
): BesideTable {
  const { t } = words;
  const columns = [
    ...amounts.map(({ amount }) => ({
      title: t(`charts.column.${amount}`),
      said: (week: readonly JournalDay[]) => written(mean(week.map((day) => amountOn(day, amount))), words),
    })),
    ...routines.map(({ routine }) => ({
      title: routineName(routine),
      said: (week: readonly JournalDay[]) => daysDone(week, routine),
    })),
  ];
  const weeks = weeksOf(days).map(({ from, days: week }) => ({ day: from, week }));
  return {
    columns: [t('charts.month'), ...columns.map(({ title }) => title)],
    rows: monthsOf(weeks).map(({ from, days: month }) => {
      const names = month.map(({ day }) => `${Number(day.slice(8))}:`);
      return [
        words.day(from, 'month'),
        ...columns.map(({ said }) =>
          named(
            names,
            month.map(({ week }) => said(week)),
          ),
        ),
      ];
    }),
  };
}

/** Each value after the name of its day or week; those that were not said are left out. */
function named(names: readonly string[], said: readonly (string | null)[]): string {
  return said.flatMap((text, index) => (text === null ? [] : `${names[index]} ${text}`)).join(' · ');
}

function written(value: number | null, words: Words): string | null {
  return value === null ? null : plainNumber(value, words);
}

/** "4/6": done on four of six days that were answered. */
function daysDone(days: readonly JournalDay[], routine: string): string | null {
  const answers = days.map((day) => doneOn(day, routine)).filter((answer) => answer !== null);
  return answers.length === 0 ? null : `${answers.filter((done) => done).length}/${answers.length}`;
}
