import { randomBytes } from 'node:crypto';
import { type NextRequest, NextResponse } from 'next/server';
import { isHttps } from '@/lib/auth/cookie';

/**
 * Gives each page its content security policy with a nonce of its own. It guards nothing: pages, actions and routes ask
 * for their person themselves. What a client sends under these names is overwritten, for Next reads the nonce from there.
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = randomBytes(16).toString('base64');
  const policy = contentSecurityPolicy(nonce);
  const headers = new Headers(request.headers);
  headers.set('Content-Security-Policy', policy);
  headers.delete('Content-Security-Policy-Report-Only');
  headers.delete('x-nonce');
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('Content-Security-Policy', policy);
  if (isHttps(request.headers)) response.headers.set('Strict-Transport-Security', 'max-age=31536000');
  // The address of such a page is a key: no other page may learn it. With no-referrer a browser would also hide where
  // the form stands that is posted from here, and the form would be refused.
  if (/^\/sign-(up|in)\//.test(request.nextUrl.pathname))
    response.headers.set('Referrer-Policy', 'strict-origin');
  return response;
}

// What an action answers to a script is data and no page.
export const config = {
  matcher: [{ source: '/((?!_next/static/).*)', missing: [{ type: 'header', key: 'next-action' }] }],
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
