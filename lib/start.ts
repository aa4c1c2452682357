import { join } from 'node:path';
import { greeting } from '@/lib/auth/greeting';
import { secret } from '@/lib/auth/secret';
import { env } from '@/lib/env';
import { watchEndings } from '@/lib/reports/share/endings';
import { openStorage } from '@/lib/storage/open';
import { keepValuesOutOfTheLog } from '@/lib/storage/quiet-log';
import { exitCodeOf } from '@/lib/storage/refusal';
import { now } from '@/lib/time/clock';

/**
 * Opens the journal before the server answers anyone, or ends the process with one sentence. 3 says that the database
 * was made by other migrations, 2 that it cannot be used for another reason.
 */
export async function start(): Promise<void> {
  keepValuesOutOfTheLog();
  try {
    const settings = env();
    const migrations = join(process.cwd(), 'db/migrations');
    const storage = openStorage(settings.dataDir, { migrations, now: now() });
    // Next answers what is under way and then ends the process: the last thing that happens is that the file is whole.
    process.once('exit', () => storage.close());
    secret(settings.dataDir);
    await watchEndings();
    console.info(await greeting(settings, now()));
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exit(exitCodeOf(error));
  }
}
