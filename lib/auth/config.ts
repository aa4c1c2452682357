import { headers } from 'next/headers';
import NextAuth, { AuthError, CredentialsSignin } from 'next-auth';
import credentials from 'next-auth/providers/credentials';
import { z } from 'zod';
import { now } from '@/lib/time/clock';
import { browserName } from './browser';
import { sessionCookie } from './cookie';
import { endSessionOfKey, sessionLife, startSession, userOfSession } from './data';
import { consumeSignInToken, issueSignInToken } from './link';
import { secret } from './secret';
import { currentSessionKey } from './session';
import type { UserId } from './user-id';

const sent = z.object({ token: z.string().min(1).max(200) });

/**
 * next-auth sees one kind of credentials: a token that works once. The password form, the owner's sign-up and the
 * demo's link all end in one, so its own endpoint offers no password to guess. What it calls the user's id is the
 * random key of a session row, and that is all the cookie says.
 */
const nextAuth = NextAuth(async () => {
  const { name, secure } = sessionCookie(await headers());
  const options = { httpOnly: true, sameSite: 'lax', path: '/', secure } as const;
  const named = (plain: string) => ({ name: secure ? `__Host-${plain}` : plain, options });
  return {
    secret: secret(),
    trustHost: true,
    session: { strategy: 'jwt', maxAge: sessionLife.absolute / 1000 },
    cookies: {
      sessionToken: { name, options },
      csrfToken: named('nape-csrf'),
      callbackUrl: named('nape-callback'),
    },
    pages: { signIn: '/sign-in', signOut: '/settings', error: '/sign-in', verifyRequest: '/sign-in' },
    providers: [
      credentials({
        credentials: { token: {} },
        authorize: async (given, request) => {
          const read = sent.safeParse(given);
          if (!read.success) return null;
          const userId = await consumeSignInToken(read.data.token, now());
          if (userId === null) return null;
          return { id: await startSession(userId, browserName(request.headers.get('user-agent')), now()) };
        },
      }),
    ],
    callbacks: {
      // Its own session endpoint must not revive a cookie whose row is gone.
      jwt: async ({ token, user }) =>
        user || (token.sub && (await userOfSession(token.sub, now()))) ? token : null,
      session: ({ session }) => ({ expires: session.expires }),
      // Nobody is ever sent elsewhere, whatever a link asks for.
      redirect: ({ baseUrl }) => `${baseUrl}/today`,
    },
    events: {
      signOut: async (message) => {
        if ('token' in message && message.token?.sub) await endSessionOfKey(message.token.sub);
      },
    },
    logger: {
      error: (error) => {
        if (error instanceof CredentialsSignin) return;
        console.error('Signing in failed:', error instanceof AuthError ? error.type : error.name);
      },
      warn: () => {},
    },
  };
});

/** next-auth's own endpoints under /api/auth. */
export const { handlers } = nextAuth;

/** Signs this browser in as someone who has just proved who they are. Their earlier session in it ends. */
export async function enter(userId: UserId): Promise<void> {
  await enterByToken(await issueSignInToken(userId, now(), 60_000));
}

/** Signs this browser in with a one-time token. Answers false when it was never made, was used, or has expired. */
export async function enterByToken(token: string): Promise<boolean> {
  const before = await currentSessionKey();
  try {
    await nextAuth.signIn('credentials', { token, redirect: false, redirectTo: '/today' });
  } catch (error) {
    if (error instanceof CredentialsSignin) return false;
    throw error;
  }
  if (before !== null) await endSessionOfKey(before);
  return true;
}

/** Signs this browser out: its row and its cookie go. */
export async function leave(): Promise<void> {
  await nextAuth.signOut({ redirect: false });
}
