import type { Period } from '@/lib/charts/weeks';
import type { CalendarDay } from '@/lib/time/calendar-day';

/** A row begins with what it is about. One that has nothing else is written across the whole table. */
export type ChartRow = readonly string[];

/** One row for each period; where `row` has none, neighbours share a row that says so. */
export function tableRows<Day>(
  periods: readonly Period<Day>[],
  row: (period: Period<Day>) => ChartRow | null,
  gap: (from: CalendarDay, to: CalendarDay) => string,
): ChartRow[] {
  const own = periods.map(row);
  let gapFrom: CalendarDay | null = null;
  return periods.flatMap(({ from, to }, index) => {
    const said = own[index];
    if (said) return [said];
    gapFrom ??= from;
    if (index + 1 < own.length && !own[index + 1]) return [];
    const merged = gap(gapFrom, to);
    gapFrom = null;
    return [[merged]];
  });
}
