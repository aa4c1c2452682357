import { and, eq, gt, lte, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { oneTimeLink, profile, user } from '@/db/schema/person';
import { trackables } from '@/lib/journal/schema';
import { type NewPerson, paperOf } from './data';
import { hashOf, newToken } from './token';
import { newUserId, type UserId, userIdOf } from './user-id';

const minute = 60_000;

/** How long a link works, in milliseconds: to make the owner's account, and to sign in. */
export const linkLife = { setup: 24 * 60 * minute, signIn: 60 * minute } as const;

/**
 * Makes the link's token that lets someone make the owner's account, and ends the earlier ones. Answers null when there
 * is an account already.
 */
export async function issueSetupToken(now: number): Promise<string | null> {
  const token = newToken();
  const [, , made] = await db().batch([
    db().delete(oneTimeLink).where(eq(oneTimeLink.purpose, 'setup')),
    db().run(sql`
      insert into ${oneTimeLink} (token_hash, purpose, expires_at)
      select ${hashOf(token)}, 'setup', ${now + linkLife.setup} where not exists (select 1 from ${user})`),
    db()
      .select({ tokenHash: oneTimeLink.tokenHash })
      .from(oneTimeLink)
      .where(eq(oneTimeLink.purpose, 'setup')),
  ]);
  return made.length > 0 ? token : null;
}

/** Whether a setup token still works: it was made, has not been used, and its day is not over. */
export async function isSetupToken(token: string, now: number): Promise<boolean> {
  const found = await db()
    .select({ tokenHash: oneTimeLink.tokenHash })
    .from(oneTimeLink)
    .where(
      and(
        eq(oneTimeLink.purpose, 'setup'),
        eq(oneTimeLink.tokenHash, hashOf(token)),
        gt(oneTimeLink.expiresAt, now),
      ),
    );
  return found.length > 0;
}

/**
 * Makes the owner's account and uses the setup link up, both or neither. Answers null, and changes nothing, when the
 * link does not work or when someone has an account already: there is one owner, however many send the form at once.
 */
export async function createOwner(token: string, person: NewPerson, now: number): Promise<UserId | null> {
  const id = newUserId();
  const { email, passwordHash, name, locale, timeZone } = person;
  const [, , , made] = await db().batch([
    db().run(sql`
      insert into ${user} (id, email, password_hash, created_at)
      select ${id}, ${email}, ${passwordHash}, ${now}
      where not exists (select 1 from ${user})
        and exists (
          select 1 from ${oneTimeLink}
          where token_hash = ${hashOf(token)} and purpose = 'setup' and expires_at > ${now}
        )`),
    db().run(sql`
      insert into ${profile} (user_id, name, locale, time_zone, paper, tracked)
      select id, ${name}, ${locale}, ${timeZone}, ${paperOf(locale)}, ${JSON.stringify(trackables)}
      from ${user} where id = ${id}`),
    db()
      .delete(oneTimeLink)
      .where(and(eq(oneTimeLink.purpose, 'setup'), sql`exists (select 1 from ${user} where id = ${id})`)),
    db().select({ id: user.id }).from(user).where(eq(user.id, id)),
  ]);
  return made.length > 0 ? id : null;
}

/** Makes the token of a link that signs a person in once. Links that have expired are forgotten. */
export async function issueSignInToken(
  userId: UserId,
  now: number,
  life: number = linkLife.signIn,
): Promise<string> {
  const token = newToken();
  await db().batch([
    db().delete(oneTimeLink).where(lte(oneTimeLink.expiresAt, now)),
    db()
      .insert(oneTimeLink)
      .values({ tokenHash: hashOf(token), purpose: 'sign-in', userId, expiresAt: now + life }),
  ]);
  return token;
}

/** Uses a sign-in token up and answers whose it was; null when it was never made, was used, or has expired. */
export async function consumeSignInToken(token: string, now: number): Promise<UserId | null> {
  const [used] = await db()
    .delete(oneTimeLink)
    .where(and(eq(oneTimeLink.tokenHash, hashOf(token)), eq(oneTimeLink.purpose, 'sign-in')))
    .returning({ userId: oneTimeLink.userId, expiresAt: oneTimeLink.expiresAt });
  return used?.userId && used.expiresAt > now ? userIdOf(used.userId) : null;
}
