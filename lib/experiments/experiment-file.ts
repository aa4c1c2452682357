import { FileFault, numberIn, tableOf } from '@/lib/portability/csv';
import type { ExperimentDay } from './pair-differences';

/**
 * The experiment in a CSV text with the columns `pair` (a number), `arm` (A, usual, or B, with the habit), `pain` and
 * perhaps `washout` (1 for days to leave out); others are ignored. Throws a FileFault.
 */
export function experimentDays(text: string): ExperimentDay[] {
  const { columns, rows } = tableOf(text);
  for (const column of ['pair', 'arm', 'pain']) {
    if (!columns.includes(column)) throw new FileFault('columnMissing', 1, column);
  }
  return rows.map((row) => {
    const pair = numberIn(row, 'pair');
    if (pair === null) throw new FileFault('notANumber', row.line, 'pair');
    const arm = row.cells.get('arm');
    if (arm !== 'A' && arm !== 'B') throw new FileFault('notAnArm', row.line, 'arm');
    const washout = numberIn(row, 'washout') ?? 0;
    if (washout !== 0 && washout !== 1) throw new FileFault('notBinary', row.line, 'washout');
    return { pair, arm, isWashout: washout === 1, pain: numberIn(row, 'pain') };
  });
}
