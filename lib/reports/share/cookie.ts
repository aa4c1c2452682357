import { isHttps } from '@/lib/auth/cookie';

/**
 * The cookie by which a browser reads a report that it has opened. Each report has one of its own, for a clinic opens
 * several people's beside each other, and none may be taken for another. It goes to shared pages only; a name that
 * begins with `__Host-` could not be kept from the others.
 */
export function openingCookie(
  share: string,
  headers: Pick<Headers, 'get'>,
): {
  readonly name: string;
  readonly options: {
    readonly httpOnly: true;
    readonly sameSite: 'lax';
    readonly path: '/shared';
    readonly secure: boolean;
  };
} {
  const secure = isHttps(headers);
  return {
    name: `${secure ? '__Secure-' : ''}${prefix}${share}`,
    options: { httpOnly: true, sameSite: 'lax', path: '/shared', secure },
  };
}

/** Whether a cookie is one of those. */
export function isOpeningCookie(name: string): boolean {
  return name.replace(/^__Secure-/, '').startsWith(prefix);
}

const prefix = 'nape-shared-';
