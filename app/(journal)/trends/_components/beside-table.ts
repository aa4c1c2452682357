import { daysInWords, plainNumber } from '@/app/_components/charts/chart-words';
import { type ChartRow, tableRows } from '@/app/_components/charts/table-rows';
import type { HabitRows } from '@/lib/charts/habit-rows';
import { monthsOf, weeksOf } from '@/lib/charts/weeks';
import type { JournalDay } from '@/lib/journal/schema';
import type { CalendarDay } from '@/lib/time/calendar-day';
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

/** A day, or a week by its first day, with what its cell says of each column; null is "not said". */
type Said = { readonly day: CalendarDay; readonly cells: readonly (string | null)[] };

function daysInWeeks(rows: HabitRows, routineName: RoutineName, words: Words): BesideTable {
  const { t } = words;
  const none = t('charts.noRoutine');
  const done = ({ routines }: JournalDay) => routines && (routines.done.map(routineName).join(', ') || none);
  const asked = rows.routines.length > 0;
  const days = rows.periods.map(({ from, days: [day] }, index): Said => {
    const amounts = rows.amounts.map(({ values }) => written(values[index], words));
    return { day: from, cells: asked ? [...amounts, day ? done(day) : null] : amounts };
  });
  return {
    columns: [
      t('charts.week'),
      ...amountTitles(rows, words),
      ...(asked ? [t('charts.column.routines')] : []),
    ],
    rows: tableRows(
      weeksOf(days),
      ({ from, days: week }) => {
        if (week.every(({ cells }) => cells.every((cell) => cell === null))) return null;
        const names = week.map(({ day }) => words.day(day, 'weekday'));
        const columns = week[0]?.cells.map((_, column) => week.map(({ cells }) => cells[column] ?? null));
        return [words.day(from, 'short'), ...(columns ?? []).map((column) => named(names, column))];
      },
      (from, to) => t('charts.gap.entries', { days: daysInWords(from, to, false, words) }),
    ),
  };
}

function weeksInMonths(rows: HabitRows, routineName: RoutineName, words: Words): BesideTable {
  const weeks = rows.periods.map(
    ({ from }, index): Said => ({
      day: from,
      cells: [
        ...rows.amounts.map(({ values }) => written(values[index], words)),
        ...rows.routines.map(({ values }) => {
          const value = values[index];
          return value ? `${value.done}/${value.asked}` : null;
        }),
      ],
    }),
  );
  return {
    columns: [
      words.t('charts.month'),
      ...amountTitles(rows, words),
      ...rows.routines.map(({ routine }) => routineName(routine)),
    ],
    rows: monthsOf(weeks).map(({ from, days: month }) => [
      words.day(from, 'month'),
      ...(month[0]?.cells ?? []).map((_, column) =>
        month.map(({ cells }) => cells[column] ?? '–').join(', '),
      ),
    ]),
  };
}

function amountTitles(rows: HabitRows, { t }: Words): string[] {
  return rows.amounts.map(({ amount }) => t(`charts.column.${amount}`));
}

/** Each value after the name of its day; those that were not said are left out. */
function named(names: readonly string[], said: readonly (string | null)[]): string {
  return said.flatMap((text, index) => (text === null ? [] : `${names[index]} ${text}`)).join(' · ');
}

function written(value: number | null | undefined, words: Words): string | null {
  return value == null ? null : plainNumber(value, words);
}
