import { daysInWords, plainNumber, span } from '@/app/_components/charts/chart-words';
import { type ChartRow, tableRows } from '@/app/_components/charts/table-rows';
import { mostDailyDays, type Period, periodsOf, spread } from '@/lib/charts/weeks';
import type { JournalDay } from '@/lib/journal/schema';
import { rollingMean } from '@/lib/stats/rolling-mean';
import type { CalendarDay } from '@/lib/time/calendar-day';
import { type DayRange, isWithin } from '@/lib/time/day-range';
import type { Visit } from '@/lib/visits/schema';
import type { Words } from '@/lib/words/translator';

/** A day on which medication was taken, and which. */
export type MedicationDay = { readonly day: CalendarDay; readonly names: readonly string[] };

type ScoredDay = { readonly day: CalendarDay; readonly average: number | null; readonly mean: number | null };

/** What the pain figure draws, as a table: days, or weeks where the figure has weeks. The last column is there when something is marked. */
export function painTable(
  days: readonly JournalDay[],
  range: DayRange,
  visits: readonly Visit[],
  medication: readonly MedicationDay[],
  words: Words,
): { columns: readonly string[]; rows: readonly ChartRow[] } {
  const { t } = words;
  const marks = marksByDay(visits, medication, words);
  const means = rollingMean(
    days.map(({ average }) => average),
    { width: 7, least: 3 },
  );
  const shown = days
    .map(({ day, average }, index) => ({ day, average, mean: means[index] ?? null }))
    .filter(({ day }) => isWithin(range, day));
  const weekly = shown.length > mostDailyDays;
  const columns = weekly
    ? [t('charts.week'), t('charts.median'), t('charts.extremes'), t('charts.count')]
    : [t('charts.day'), t('charts.score'), t('charts.mean')];
  const row = weekly ? weekRow : dayRow;
  const rows = tableRows(
    periodsOf(shown),
    (period) => {
      const marked = period.days.flatMap(({ day }) => marks.get(day) ?? []);
      const cells = row(period, words);
      if (!cells && marked.length === 0) return null;
      const head = words.day(period.from, weekly ? 'medium' : 'short');
      const filled = cells ?? columns.slice(1).map(() => '');
      return [head, ...filled, ...(marks.size > 0 ? [[...new Set(marked)].join(', ')] : [])];
    },
    (from, to) => t('charts.gap.scores', { days: daysInWords(from, to, weekly, words) }),
  );
  return { columns: marks.size > 0 ? [...columns, t('charts.marked')] : columns, rows };
}

function dayRow({ days: [day] }: Period<ScoredDay>, words: Words): string[] | null {
  if (!day || day.average === null) return null;
  return [String(day.average), day.mean === null ? '' : words.number(day.mean, 1)];
}

function weekRow({ days }: Period<ScoredDay>, words: Words): string[] | null {
  const scores = spread(days.map(({ average }) => average));
  if (!scores) return null;
  return [
    plainNumber(scores.median, words),
    span(scores.lowest, scores.highest, words),
    String(scores.count),
  ];
}

/** What is marked on a day, in words. */
function marksByDay(
  visits: readonly Visit[],
  medication: readonly MedicationDay[],
  { t }: Words,
): ReadonlyMap<CalendarDay, readonly string[]> {
  const marks = new Map<CalendarDay, string[]>();
  const add = (day: CalendarDay, word: string) => marks.set(day, [...(marks.get(day) ?? []), word]);
  for (const { day, kind } of visits) add(day, t(`charts.visit.${kind}`));
  for (const { day, names } of medication) for (const name of names) add(day, name);
  return marks;
}
