import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seedPerson, seedYear } from '@/db/seed';
import { cast } from '@/db/seed/cast';
import { signInLink } from '@/lib/auth/greeting';
import { issueSignInToken } from '@/lib/auth/link';
import { hashPassword } from '@/lib/auth/password';
import { userIdOf } from '@/lib/auth/user-id';
import { openStorage } from '@/lib/storage/open';
import { livedMoment, now } from '@/lib/time/clock';
import { localeFrom, wordsFor } from '@/lib/words/translator';
import { ensureBuild, serve } from './serve';
import { settings } from './settings';

const { t } = wordsFor('en-GB');

process.exitCode = ensureBuild() ? await demo() : 1;

/** Serves Ada's year from a folder of its own until it is asked to stop, and answers the server's exit code. */
async function demo(): Promise<number> {
  const dataDir = mkdtempSync(join(tmpdir(), 'nape-demo-'));
  try {
    const env = { ...settings(), dataDir };
    writeFileSync(join(dataDir, 'notice.txt'), `${t('demo.notice')}\n`);
    const token = await prepare(dataDir);
    console.info(`${t('demo.open')}\n${signInLink(env, token)}`);
    console.info(t('demo.again', { email: cast.ada.email, passphrase: cast.ada.passphrase }));
    return await serve(env);
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** Writes the year that ends today on this machine's clock, and answers the token of a link that opens it. */
async function prepare(dataDir: string): Promise<string> {
  const { timeZone, locale } = Intl.DateTimeFormat().resolvedOptions();
  const profile = { ...cast.ada.profile, timeZone, locale: localeFrom(locale) };
  const storage = openStorage(dataDir, { migrations: 'db/migrations', now: now() });
  try {
    const member = { ...cast.ada, profile };
    await seedPerson(storage.db, {
      member,
      passwordHash: await hashPassword(member.passphrase),
      createdAt: now(),
    });
    const { day } = livedMoment(now(), { timeZone, dayStartMinutes: 240 });
    await seedYear(storage.db, member.id, { to: day });
    return await issueSignInToken(userIdOf(member.id), now());
  } finally {
    storage.close();
  }
}
