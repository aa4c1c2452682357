import { pipeline, Readable } from 'node:stream';
import { crc32, createDeflateRaw } from 'node:zlib';
import { Zip, type ZipInputFile } from 'fflate';
import { piecesOf } from './pieces';

/** A file to be put into a zip: its name, in ASCII, and its text. */
export type ZippedFile = { readonly name: string; readonly texts: AsyncIterable<string> | Iterable<string> };

type Bytes = Uint8Array<ArrayBuffer>;

/**
 * A zip of text files, piece by piece, as it is written. Each file is read once, after the one before it, and no file is
 * held: its length and checksum follow its content. Node deflates in a thread of its own, in a quarter of fflate's time.
 */
export async function* zipped(files: readonly ZippedFile[], madeAt: number): AsyncGenerator<Bytes> {
  let written: Bytes[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    if (piece.length > 0) written.push(piece);
  });
  function* drained(): Generator<Bytes> {
    const pieces = written;
    written = [];
    yield* pieces;
  }
  for (const { name, texts } of files) {
    const file: ZipInputFile = { filename: name, mtime: madeAt, compression: 8, size: 0, crc: 0 };
    zip.add(file);
    for await (const piece of deflated(measured(piecesOf(texts), file))) {
      file.ondata?.(null, piece, false);
      yield* drained();
    }
    file.ondata?.(null, new Uint8Array(), true);
    yield* drained();
  }
  zip.end();
  yield* drained();
}

/** Hands the pieces on, and adds them to a file's length and checksum. */
async function* measured(pieces: AsyncIterable<Bytes>, file: ZipInputFile): AsyncGenerator<Bytes> {
  for await (const piece of pieces) {
    file.size += piece.length;
    file.crc = crc32(piece, file.crc);
    yield piece;
  }
}

async function* deflated(pieces: AsyncIterable<Bytes>): AsyncGenerator<Bytes> {
  const deflate = createDeflateRaw();
  // What fails on either side ends both, and is thrown below; who stops reading ends both as well.
  pipeline(Readable.from(pieces, { objectMode: false }), deflate, () => {});
  for await (const piece of deflate) yield new Uint8Array(piece);
}
