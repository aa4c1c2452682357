import { randomBytes } from 'node:crypto';
import { type NextRequest, NextResponse } from 'next/server';
import { isHttps } from '@/lib/auth/cookie';
import { isOpeningCookie } from '@/lib/reports/share/cookie';
import { isThere } from '@/lib/reports/share/door';
import { nothingShared } from '@/lib/reports/share/nothing';
import { now } from '@/lib/time/clock';

/**
 * Gives each page its content security policy with a nonce of its own. It guards nothing: pages, actions and routes ask
 * for their person themselves. What a client sends under these names is overwritten, for Next reads the nonce from there.
 */
export async function proxy(request: NextRequest): Promise<Response> {
  const shared = /^\/shared(\/|$)/.test(request.nextUrl.pathname);
  // A page of Next's that finds nothing is blank without JavaScript, and tells its address in its body.
  const response = shared && !(await isSomethingThere(request)) ? nothingShared() : ownPage(request, shared);
  if (isHttps(request.headers)) response.headers.set('Strict-Transport-Security', 'max-age=31536000');
  return response;
}

function isSomethingThere({ nextUrl, headers, cookies }: NextRequest): Promise<boolean> {
  const cookie = (name: string) => cookies.get(name)?.value;
  return isThere({ path: nextUrl.pathname, headers, cookie }, now());
}

function ownPage(request: NextRequest, shared: boolean): Response {
  const nonce = randomBytes(16).toString('base64');
  const policy = contentSecurityPolicy(nonce);
  const headers = new Headers(request.headers);
  headers.set('Content-Security-Policy', policy);
  headers.delete('Content-Security-Policy-Report-Only');
  headers.delete('x-nonce');
  if (shared) headers.set('Cookie', openingCookies(request));
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('Content-Security-Policy', policy);
  // The address of such a page is a key: no other page may learn it. With no-referrer a browser would also hide where
  // the form stands that is posted from here, and the form would be refused.
  if (/^\/sign-(up|in)\//.test(request.nextUrl.pathname))
    response.headers.set('Referrer-Policy', 'strict-origin');
  return response;
}

/** Whoever reads a shared report is nobody to the journal: no session comes along, and so none can show in the page. */
function openingCookies({ cookies }: NextRequest): string {
  const kept = cookies.getAll().filter(({ name }) => isOpeningCookie(name));
  return kept.map(({ name, value }) => `${name}=${value}`).join('; ');
}

// What an action of the journal answers to a script is data and no page. To a shared report everything comes through here.
export const config = {
  matcher: [
    { source: '/((?!_next/static/).*)', missing: [{ type: 'header', key: 'next-action' }] },
    '/shared/:path*',
  ],
};

/**
 * Only our own scripts run, and only those that Next has marked. Styles in attributes are allowed, for a drawing carries
 * its colours there. No upgrade-insecure-requests: it would break plain http on a home network.
 */
function contentSecurityPolicy(nonce: string): string {
  return [
    `default-src 'self'`,
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'`,
    `style-src 'self' 'nonce-${nonce}'`,
    `style-src-attr 'unsafe-inline'`,
    `img-src 'self' data: blob:`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
  ].join('; ');
}
