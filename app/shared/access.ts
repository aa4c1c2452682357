import { cookies, headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { openingCookie } from '@/lib/reports/share/cookie';
import { reportAccess, sharedReport } from '@/lib/reports/share/data';
import type { Snapshot } from '@/lib/reports/share/snapshot';
import { now } from '@/lib/time/clock';

/** Whether this browser has the report open: its key decides, each time. */
export async function hasOpen(share: string): Promise<boolean> {
  return (await snapshotOf(share)) !== null;
}

/** The report that this browser has open, or null. */
export const snapshotOf = cache(async (share: string): Promise<Snapshot | null> => {
  const { name } = openingCookie(share, await headers());
  const key = (await cookies()).get(name)?.value;
  const access = key === undefined ? null : await reportAccess(share, key, now());
  return access && sharedReport(access);
});

/** The same for a page, which is not there without it. */
export async function requireSnapshot(share: string): Promise<Snapshot> {
  return (await snapshotOf(share)) ?? notFound();
}
