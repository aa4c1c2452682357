import { readFileSync } from 'node:fs';
import type { DayGrid } from '@/lib/insights/day-grid';
import { diaryGrid } from '@/lib/insights/diary-file';

/** The text of one of the files in tests/support/statistics. */
export function statisticsFile(name: string): string {
  return readFileSync(new URL(`./statistics/${name}`, import.meta.url), 'utf8');
}

/** A simulated diary of the references, with all its habits. */
export function referenceGrid(days: 120 | 365): DayGrid<string> {
  return diaryGrid(statisticsFile(`diary_${days}.csv`), { night: null, binary: null });
}
