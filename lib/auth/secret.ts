import { createHmac, randomBytes } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { env } from '@/lib/env';

const known = new Map<string, string>();

/**
 * The installation's secret: 32 random bytes as base64url, made on the first call and kept in the data folder, readable
 * by its owner only. There is no default. Throws when the file holds something else.
 */
export function secret(dataDir: string = env().dataDir): string {
  const read = known.get(dataDir) ?? readSecret(dataDir) ?? makeSecret(dataDir);
  known.set(dataDir, read);
  return read;
}

/** A fingerprint that only this installation can compute, so that a stolen table does not tell what was counted in it. */
export function keyedHash(purpose: string, text: string): string {
  return createHmac('sha256', secret()).update(`${purpose}\0${text}`).digest('base64url');
}

function readSecret(dataDir: string): string | null {
  const file = join(dataDir, 'secret');
  let text: string;
  try {
    text = readFileSync(file, 'utf8').trim();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
  if (Buffer.from(text, 'base64url').length !== 32)
    throw new Error(
      `The file ${file} does not hold a secret of 32 bytes: remove it, and everyone signs in anew.`,
    );
  return text;
}

// Written whole and flushed before it has its name: a power cut must not leave half a secret. `link` refuses to
// overwrite, so of two processes that start at once the second reads what the first made.
function makeSecret(dataDir: string): string {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const made = randomBytes(32).toString('base64url');
  const unfinished = join(dataDir, `secret.${randomBytes(6).toString('hex')}`);
  const descriptor = openSync(unfinished, 'wx', 0o600);
  try {
    writeSync(descriptor, `${made}\n`);
    fsyncSync(descriptor);
    linkSync(unfinished, join(dataDir, 'secret'));
    return made;
  } catch (error) {
    const theirs = readSecret(dataDir);
    if (theirs === null) throw error;
    return theirs;
  } finally {
    closeSync(descriptor);
    rmSync(unfinished, { force: true });
  }
}
