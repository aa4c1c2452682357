import type { Env } from '@/lib/env';
import { wordsFor } from '@/lib/words/translator';
import { issueSetupToken } from './link';

/** What the console says once Nape listens: where it is, or, while nobody has an account, the link that makes one. */
export async function greeting(env: Env, now: number): Promise<string> {
  const { t } = wordsFor('en-GB');
  const address = addressOf(env);
  const token = await issueSetupToken(now);
  return token === null
    ? t('auth.console.running', { address })
    : t('auth.console.setup', { link: `${address}/sign-up/${token}` });
}

/** The link that signs in whoever opens it and presses its button, once. */
export function signInLink(env: Env, token: string): string {
  return `${addressOf(env)}/sign-in/${token}`;
}

function addressOf({ host, port, publicUrl }: Env): string {
  return publicUrl?.replace(/\/$/, '') ?? `http://${reachable(host)}:${port}`;
}

/** The name by which this machine reaches itself when Nape listens on every address; an IPv6 address in brackets. */
function reachable(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}
