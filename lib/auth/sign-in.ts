import { accountOf } from './data';
import { passwordMatches } from './password';
import { forgetTries, mayTry } from './throttle';
import type { UserId } from './user-id';

/** What someone types to sign in, and the household they type it in (`addressOf`). The e-mail is in lower case. */
export type SignInTry = { readonly email: string; readonly password: string; readonly address: string };

/** Who it is, or why nobody is let in; `tooOften` says nothing about the password, which was not looked at. */
export type SignInAnswer =
  | { readonly userId: UserId }
  | { readonly refused: 'signInWrong' | 'signInTooOften' };

/**
 * Whether the password is the account's. An unknown account and a wrong password get the same answer for the same work,
 * and count alike.
 */
export async function checkSignIn(
  { email, password, address }: SignInTry,
  now: number,
): Promise<SignInAnswer> {
  if (!(await mayTry('address', address, now)) || !(await mayTry('account', email, now)))
    return { refused: 'signInTooOften' };
  const account = await accountOf(email);
  if (!(await passwordMatches(account?.passwordHash ?? null, password)) || !account)
    return { refused: 'signInWrong' };
  await forgetTries('address', address);
  await forgetTries('account', email);
  return { userId: account.id };
}

/** Whether a signed-in person knows their password: asked again before a change that would shut them out. */
export async function knowsPassword(
  { id, email }: { readonly id: UserId; readonly email: string },
  password: string,
  now: number,
): Promise<'yes' | 'signInTooOften' | 'passwordWrong'> {
  if (!(await mayTry('account', email, now))) return 'signInTooOften';
  const account = await accountOf(email);
  if (account?.id !== id || !(await passwordMatches(account.passwordHash, password))) return 'passwordWrong';
  await forgetTries('account', email);
  return 'yes';
}
