import { randomUUID } from 'node:crypto';
import { and, desc, eq, gt, isNull, lt, lte, or, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { profile } from '@/db/schema/person';
import { share, shareOpening } from '@/db/schema/share';
import { hashOf, isToken, newToken } from '@/lib/auth/token';
import type { UserId } from '@/lib/auth/user-id';
import { type Locale, locales } from '@/lib/words/translator';
import { expiryOf, readingTime, type Share, shareLimits } from './schema';
import { keptSnapshot, readAbout, readSnapshot, type Snapshot, snapshotVersion } from './snapshot';

/** What a person shares, and how. `passphraseHash` comes from `hashPassword`. */
export type NewShare = {
  readonly snapshot: Snapshot;
  readonly label: string | null;
  /** From 1 to 90. */
  readonly days: number;
  readonly mostOpenings: number | null;
  readonly passphraseHash: string | null;
};

/** A link that works: it opens its report, unless it is spent and this browser has not opened it yet. */
export type Link = {
  readonly share: string;
  readonly passphraseHash: string | null;
  readonly spent: boolean;
  /** That of the person who shared it. */
  readonly locale: Locale;
};

/** What a browser was given when it opened a link: a key, and until when it works. */
export type OpenedLink = { readonly share: string; readonly key: string; readonly endsAt: number };

declare const brand: unique symbol;

/** Leave to read one shared report. Only `reportAccess` gives one, for a key that works. */
export type ReportAccess = { readonly share: string; readonly [brand]: 'ReportAccess' };

/** Keeps a copy of a report and answers the token that opens it. It is told this once: only its hash is kept. */
export async function makeShare(userId: UserId, made: NewShare, now: number): Promise<string> {
  const { snapshot, label, days, mostOpenings, passphraseHash } = made;
  if (!(days >= 1 && days <= shareLimits.days.most))
    throw new RangeError(`A link cannot work for ${days} days.`);
  const token = newToken();
  await db()
    .insert(share)
    .values({
      id: randomUUID(),
      userId,
      tokenHash: hashOf(token),
      passphraseHash,
      label,
      snapshot: keptSnapshot(snapshot),
      createdAt: now,
      expiresAt: expiryOf(now, days),
      mostOpenings,
    });
  return token;
}

/** A person's links with everyone who tried them, the last made first. */
export async function listShares(userId: UserId, now: number): Promise<Share[]> {
  const [, , shares, tries] = await db().batch([
    ...endOverdue(now),
    db()
      .select({
        id: share.id,
        label: share.label,
        about: sql<string>`json_object('about', json_extract(${share.snapshot}, '$.about'))`,
        passphraseHash: share.passphraseHash,
        createdAt: share.createdAt,
        expiresAt: share.expiresAt,
        revokedAt: share.revokedAt,
        openings: share.openings,
        mostOpenings: share.mostOpenings,
      })
      .from(share)
      .where(eq(share.userId, userId))
      .orderBy(desc(share.createdAt), desc(share.id)),
    db()
      .select({
        id: shareOpening.id,
        share: shareOpening.shareId,
        at: shareOpening.at,
        browser: shareOpening.browser,
        keyHash: shareOpening.keyHash,
      })
      .from(shareOpening)
      .innerJoin(share, eq(share.id, shareOpening.shareId))
      .where(eq(share.userId, userId))
      .orderBy(desc(shareOpening.at), desc(shareOpening.id)),
  ]);
  return shares.flatMap(({ about: kept, passphraseHash, ...rest }) => {
    const about = readAbout(JSON.parse(kept));
    if (!about) return [];
    return {
      ...rest,
      about,
      hasPassphrase: passphraseHash !== null,
      tries: tries
        .filter((each) => each.share === rest.id)
        .map(({ id, at, browser, keyHash }) => ({ id, at, browser, opened: keyHash !== null })),
    };
  });
}

/**
 * Ends a link of the person's, for those who have it open too, and forgets the copy of the report. Answers false when it
 * is not theirs, or had ended.
 */
export async function endShare(userId: UserId, id: string, now: number): Promise<boolean> {
  const [, , ended] = await db().batch([
    ...endOverdue(now),
    db()
      .update(share)
      .set({ revokedAt: now, snapshot: withoutReport })
      .where(and(eq(share.userId, userId), eq(share.id, id), works(now)))
      .returning({ id: share.id }),
  ]);
  return ended.length > 0;
}

/** Ends every link whose time is up, and those whose copy another version of Nape has kept. */
export async function endOldShares(now: number): Promise<void> {
  await db().batch([
    ...endOverdue(now),
    db()
      .update(share)
      .set({ revokedAt: now, snapshot: withoutReport })
      .where(
        and(
          isNull(share.revokedAt),
          sql`json_extract(${share.snapshot}, '$.version') is not ${snapshotVersion}`,
        ),
      ),
  ]);
}

/** The link of a token, or null when it was never made, has ended, or belongs to nobody any more. Looking spends nothing. */
export async function linkOf(token: string, now: number): Promise<Link | null> {
  if (!isToken(token)) return null;
  const [, , [found]] = await db().batch([
    ...endOverdue(now),
    db()
      .select({
        share: share.id,
        passphraseHash: share.passphraseHash,
        openings: share.openings,
        mostOpenings: share.mostOpenings,
        locale: profile.locale,
      })
      .from(share)
      .innerJoin(profile, eq(profile.userId, share.userId))
      .where(and(eq(share.tokenHash, hashOf(token)), works(now))),
  ]);
  if (!found) return null;
  const { openings, mostOpenings, locale, ...link } = found;
  return {
    ...link,
    spent: mostOpenings !== null && openings >= mostOpenings,
    locale: locales.find((known) => known === locale) ?? 'en-GB',
  };
}

/**
 * Opens a link once more, if it still may be: that is asked and counted in one statement, so of fifty who press at once as
 * many succeed as there are openings left. `proved` is the hash of the passphrase that the visitor knows, null where none
 * is asked.
 */
export async function openLink(
  token: string,
  { proved, browser }: { readonly proved: string | null; readonly browser: string },
  now: number,
): Promise<OpenedLink | null> {
  const key = newToken();
  const mayOpen = and(
    eq(share.tokenHash, hashOf(token)),
    sql`${share.passphraseHash} is ${proved}`,
    works(now),
    or(isNull(share.mostOpenings), lt(share.openings, share.mostOpenings)),
  );
  const endsAt = sql<number>`min(${now + readingTime}, ${share.expiresAt})`;
  const [, , , opened] = await db().batch([
    ...endOverdue(now),
    db().run(sql`
      insert into ${shareOpening} (share_id, at, browser, key_hash, ends_at)
      select ${share.id}, ${now}, ${browser}, ${hashOf(key)}, ${endsAt} from ${share} where ${mayOpen}`),
    db()
      .update(share)
      .set({ openings: sql`${share.openings} + 1` })
      .where(mayOpen)
      .returning({ share: share.id, endsAt }),
  ]);
  return opened[0] ? { ...opened[0], key } : null;
}

/** Notes for the owner that someone gave a wrong passphrase. */
export async function noteWrongPassphrase(id: string, browser: string, now: number): Promise<void> {
  await db().insert(shareOpening).values({ shareId: id, at: now, browser });
}

/** Leave to read a report for the browser that holds this key, or null: a strange key, an old one, or the link has ended. */
export async function reportAccess(id: string, key: string, now: number): Promise<ReportAccess | null> {
  const [, , found] = await db().batch([
    ...endOverdue(now),
    db()
      .select({ share: share.id })
      .from(shareOpening)
      .innerJoin(share, eq(share.id, shareOpening.shareId))
      .where(
        and(
          eq(shareOpening.keyHash, hashOf(key)),
          gt(shareOpening.endsAt, now),
          eq(share.id, id),
          works(now),
        ),
      ),
  ]);
  return found.length > 0 ? accessTo(id) : null;
}

/** The one reader of shared reports; null when it has ended since. */
export async function sharedReport(access: ReportAccess): Promise<Snapshot | null> {
  const [found] = await db()
    .select({ snapshot: share.snapshot })
    .from(share)
    .where(and(eq(share.id, access.share), isNull(share.revokedAt)));
  return found ? readSnapshot(found.snapshot) : null;
}

/** A person's own report behind a token of theirs, for the paper that carries the link; null when it does not work. */
export async function ownShared(userId: UserId, token: string, now: number): Promise<Snapshot | null> {
  if (!isToken(token)) return null;
  const [found] = await db()
    .select({ snapshot: share.snapshot })
    .from(share)
    .where(and(eq(share.userId, userId), eq(share.tokenHash, hashOf(token)), works(now)));
  return found ? readSnapshot(found.snapshot) : null;
}

function accessTo(id: string): ReportAccess {
  return { share: id } as ReportAccess;
}

const withoutReport = sql`json_remove(${share.snapshot}, '$.report', '$.beside')`;

function works(now: number) {
  return and(isNull(share.revokedAt), gt(share.expiresAt, now));
}

/**
 * Writes down what has ended by now, before anything is asked of it: a clock that is put back later finds it ended still.
 * The copy of the report is not needed any more.
 */
function endOverdue(now: number) {
  return [
    db()
      .update(share)
      .set({ revokedAt: sql`${share.expiresAt}`, snapshot: withoutReport })
      .where(and(isNull(share.revokedAt), lte(share.expiresAt, now))),
    db()
      .update(shareOpening)
      .set({ endsAt: 0 })
      .where(and(gt(shareOpening.endsAt, 0), lte(shareOpening.endsAt, now))),
  ] as const;
}
