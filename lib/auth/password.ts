import { randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { generatePassphrase } from 'secure-password-utilities';
import { DEFAULT_WORDLIST } from 'secure-password-utilities/wordlists';
import { commonSecrets, commonWords, sequences } from './common-passwords';

/** How many characters a password has at least and at most. Nothing is asked of which characters (NIST SP 800-63B-4). */
export const passwordLength = { least: 15, most: 200 } as const;

/** Why a password is not accepted, as the name of a sentence under `errors.fields`. */
export type PasswordProblem = 'passwordShort' | 'passwordLong' | 'passwordCommon' | 'passwordYours';

// OWASP's first recommendation for argon2id, which is this binding's default algorithm.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Four words from the 7,772 of the EFF's list, about 51 bits: what is offered to someone who has to think of one. */
export function passphrase(): string {
  return generatePassphrase(4, DEFAULT_WORDLIST, ' ');
}

/**
 * Why `password` is not good enough for this person, or null. It may be made of any characters; it may not be what an
 * attacker tries first: one thing repeated, a run of keys, a well-known phrase, the person's own name or e-mail.
 */
export function passwordProblem(
  password: string,
  { email, name }: { readonly email: string; readonly name: string },
): PasswordProblem | null {
  const length = [...normal(password)].length;
  if (length < passwordLength.least) return 'passwordShort';
  if (length > passwordLength.most) return 'passwordLong';
  const plain = plainOf(password);
  const own = wordsOf(`${email} ${name} nape`);
  if (isMadeOf(plain, own)) return 'passwordYours';
  if (isRepeated(normal(password)) || isRun(plain) || commonSecrets.has(plain)) return 'passwordCommon';
  return isMadeOf(plain, [...own, ...commonWords]) ? 'passwordCommon' : null;
}

/** The argon2id hash of a password, with its salt and its cost, as one text. */
export async function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(normal(password), cost));
}

/**
 * Whether `password` made `kept`. Null stands for an account that does not exist: it takes the same work, so that the
 * time of an answer tells nobody who has an account.
 */
export async function passwordMatches(kept: string | null, password: string): Promise<boolean> {
  nobodys ??= hashPassword(randomBytes(16).toString('hex'));
  const decoy = await nobodys;
  const matches = await inTurn(() => verify(kept ?? decoy, normal(password)));
  return matches && kept !== null;
}

let nobodys: Promise<string> | undefined;

// Each takes 19 MiB and a thread for 10 ms. Node has four threads for this and for files, and two stay free.
const atOnce = 2;
let running = 0;
const waiting: (() => void)[] = [];

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= atOnce) await new Promise<void>((turn) => waiting.push(turn));
  else running++;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running--;
  }
}

// One character can be written as different code points, and each keyboard has its own opinion.
function normal(text: string): string {
  return text.normalize('NFKC');
}

/** Small letters and digits only. */
function plainOf(text: string): string {
  return normal(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length >= 3);
}

/** Whether hardly any letter is left once these words and all digits are taken out. Without such a word in it, no. */
function isMadeOf(plain: string, words: readonly string[]): boolean {
  let left = plain;
  for (const word of [...words].sort((a, b) => b.length - a.length))
    left = left.replaceAll(plainOf(word), '');
  return left !== plain && left.replace(/\p{N}/gu, '').length < 4;
}

/** Whether it is one piece of at most eight characters over and over. */
function isRepeated(text: string): boolean {
  const characters = [...text.toLowerCase()];
  return Array.from({ length: 8 }, (_, index) => index + 1).some((period) =>
    characters.every((character, index) => character === characters[index % period]),
  );
}

/** Whether it is three runs of the alphabet, the digits or the keyboard at most, forwards or backwards. */
function isRun(plain: string): boolean {
  let runs = 1;
  for (let index = 1; index < plain.length; index++) {
    const pair = plain.slice(index - 1, index + 1);
    const back = `${pair[1]}${pair[0]}`;
    if (!sequences.some((sequence) => sequence.includes(pair) || sequence.includes(back))) runs++;
  }
  return runs <= 3;
}
