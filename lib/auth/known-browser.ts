import { randomBytes } from 'node:crypto';
import { cookies, headers } from 'next/headers';
import { isHttps } from './cookie';
import { keyedHash } from './secret';

/*
 * A browser in which someone has signed in is known again by a cookie, which OWASP calls a device cookie. Wrong tries in it
 * count by themselves, so a stranger who never stops trying cannot keep the owner out of their own browsers. It lets nobody
 * in, and only the sign-in page is sent it.
 */

const halfAYear = 180 * 24 * 3600;

/** What this browser is known by to an account, or null when nobody has signed in to it here. */
export async function knownBrowser(email: string): Promise<string | null> {
  const value = (await cookies()).get(await cookieName(email))?.value ?? '';
  const [made = '', seal] = value.split('.');
  return seal === sealOf(email, made) ? value : null;
}

/** Lets this browser be known again to an account that has just been signed in to. */
export async function rememberBrowser(email: string): Promise<void> {
  const made = randomBytes(16).toString('base64url');
  (await cookies()).set(await cookieName(email), `${made}.${sealOf(email, made)}`, {
    httpOnly: true,
    sameSite: 'lax',
    secure: isHttps(await headers()),
    path: '/sign-in',
    maxAge: halfAYear,
  });
}

function sealOf(email: string, made: string): string {
  return keyedHash('a browser that is known', `${email} ${made}`);
}

/** A name for each account, for a household may share a browser; it does not tell whose it is. */
async function cookieName(email: string): Promise<string> {
  const prefix = isHttps(await headers()) ? '__Secure-' : '';
  return `${prefix}nape-known-${keyedHash('whose browser it is', email).slice(0, 12)}`;
}
