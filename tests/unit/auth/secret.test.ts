import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nape-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

// A process that has just started: nothing is remembered from the call before.
async function startedAnew(dataDir: string): Promise<string> {
  vi.resetModules();
  const { secret } = await import('@/lib/auth/secret');
  return secret(dataDir);
}

test('the secret is made once, of 32 random bytes, for its owner only', async () => {
  const made = await startedAnew(join(folder, 'data'));
  expect(Buffer.from(made, 'base64url')).toHaveLength(32);
  expect(statSync(join(folder, 'data', 'secret')).mode & 0o777).toBe(0o600);
  expect(readdirSync(join(folder, 'data'))).toEqual(['secret']);
  expect(await startedAnew(join(folder, 'data'))).toBe(made);
});

test('two folders have two secrets', async () => {
  expect(await startedAnew(join(folder, 'one'))).not.toBe(await startedAnew(join(folder, 'two')));
});

test('a secret that is empty or too short is refused, not replaced', async () => {
  for (const text of ['', 'secret\n']) {
    writeFileSync(join(folder, 'secret'), text);
    await expect(startedAnew(folder)).rejects.toThrow(/32 bytes/);
    expect(readFileSync(join(folder, 'secret'), 'utf8')).toBe(text);
  }
});
