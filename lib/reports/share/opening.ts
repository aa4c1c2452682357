import { passwordMatches } from '@/lib/auth/password';
import { forgetTries, mayTry } from '@/lib/auth/throttle';
import { linkOf, noteWrongPassphrase, type OpenedLink, openLink } from './data';

/** Who presses the button of a link: what they typed, and what their browser is called. */
export type Visitor = { readonly passphrase: string | null; readonly browser: string };

/** `gone` says nothing of why: never made, ended, spent. `signInTooOften` looked at no passphrase. */
export type OpeningAnswer = OpenedLink | { readonly refused: 'passphraseWrong' | 'signInTooOften' | 'gone' };

/** Opens a link for a visitor. A wrong passphrase is told to the owner, and each makes the next wait longer. */
export async function openShared(token: string, visitor: Visitor, now: number): Promise<OpeningAnswer> {
  const { passphrase, browser } = visitor;
  const link = await linkOf(token, now);
  if (!link || link.spent) return { refused: 'gone' };
  const { share, passphraseHash: proved } = link;
  if (proved !== null) {
    if (!(await mayTry('link', share, now))) return { refused: 'signInTooOften' };
    if (!(await passwordMatches(proved, passphrase ?? ''))) {
      await noteWrongPassphrase(share, browser, now);
      return { refused: 'passphraseWrong' };
    }
    await forgetTries('link', share);
  }
  return (await openLink(token, { proved, browser }, now)) ?? { refused: 'gone' };
}
