import { createHash } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test, vi } from 'vitest';
import { type ZippedFile, zipped } from '@/lib/portability/zip';

const madeAt = Date.UTC(2026, 10, 23, 12);

/** 128 KB that are hard to squeeze: what repeats itself would be squeezed to nothing and stay inside. */
function noise(year: number): string {
  return Array.from({ length: 2_000 }, (_, line) =>
    createHash('sha256').update(`${year} ${line}`).digest('hex'),
  ).join('\n');
}

async function unzipped(files: readonly ZippedFile[]): Promise<Record<string, string>> {
  const pieces: Uint8Array[] = [];
  for await (const piece of zipped(files, madeAt)) pieces.push(piece);
  const found = unzipSync(Buffer.concat(pieces));
  return Object.fromEntries(Object.entries(found).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

test('every file comes out as its texts together, an empty one too', async () => {
  const long = Array.from({ length: 20_000 }, (_, line) => `${line},Ünïcode 🦴\r\n`);
  expect(
    await unzipped([
      { name: 'long.csv', texts: long },
      { name: 'empty.csv', texts: [] },
      { name: 'short.csv', texts: ['a', 'b'] },
    ]),
  ).toEqual({ 'long.csv': long.join(''), 'empty.csv': '', 'short.csv': 'ab' });
});

test('a zip without files is a zip', async () => {
  expect(await unzipped([])).toEqual({});
});

test('nothing is gathered: the first bytes are out before most of the first file is read, and the next file is not begun', async () => {
  const read: string[] = [];
  async function* texts(name: string) {
    for (let year = 0; year < 40; year++) {
      read.push(name);
      yield noise(year);
    }
  }
  let sent = 0;
  let pieces = 0;
  for await (const piece of zipped(
    [
      { name: 'a', texts: texts('a') },
      { name: 'b', texts: texts('b') },
    ],
    madeAt,
  )) {
    sent += piece.length;
    pieces += 1;
    expect(piece.length).toBeLessThan(200_000);
    if (sent < 500_000) expect(read.length).toBeLessThan(14);
    if (sent < 2_000_000) expect(read).not.toContain('b');
  }
  expect(pieces).toBeGreaterThan(100);
});

test('what fails while a file is read is not taken for its end', async () => {
  async function* broken() {
    yield 'a';
    throw new Error('The disk is gone.');
  }
  await expect(unzipped([{ name: 'a', texts: broken() }])).rejects.toThrow('The disk is gone.');
});

test('who stops reading stops what is read for them', async () => {
  let ended = false;
  async function* endless() {
    try {
      for (let year = 0; ; year++) yield noise(year);
    } finally {
      ended = true;
    }
  }
  for await (const _piece of zipped([{ name: 'a', texts: endless() }], madeAt)) break;
  await vi.waitFor(() => expect(ended).toBe(true));
});
