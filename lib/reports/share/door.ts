import { addressOf } from '@/lib/auth/throttle';
import { openingCookie } from './cookie';
import { linkOf, reportAccess } from './data';

/** A request for an address under /shared: its path, its headers, and how its cookies are read. */
export type Knock = {
  readonly path: string;
  readonly headers: Pick<Headers, 'get'>;
  readonly cookie: (name: string) => string | undefined;
};

/**
 * Whether there is anything behind an address under /shared for this browser: a link that works, or a report that it
 * has opened. Whoever has tried too many links that are none finds none at all for a while.
 */
export async function isThere({ path, headers, cookie }: Knock, now: number): Promise<boolean> {
  const holdsKey = async (share: string) => {
    const key = cookie(openingCookie(share, headers).name);
    return key !== undefined && (await reportAccess(share, key, now)) !== null;
  };
  const [, report] = /^\/shared\/report\/([\w-]+)(\/[\w.-]+)?$/.exec(path) ?? [];
  if (report !== undefined) return holdsKey(report);
  const address = addressOf(headers);
  if (mustWait(address, now)) return false;
  const [, token = ''] = /^\/shared\/([\w-]+)$/.exec(path) ?? [];
  const link = await linkOf(token, now);
  if (link && (!link.spent || (await holdsKey(link.share)))) return true;
  noteMiss(address, now);
  return false;
}

/*
 * Nobody finds 256 random bits by guessing, but nobody needs to try for long either. Counted in memory: a stranger's
 * request must not cost a write to the disk.
 */
const patience = { misses: 100, for: 10 * 60_000 } as const;
const misses = new Map<string, { count: number; readonly since: number }>();

function mustWait(address: string, now: number): boolean {
  const known = misses.get(address);
  return known !== undefined && now - known.since < patience.for && known.count >= patience.misses;
}

function noteMiss(address: string, now: number): void {
  const known = misses.get(address);
  if (known && now - known.since < patience.for) known.count += 1;
  else {
    if (misses.size >= 10_000) misses.clear();
    misses.set(address, { count: 1, since: now });
  }
}
