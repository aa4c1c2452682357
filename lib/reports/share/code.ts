import { encodeQR } from 'qr';

/** Light modules that a QR code needs around it to be found (ISO/IEC 18004). */
const quietZone = 4;

/** The modules of a QR code, row by row, with the quiet zone: true is dark. */
export type CodeMatrix = readonly (readonly boolean[])[];

/** The QR code of a text, which a page draws by `codePath` and paper by `darkRuns`. */
export function codeMatrix(text: string): CodeMatrix {
  return encodeQR(text, 'raw', { ecc: 'medium', border: quietZone });
}

/** The dark modules as the path of an SVG that is as many units wide as the matrix has columns. */
export function codePath(matrix: CodeMatrix): string {
  return darkRuns(matrix)
    .map(({ x, y, length }) => `M${x} ${y}h${length}v1h-${length}z`)
    .join('');
}

/** Dark modules that stand side by side, from the top left on. */
export function darkRuns(matrix: CodeMatrix) {
  return matrix.flatMap((row, y) =>
    row.flatMap((dark, x) => {
      if (!dark || row[x - 1]) return [];
      const end = row.indexOf(false, x);
      return { x, y, length: (end < 0 ? row.length : end) - x };
    }),
  );
}
