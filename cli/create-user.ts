import { accountOf, createPerson, savePasswordHash } from '@/lib/auth/data';
import { hashPassword, passphrase } from '@/lib/auth/password';
import { forgetTries } from '@/lib/auth/throttle';
import { openStorage } from '@/lib/storage/open';
import { now } from '@/lib/time/clock';
import { localeFrom, wordsFor } from '@/lib/words/translator';
import { settings } from './settings';

const { t } = wordsFor('en-GB');

process.exitCode = await run(process.argv.slice(2));

/**
 * `create-user EMAIL NAME` makes an account; `create-user EMAIL --new-password` gives someone who forgot theirs another.
 * Either way a passphrase is printed, once. It runs while the server is stopped, for one file has one writer.
 */
async function run([address, ...rest]: readonly string[]): Promise<number> {
  const email = address?.normalize('NFC').toLowerCase() ?? '';
  const again = rest[0] === '--new-password';
  const name = rest.join(' ').trim();
  if (!/^[^\s@]+@[^\s@]+$/.test(email) || name === '') {
    console.error(t('cli.createUser.usage'));
    return 1;
  }
  try {
    const storage = openStorage(settings().dataDir, { migrations: 'db/migrations', now: now() });
    try {
      return again ? await renew(email) : await create(email, name);
    } finally {
      storage.close();
    }
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return 2;
  }
}

async function create(email: string, name: string): Promise<number> {
  if (await accountOf(email)) {
    console.error(t('cli.createUser.taken', { email }));
    return 1;
  }
  const { locale, timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const password = passphrase();
  const passwordHash = await hashPassword(password);
  await createPerson({ email, name, passwordHash, locale: localeFrom(locale), timeZone }, now());
  console.info(t('cli.createUser.made', { email, password }));
  return 0;
}

async function renew(email: string): Promise<number> {
  const account = await accountOf(email);
  if (!account) {
    console.error(t('cli.createUser.unknown', { email }));
    return 1;
  }
  const password = passphrase();
  await savePasswordHash(account.id, await hashPassword(password), { allBut: null });
  await forgetTries('account', email);
  console.info(t('cli.createUser.renewed', { email, password }));
  return 0;
}
