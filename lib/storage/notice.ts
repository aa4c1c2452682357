import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { env } from '@/lib/env';

/** How many characters of a notice are shown. */
export const noticeLength = 300;

/**
 * What the person who hosts Nape tells everyone on every page, from `notice.txt` in the data folder: one paragraph, cut
 * after `noticeLength` characters. Null when there is no such file, or nothing in it.
 */
export function readNotice(dataDir: string): string | null {
  let text: string;
  try {
    text = readFileSync(join(dataDir, 'notice.txt'), 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
  const characters = [...text.replace(/\s+/g, ' ').trim()];
  if (characters.length === 0) return null;
  return characters.length > noticeLength
    ? `${characters.slice(0, noticeLength - 1).join('')}…`
    : characters.join('');
}

let known: { readonly text: string | null } | undefined;

/** The notice as it stood when this server first asked for it: a change shows after a restart. */
export function notice(): string | null {
  known ??= { text: readNotice(env().dataDir) };
  return known.text;
}
