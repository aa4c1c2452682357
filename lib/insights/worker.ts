import { parentPort } from 'node:worker_threads';
import { withoutValues } from '@/lib/storage/quiet-log';
import { openForReading } from '@/lib/storage/reading';
import { readInsights } from './data';
import type { Answered, Asked } from './thread';

/*
 * The program of the thread: it reads the journal by a connection of its own, so that the thread that answers requests
 * neither reads ten years nor hands them over. The file is open only while a question is answered.
 */

parentPort?.on('message', async (asked: Asked) => {
  parentPort?.postMessage(await answered(asked));
});

async function answered({ question, userId, today, dataDir }: Asked): Promise<Answered> {
  try {
    const close = openForReading(dataDir);
    try {
      return { question, insights: await readInsights(userId, today) };
    } finally {
      close();
    }
  } catch (error) {
    const reason = withoutValues(error);
    return { question, failure: reason instanceof Error ? reason.message : String(reason) };
  }
}
