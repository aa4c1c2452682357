import { accountOf } from './data';
import { passwordMatches } from './password';
import { forgetTries, mayTry } from './throttle';
import type { UserId } from './user-id';

/**
 * What someone types to sign in, the household they type it in (`addressOf`), and what their browser is known by to the
 * account (`knownBrowser`). The e-mail is in lower case.
 */
export type SignInTry = {
  readonly email: string;
  readonly password: string;
  readonly address: string;
  readonly browser: string | null;
};

/** Who it is, or why nobody is let in; `tooOften` says nothing about the password, which was not looked at. */
export type SignInAnswer =
  | { readonly userId: UserId }
  | { readonly refused: 'signInWrong' | 'signInTooOften' };

/**
 * Whether the password is the account's. An unknown account and a wrong password get the same answer for the same work,
 * and count alike.
 */
export async function checkSignIn(
  { email, password, address, browser }: SignInTry,
  now: number,
): Promise<SignInAnswer> {
  const counted =
    browser === null
      ? ([
          ['address', address],
          ['account', email],
        ] as const)
      : ([['browser', browser]] as const);
  for (const [kind, who] of counted)
    if (!(await mayTry(kind, who, now))) return { refused: 'signInTooOften' };
  const account = await accountOf(email);
  if (!(await passwordMatches(account?.passwordHash ?? null, password)) || !account)
    return { refused: 'signInWrong' };
  for (const [kind, who] of counted) await forgetTries(kind, who);
  return { userId: account.id };
}

/** Whether a signed-in person knows their password: asked again before a change that would shut them out. */
export async function knowsPassword(
  { id, email }: { readonly id: UserId; readonly email: string },
  password: string,
  now: number,
): Promise<'yes' | 'signInTooOften' | 'passwordWrong'> {
  if (!(await mayTry('person', id, now))) return 'signInTooOften';
  const account = await accountOf(email);
  if (account?.id !== id || !(await passwordMatches(account.passwordHash, password))) return 'passwordWrong';
  await forgetTries('person', id);
  return 'yes';
}
