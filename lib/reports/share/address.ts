import { env } from '@/lib/env';

/**
 * The address of a link, as it reaches others: at `PUBLIC_URL`, or where the page stood that a form of ours was sent from.
 * `headers` are those of a request that `isOwnPage` found to be ours.
 */
export function linkAddress(token: string, headers: Pick<Headers, 'get'>): string {
  const base = env().publicUrl?.replace(/\/$/, '') ?? headers.get('origin') ?? '';
  return `${base}/shared/${token}`;
}
