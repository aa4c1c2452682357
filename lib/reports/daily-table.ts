import { monthsOf, type Period, weeksOf } from '@/lib/charts/weeks';
import type { JournalDay } from '@/lib/journal/schema';
import { mean } from '@/lib/stats/mean';
import type { Words } from '@/lib/words/translator';

/** Every day of a report in a table that one page holds. */
export type DailyTable = {
  readonly title: string;
  readonly caption: string;
  readonly columns: readonly string[];
  /** The day, then a text for each further column; empty where nothing was said. */
  readonly rows: readonly (readonly [head: string, ...cells: string[]])[];
};

/** How many rows one page holds. */
export const mostDailyRows = 124;

/** The days one by one; more of them than a page holds in calendar weeks, and then in months, as means. */
export function dailyTable(days: readonly JournalDay[], words: Words): DailyTable {
  const { t, day, number } = words;
  const { unit, periods } = periodsFor(days);
  const one = (value: number | null) => (value === null ? '' : number(value, unit === 'day' ? 0 : 1));
  return {
    title: t(`report.daily.title.${unit}`),
    caption: t(`report.daily.caption.${unit}`),
    columns: [
      t(`report.daily.columns.${unit}`),
      ...fields.map((field) => t(`report.daily.columns.${field}`)),
      t('report.daily.columns.asleep'),
    ],
    rows: periods.map(({ from, days: held }) => [
      unit === 'month' ? day(from, 'month') : day(from, days.length > 300 ? 'medium' : 'short'),
      ...fields.map((field) => one(mean(held.map((each) => each[field])))),
      hours(mean(held.map(({ asleepMinutes }) => asleepMinutes)), words),
    ]),
  };
}

const fields = ['average', 'worst', 'waking', 'sleepQuality', 'stress'] as const;

function hours(minutes: number | null, { number }: Words): string {
  return minutes === null ? '' : number(minutes / 60, 1);
}

function periodsFor(days: readonly JournalDay[]): {
  readonly unit: 'day' | 'week' | 'month';
  readonly periods: readonly Period<JournalDay>[];
} {
  if (days.length <= mostDailyRows)
    return { unit: 'day', periods: days.map((each) => ({ from: each.day, to: each.day, days: [each] })) };
  const weeks = weeksOf(days);
  return weeks.length <= mostDailyRows
    ? { unit: 'week', periods: weeks }
    : { unit: 'month', periods: monthsOf(days) };
}
