const pieceLength = 64 * 1024;

/**
 * Text as UTF-8 in pieces of about 64 KB, however short or long the texts are. Only a piece is held at a time, and no more
 * is read than the next one needs.
 */
export async function* piecesOf(
  texts: AsyncIterable<string> | Iterable<string>,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  let waiting: string[] = [];
  let length = 0;
  for await (const text of texts) {
    waiting.push(text);
    length += text.length;
    if (length < pieceLength) continue;
    yield* cut(encoder.encode(waiting.join('')));
    waiting = [];
    length = 0;
  }
  if (length > 0) yield* cut(encoder.encode(waiting.join('')));
}

function* cut(bytes: Uint8Array<ArrayBuffer>): Generator<Uint8Array<ArrayBuffer>> {
  for (let from = 0; from < bytes.length; from += pieceLength) yield bytes.subarray(from, from + pieceLength);
}
