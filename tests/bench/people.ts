import { join } from 'node:path';
import type { Cookie } from '@playwright/test';
import { encode } from 'next-auth/jwt';
import { seedPerson, seedYear } from '@/db/seed';
import { type CastMember, cast } from '@/db/seed/cast';
import { sessionCookie } from '@/lib/auth/cookie';
import { startSession } from '@/lib/auth/data';
import { secret } from '@/lib/auth/secret';
import { userIdOf } from '@/lib/auth/user-id';
import { openStorage } from '@/lib/storage/open';
import { livedMoment, now } from '@/lib/time/clock';
import { type DayRange, lastDays } from '@/lib/time/day-range';
import { type Reading, readingOf } from './reading';
import { roomOf } from './room';

/** Someone whose journal is measured, signed in. */
export type Person = { readonly cookies: readonly Cookie[]; readonly header: string };

/** Ada has a year, Kiri a month, and Noor ten years; `reading` is of the ten. `seedMs` is what writing them took. */
export type People = {
  readonly month: Person;
  readonly year: Person;
  readonly decade: Person;
  /** The year and the ten years, as the addresses of files name a range. */
  readonly yearQuery: string;
  readonly decadeQuery: string;
  readonly reading: Reading;
  /** What lives while the zip of a year of the ten is made, and while that of all of them is. */
  readonly room: { readonly yearMb: number; readonly decadeMb: number };
  readonly seedMs: number;
};

const lengths = { month: [cast.kiri, 30], year: [cast.ada, 365], decade: [cast.noor, 3650] } as const;

/** Writes the people of the bench to an empty folder, reads ten years back, and leaves the folder closed. */
export async function prepare(dataDir: string): Promise<People> {
  const storage = openStorage(dataDir, { migrations: 'db/migrations', now: now() });
  try {
    const people = async ([member, days]: readonly [CastMember, number]): Promise<Person> => {
      await seedPerson(storage.db, { member, passwordHash: 'never matches', createdAt: now() });
      await seedYear(storage.db, member.id, { to: today(member), days });
      return signedIn(dataDir, member);
    };
    const month = await people(lengths.month);
    const year = await people(lengths.year);
    const from = performance.now();
    const decade = await people(lengths.decade);
    const seedMs = performance.now() - from;
    const noor = userIdOf(cast.noor.id);
    const range = rangeOf(lengths.decade);
    const reading = await readingOf(join(dataDir, 'nape.db'), noor, range);
    const [yearQuery, decadeQuery] = [queryOf(rangeOf(lengths.year)), queryOf(range)];
    const [decadeMb, yearMb] = [await roomOf(noor, range), await roomOf(noor, lastDays(range.to, 365))];
    return { month, year, decade, yearQuery, decadeQuery, reading, room: { yearMb, decadeMb }, seedMs };
  } finally {
    storage.close();
  }
}

function rangeOf([member, days]: readonly [CastMember, number]): DayRange {
  return lastDays(today(member), days);
}

function queryOf({ from, to }: DayRange): string {
  return `from=${from}&to=${to}`;
}

function today({ profile: { timeZone } }: CastMember) {
  return livedMoment(now(), { timeZone, dayStartMinutes: 240 }).day;
}

async function signedIn(dataDir: string, member: CastMember): Promise<Person> {
  const { name } = sessionCookie(new Headers());
  const key = await startSession(userIdOf(member.id), 'Bench', now());
  const value = await encode({ token: { sub: key }, secret: secret(dataDir), salt: name });
  const cookie = { name, value, domain: '127.0.0.1', path: '/', expires: -1, httpOnly: true, secure: false };
  return { cookies: [{ ...cookie, sameSite: 'Lax' }], header: `${name}=${value}` };
}
