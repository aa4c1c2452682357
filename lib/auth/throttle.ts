import { eq, lte, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { signInFailure } from '@/db/schema/person';
import { keyedHash } from './secret';

const second = 1000;
const minute = 60 * second;

/**
 * How guessing slows down. The first `free` tries cost nothing; from then on each wrong one doubles the wait before the
 * next, up to `longest` milliseconds. An address may be a household or a whole office, so it has more. A stranger who keeps
 * trying keeps others waiting, so a browser that is known to the account (`known-browser.ts`) and a person who is signed in
 * already are counted by themselves. A link is one that asks for a passphrase.
 */
const limits = {
  account: { free: 5, longest: 15 * minute },
  browser: { free: 5, longest: 15 * minute },
  person: { free: 5, longest: 15 * minute },
  link: { free: 5, longest: 15 * minute },
  address: { free: 30, longest: 15 * minute },
} as const;

/** Wrong tries are forgotten when none has come for a day. */
const memory = 24 * 60 * minute;

export type Throttled = keyof typeof limits;

/**
 * Whether someone may try now, and if so counts the try before it is made, in one statement: a hundred guesses that
 * arrive together get no more tries than a hundred in a row. `forgetTries` takes it back when the guess was right.
 */
export async function mayTry(kind: Throttled, who: string, now: number): Promise<boolean> {
  const { free, longest } = limits[kind];
  const { failures, failedAt } = signInFailure;
  const wait = sql`case when ${failures} < ${free} then 0 else min(${longest}, ${second} << min(${failures} - ${free}, 20)) end`;
  const [, counted] = await db().batch([
    db()
      .delete(signInFailure)
      .where(lte(failedAt, now - memory)),
    db()
      .insert(signInFailure)
      .values({ keyHash: keyOf(kind, who), failures: 1, failedAt: now })
      .onConflictDoUpdate({
        target: signInFailure.keyHash,
        set: { failures: sql`${failures} + 1`, failedAt: now },
        setWhere: lte(sql`${failedAt} + ${wait}`, now),
      })
      .returning({ failures }),
  ]);
  return counted.length > 0;
}

/** Forgets the wrong tries of one of them. */
export async function forgetTries(kind: Throttled, who: string): Promise<void> {
  await db()
    .delete(signInFailure)
    .where(eq(signInFailure.keyHash, keyOf(kind, who)));
}

/**
 * The part of a client's address that one household holds: an IPv4 address, or the first half of an IPv6 address.
 * Next writes the socket's address into the header when no proxy did. The last entry is the one that the nearest proxy
 * saw; what stands before it the client may have made up. Without a proxy all of it may be made up, which is why the
 * account is counted by itself.
 */
export function addressOf(headers: Pick<Headers, 'get'>): string {
  const last = headers.get('x-forwarded-for')?.split(',').at(-1)?.trim().toLowerCase() ?? '';
  const plain = last.replace(/^::ffff:(?=\d+\.)/, '');
  if (!plain.includes(':')) return plain;
  const [left = '', right] = plain.split('::');
  const head = left.split(':').filter(Boolean);
  const tail = right?.split(':').filter(Boolean) ?? [];
  const zeros =
    right === undefined ? [] : Array<string>(Math.max(0, 8 - head.length - tail.length)).fill('0');
  return [...head, ...zeros, ...tail].slice(0, 4).join(':');
}

function keyOf(kind: Throttled, who: string): string {
  return keyedHash(`wrong tries of an ${kind}`, who);
}
