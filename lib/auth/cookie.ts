/** The cookie that holds the session: its name, and whether it may only travel by https. */
export type SessionCookie = { readonly name: string; readonly secure: boolean };

/**
 * Over https the name begins with `__Host-`, which browsers keep for this exact host and https alone. Plain http, as on
 * a home network, gets a plain name: a browser would drop the other one there and nobody could sign in.
 */
export function sessionCookie(headers: Pick<Headers, 'get'>): SessionCookie {
  const secure = isHttps(headers);
  return { name: secure ? '__Host-nape-session' : 'nape-session', secure };
}

/**
 * Whether the browser came by https. Next sets the header from the socket when no proxy did. A client that forges it
 * over plain http only loses its own cookie.
 */
export function isHttps(headers: Pick<Headers, 'get'>): boolean {
  return headers.get('x-forwarded-proto')?.split(',')[0]?.trim() === 'https';
}
