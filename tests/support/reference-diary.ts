import { readFileSync } from 'node:fs';

/**
 * One column of a simulated diary (statistics/diary_120.csv, diary_365.csv), a value a day, null where it is missing.
 * R computed the results beside it: see statistics/README.md.
 */
export function diaryColumn(days: 120 | 365, column: string): (number | null)[] {
  const text = readFileSync(new URL(`./statistics/diary_${days}.csv`, import.meta.url), 'utf8');
  const [header = [], ...rows] = text
    .trim()
    .split('\n')
    .map((line) => line.split(','));
  const index = header.indexOf(column);
  if (index < 0) throw new RangeError(`No column ${column}`);
  return rows.map((row) => (row[index] ? Number(row[index]) : null));
}
