import { Zip, ZipDeflate } from 'fflate';
import { piecesOf } from './pieces';

/** A file to be put into a zip: its name, in ASCII, and its text. */
export type ZippedFile = { readonly name: string; readonly texts: AsyncIterable<string> | Iterable<string> };

/**
 * A zip of text files, piece by piece, as it is written. Each file is read once, after the one before it, and no file is
 * held: its length and checksum follow its content.
 */
export async function* zipped(
  files: readonly ZippedFile[],
  madeAt: number,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let written: Uint8Array<ArrayBuffer>[] = [];
  let failure: Error | null = null;
  const zip = new Zip((error, piece) => {
    if (error) failure = error;
    else if (piece.length > 0) written.push(piece);
  });
  function* drained() {
    if (failure) throw failure;
    const pieces = written;
    written = [];
    yield* pieces;
  }
  for (const { name, texts } of files) {
    const file = new ZipDeflate(name, { level: 4 });
    file.mtime = madeAt;
    zip.add(file);
    for await (const piece of piecesOf(texts)) {
      file.push(piece);
      yield* drained();
    }
    file.push(new Uint8Array(), true);
    yield* drained();
  }
  zip.end();
  yield* drained();
}
