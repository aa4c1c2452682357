import { ChartTable } from '@/app/_components/charts/chart-table';
import { HabitChart } from '@/app/_components/charts/habit-chart';
import { habitRows } from '@/lib/charts/habit-rows';
import { timeAxis, timeTicks } from '@/lib/charts/time-axis';
import type { JournalDay } from '@/lib/journal/schema';
import { type DayRange, dayCount } from '@/lib/time/day-range';
import type { Words } from '@/lib/words/translator';
import { besideTable } from './beside-table';

/** The most routines that have a row of their own. */
const mostRoutines = 6;

/** Sleep, stress, breaks and routines on the time axis of the pain figure. Nothing at all when nothing of them was said. */
export function BesideSection({
  days,
  range,
  routineName,
  words,
}: {
  /** The days of the range. */
  days: readonly JournalDay[];
  range: DayRange;
  routineName: (id: string) => string;
  words: Words;
}) {
  const { t } = words;
  const size = { width: dayCount(range), height: 50 };
  const rows = habitRows(days, range, { ...size, mostRoutines });
  if (rows.amounts.length === 0 && rows.routines.length === 0) return null;
  const lead = rows.weekly ? 'leadWeekly' : rows.routines.length > 0 ? 'leadRoutines' : 'lead';
  return (
    <section className="mt-10 border-rule border-t pt-6">
      <h2>{t('trends.beside.title')}</h2>
      <p className="mt-1 max-w-[40em] text-ink-2 text-s">
        {t(`trends.beside.${lead}`)}{' '}
        {rows.routines.length === mostRoutines && t('trends.beside.most', { count: mostRoutines })}
      </p>
      <HabitChart
        rows={rows}
        size={size}
        xTicks={timeTicks(range, timeAxis(range, 0, size.width), 8)}
        routineName={routineName}
        words={words}
      />
      <ChartTable
        {...besideTable(rows, routineName, words)}
        label={t('charts.table')}
        lists
        note={rows.weekly ? t('charts.weekMeans') : undefined}
      />
    </section>
  );
}
