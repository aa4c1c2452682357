import { daysInWords, plainNumber } from '@/app/_components/charts/chart-words';
import { type ChartRow, tableRows } from '@/app/_components/charts/table-rows';
import type { HabitRows } from '@/lib/charts/habit-rows';
import { monthsOf, weeksOf } from '@/lib/charts/weeks';
import type { JournalDay } from '@/lib/journal/schema';
import type { Words } from '@/lib/words/translator';

type RoutineName = (id: string) => string;
type BesideTable = { readonly columns: readonly string[]; readonly rows: readonly ChartRow[] };

/**
 * What the rows draw, as a table whose rows are one size larger: a week that names its days, "Mon 7 · Tue 6.5", or past
 * 400 days a month that lists the weeks that begin in it, "7, 6.5, –".
 */
export function besideTable(rows: HabitRows, routineName: RoutineName, words: Words): BesideTable {
  return rows.weekly ? weeksInMonths(rows, routineName, words) : daysInWeeks(rows, routineName, words);
}

function daysInWeeks(rows: HabitRows, routineName: RoutineName, words: Words): BesideTable {
  const { t } = words;
  const none = t('charts.noRoutine');
  const done = ({ routines }: JournalDay) => routines && (routines.done.map(routineName).join(', ') || none);
  const days = rows.periods.map(({ from, days: [day] }, index) => ({
    day: from,
    amounts: rows.amounts.map(({ values }) => written(values[index] ?? null, words)),
    done: day ? done(day) : null,
  }));
  return {
    columns: tableTitles('charts.week', 'charts.column.routines', rows, words),
    rows: tableRows(
      weeksOf(days),
      ({ from, days: week }) => {
        const names = week.map(({ day }) => words.day(day, 'weekday'));
        const cells = [
          ...rows.amounts.map((_, column) =>
            named(
              names,
              week.map(({ amounts }) => amounts[column] ?? null),
              '\u00a0',
            ),
          ),
          ...(rows.routines.length > 0
            ? [
                named(
                  names,
                  week.map(({ done }) => done),
                  ' ',
                ),
              ]
            : []),
        ];
        return cells.every((cell) => cell === '') ? null : [words.day(from, 'short'), ...cells];
      },
      (from, to) => t('charts.gap.entries', { days: daysInWords(from, to, false, words) }),
    ),
  };
}

function weeksInMonths(rows: HabitRows, routineName: RoutineName, words: Words): BesideTable {
  const columns = rows.amounts.map(({ values }) => values.map((value) => written(value, words)));
  const routines = rows.routines.map(({ routine, values }) => ({
    name: routineName(routine),
    values: values.map((value) => value && `${value.done}/${value.asked}`),
  }));
  const weeks = rows.periods.map(({ from }, index) => ({ day: from, index }));
  const listed = (values: readonly (string | null)[], month: readonly { readonly index: number }[]) =>
    month.map(({ index }) => values[index] ?? '–').join(', ');
  return {
    columns: tableTitles('charts.month', 'charts.column.weeksDone', rows, words),
    rows: monthsOf(weeks).map(({ from, days: month }) => [
      words.day(from, 'month'),
      ...columns.map((values) => listed(values, month)),
      ...(routines.length > 0
        ? [routines.map(({ name, values }) => `${name} ${listed(values, month)}`).join(' · ')]
        : []),
    ]),
  };
}

function tableTitles(
  first: 'charts.week' | 'charts.month',
  last: 'charts.column.routines' | 'charts.column.weeksDone',
  rows: HabitRows,
  { t }: Words,
): string[] {
  return [
    t(first),
    ...rows.amounts.map(({ amount }) => t(`charts.column.${amount}`)),
    ...(rows.routines.length > 0 ? [t(last)] : []),
  ];
}

/** Each value after the name of its day, with `space` between them; those that were not said are left out. */
function named(names: readonly string[], said: readonly (string | null)[], space: string): string {
  return said
    .flatMap((text, index) => (text === null ? [] : `${names[index]}${space}${text}`))
    .join('\u00a0· ');
}

function written(value: number | null, words: Words): string | null {
  return value === null ? null : plainNumber(value, words);
}
