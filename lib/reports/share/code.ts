import { encodeQR } from 'qr';

/** Light modules that a QR code needs around it to be found (ISO/IEC 18004). */
const quietZone = 4;

/** The QR code of a text with its quiet zone, row by row: true is dark. Bare numbers, so that a page of PDF can draw it too. */
export function codeMatrix(text: string): readonly (readonly boolean[])[] {
  return encodeQR(text, 'raw', { ecc: 'medium', border: quietZone });
}

/** The dark modules as the path of an SVG that is as many units wide as the matrix has columns. */
export function codePath(matrix: ReturnType<typeof codeMatrix>): string {
  return matrix
    .flatMap((row, y) =>
      row.map((dark, x) => {
        if (!dark || row[x - 1]) return '';
        const end = row.indexOf(false, x);
        const length = (end < 0 ? row.length : end) - x;
        return `M${x} ${y}h${length}v1h-${length}z`;
      }),
    )
    .join('');
}
