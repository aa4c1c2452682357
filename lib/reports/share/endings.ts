import { now } from '@/lib/time/clock';
import { endOldShares } from './data';

/**
 * Ends what is over, now and each minute, whether anyone looks or not: a link ends while the clock says so, and a clock
 * that is put back later must not open it again.
 */
export async function watchEndings(): Promise<void> {
  await endOldShares(now());
  setInterval(endWhatIsOver, 60_000).unref();
}

async function endWhatIsOver(): Promise<void> {
  try {
    await endOldShares(now());
  } catch (error) {
    console.error('Ending shared reports failed:', error instanceof Error ? error.name : typeof error);
  }
}
