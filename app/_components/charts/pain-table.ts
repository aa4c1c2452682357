import { spread } from '@/lib/charts/spread';
import { monthsOf, mostDailyDays, weeksOf } from '@/lib/charts/weeks';
import type { JournalDay } from '@/lib/journal/schema';
import { rollingMean } from '@/lib/stats/rolling-mean';
import { addDays, dayOf, weekday } from '@/lib/time/calendar-day';
import { type DayRange, daysOf, isWithin } from '@/lib/time/day-range';
import type { Words } from '@/lib/words/translator';
import { daysInWords, plainNumber } from './chart-words';
import { type ChartRow, tableRows } from './table-rows';

type PainTable = { readonly columns: readonly string[]; readonly rows: readonly ChartRow[] };

/**
 * What the pain figure draws, as a table whose rows are one size larger: up to 400 days a week with the score of each
 * day and the 7-day mean at its end, beyond that a month with the median, lowest and highest of each week that begins in it.
 */
export function painTable(days: readonly JournalDay[], range: DayRange, words: Words): PainTable {
  const shown = days.filter(({ day }) => isWithin(range, day));
  return shown.length > mostDailyDays ? weeksInMonths(shown, words) : daysInWeeks(days, range, words);
}

/** Any week: only the names of its days are used. */
const anyWeek = daysOf({ from: dayOf('2024-01-01'), to: dayOf('2024-01-07') });

function daysInWeeks(days: readonly JournalDay[], range: DayRange, words: Words): PainTable {
  const { t } = words;
  const means = rollingMean(
    days.map(({ average }) => average),
    { width: 7, least: 3 },
  );
  const scored = days
    .map(({ day, average }, index) => ({ day, average, mean: means[index] ?? null }))
    .filter(({ day }) => isWithin(range, day));
  return {
    columns: [t('charts.week'), ...anyWeek.map((day) => words.day(day, 'weekday')), t('charts.mean')],
    rows: tableRows(
      weeksOf(scored),
      ({ from, days: week }) => {
        const last = week.findLast(({ average }) => average !== null);
        if (!last) return null;
        const cells = anyWeek.map(
          (_, index) => week.find(({ day }) => weekday(day) === index + 1)?.average ?? '',
        );
        return [
          words.day(addDays(from, 1 - weekday(from)), 'short'),
          ...cells.map(String),
          last.mean === null ? '' : words.number(last.mean, 1),
        ];
      },
      (from, to) => t('charts.gap.scores', { days: daysInWords(from, to, false, words) }),
    ),
  };
}

function weeksInMonths(days: readonly JournalDay[], words: Words): PainTable {
  const { t } = words;
  const weeks = weeksOf(days).map(({ from, days: week }) => ({
    day: from,
    scores: spread(week.map(({ average }) => average)),
  }));
  return {
    columns: [t('charts.month'), t('charts.weeks')],
    rows: monthsOf(weeks).map(({ from, days: month }) => [
      words.day(from, 'month'),
      month
        .map(({ scores }) =>
          scores ? `${plainNumber(scores.median, words)} (${scores.lowest}–${scores.highest})` : '–',
        )
        .join(', '),
    ]),
  };
}
