import { createHash, randomBytes } from 'node:crypto';

/** 32 random bytes: what a link's address ends in, and what a browser holds that signed in or opened a report. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is kept of a token. 256 random bits cannot be guessed, so a plain hash is enough, and the table opens nothing. */
export function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}

/** Whether a text could be a token at all. */
export function isToken(text: string): boolean {
  return /^[\w-]{43}$/.test(text);
}
