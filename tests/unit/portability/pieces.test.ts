import fc from 'fast-check';
import { expect, test } from 'vitest';
import { piecesOf } from '@/lib/portability/pieces';

async function together(pieces: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all);
}

test('the pieces together are the texts together, letters of four bytes at their edges too', async () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('🦴'.repeat(40_000), 'é'.repeat(65_535), ''),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(text, { maxLength: 8 }), async (texts) => {
      expect((await together(piecesOf(texts))).equals(Buffer.from(texts.join('')))).toBe(true);
    }),
    { numRuns: 60 },
  );
});

test('no piece is larger than 64 KB, and no more is read than the next one needs', async () => {
  let read = 0;
  let sent = 0;
  function* lines() {
    for (let line = 0; line < 50_000; line++) {
      read += 100;
      yield 'x'.repeat(100);
    }
  }
  for await (const piece of piecesOf(lines())) {
    sent += piece.length;
    expect(piece.length).toBeLessThanOrEqual(65_536);
    expect(read - sent).toBeLessThanOrEqual(65_536);
  }
  expect(sent).toBe(5_000_000);
});

test('what nobody waits for any more is not read further', async () => {
  let ended = false;
  function* endless() {
    try {
      for (;;) yield 'x'.repeat(1000);
    } finally {
      ended = true;
    }
  }
  const pieces = piecesOf(endless());
  await pieces.next();
  await pieces.return(undefined);
  expect(ended).toBe(true);
});
