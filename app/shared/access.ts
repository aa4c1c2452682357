import { cookies, headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { openingCookie } from '@/lib/reports/share/cookie';
import { type ReportAccess, reportAccess, sharedReport } from '@/lib/reports/share/data';
import type { Snapshot } from '@/lib/reports/share/snapshot';
import { now } from '@/lib/time/clock';

/** Leave to read a report that this browser has opened, or null. Its key decides, at each request. */
export const currentAccess = cache(async (share: string): Promise<ReportAccess | null> => {
  const { name } = openingCookie(share, await headers());
  const key = (await cookies()).get(name)?.value;
  return key === undefined ? null : reportAccess(share, key, now());
});

/** The report that this browser has open, or null. */
export const currentSnapshot = cache(async (share: string): Promise<Snapshot | null> => {
  const access = await currentAccess(share);
  return access && sharedReport(access);
});

/** The same for a page, which is not there without it. */
export async function requireSnapshot(share: string): Promise<Snapshot> {
  return (await currentSnapshot(share)) ?? notFound();
}
