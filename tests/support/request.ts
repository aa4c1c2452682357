import { type FormState, freshForm } from '@/lib/form-state';

/*
 * Stands in for the request that Next would bring along, so that actions run as they are: their session cookie, next-auth
 * and the database are real. A test file replaces two modules by it:
 *
 *   vi.mock('next/headers', () => import('@/tests/support/request'));
 *   vi.mock('next/navigation', () => import('@/tests/support/request'));
 */

type Cookie = { readonly name: string; readonly value: string; readonly options: Record<string, unknown> };

/** What the browser of the story sends along, and the cookies it keeps. */
export type Browser = { readonly headers: Headers; readonly jar: Map<string, Cookie> };

let current: Browser = browserWith({});

/** A browser without a cookie. It is the one that sends until another is made or `useBrowser` changes it. */
export function newBrowser(sent: Record<string, string> = {}): Browser {
  current = browserWith(sent);
  return current;
}

function browserWith(sent: Record<string, string>): Browser {
  return {
    headers: new Headers({
      host: 'nape.test',
      origin: 'http://nape.test',
      'x-forwarded-proto': 'http',
      'x-forwarded-for': '192.0.2.7',
      'accept-language': 'en-GB',
      'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0',
      ...sent,
    }),
    jar: new Map(),
  };
}

/** Makes an earlier browser the one that sends. */
export function useBrowser(browser: Browser): void {
  current = browser;
}

/** Where an action sent the browser on to. */
export class Redirected extends Error {
  constructor(readonly to: string) {
    super(`Redirected to ${to}`);
  }
}

/** Sends a form with these fields to an action; answers its state, or the address it redirects to. */
export async function send(
  action: (state: FormState, form: FormData) => Promise<FormState>,
  fields: Readonly<Record<string, string | readonly string[]>>,
): Promise<FormState | string> {
  const form = new FormData();
  for (const [name, values] of Object.entries(fields))
    for (const value of [values].flat()) form.append(name, value);
  try {
    return await action(freshForm, form);
  } catch (error) {
    if (error instanceof Redirected) return error.to;
    throw error;
  }
}

export async function headers(): Promise<Headers> {
  const sent = new Headers(current.headers);
  const cookie = Array.from(
    current.jar.values(),
    ({ name, value }) => `${name}=${encodeURIComponent(value)}`,
  );
  if (cookie.length > 0) sent.set('cookie', cookie.join('; '));
  return sent;
}

export async function cookies() {
  const { jar } = current;
  return {
    get: (name: string) => jar.get(name),
    set: (name: string, value: string, options: Record<string, unknown> = {}) => {
      if (options.maxAge === 0) jar.delete(name);
      else jar.set(name, { name, value, options });
    },
  };
}

export function redirect(to: string): never {
  throw new Redirected(to);
}

export const RedirectType = { push: 'push', replace: 'replace' } as const;

export function unstable_rethrow(error: unknown): void {
  if (error instanceof Redirected) throw error;
}
