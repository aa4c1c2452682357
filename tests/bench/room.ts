import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { UserId } from '@/lib/auth/user-id';
import { zipped } from '@/lib/portability/zip';
import { getDiary } from '@/lib/reports/csv/data';
import { diaryFiles } from '@/lib/reports/csv/files';
import { now } from '@/lib/time/clock';
import type { DayRange } from '@/lib/time/day-range';
import { wordsFor } from '@/lib/words/translator';

/**
 * The most that lives at a time while the zip of a range is made, in MB beyond what lived before: what the collector
 * leaves, asked for now and then. What has been sent is nobody's any more.
 */
export async function roomOf(userId: UserId, range: DayRange): Promise<number> {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect !== 'function') throw new Error('This Node does not collect when it is asked to.');
  const living = () => {
    collect();
    const { heapUsed, external } = process.memoryUsage();
    return (heapUsed + external) / 1024 / 1024;
  };
  const words = wordsFor('en-GB');
  const before = living();
  let most = before;
  let piece = 0;
  for await (const _sent of zipped(diaryFiles(await getDiary(userId, range), words), now()))
    if (piece++ % 2 === 0) most = Math.max(most, living());
  return most - before;
}
