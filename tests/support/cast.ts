import { createPerson, type NewPerson, type Settings, saveSettings } from '@/lib/auth/data';
import type { User } from '@/lib/auth/session';
import { trackables } from '@/lib/journal/schema';

/** When the cast's story is told: noon on 23 November 2026, UTC. */
export const storyTime = Date.UTC(2026, 10, 23, 12);

/** A person of the cast, in the database that is served now, as pages know them. Their day starts at 04:00 UTC. */
export async function addPerson(
  name: string,
  wishes: Partial<Settings & Pick<NewPerson, 'email' | 'passwordHash'>> = {},
): Promise<User> {
  const { email = `${name.toLowerCase()}@example.org`, passwordHash = 'never matches', ...chosen } = wishes;
  const settings: Settings = {
    name,
    locale: 'en-GB',
    timeZone: 'UTC',
    dayStartMinutes: 240,
    theme: 'system',
    paper: 'a4',
    tracked: trackables,
    thresholdTenths: 20,
    careSince: null,
    ...chosen,
  };
  const { locale, timeZone } = settings;
  const id = await createPerson({ email, passwordHash, name, locale, timeZone }, storyTime);
  await saveSettings(id, settings);
  return { id, email, ...settings };
}
