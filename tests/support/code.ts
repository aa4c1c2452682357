import { decodeQR } from 'qr/decode.js';

/** What a phone reads that looks at the dark modules of a QR code, with its quiet zone, row by row. */
export function readCode(matrix: readonly (readonly boolean[])[]): string {
  const scale = 4;
  const side = matrix.length * scale;
  const data = new Uint8Array(side * side * 4).fill(255);
  for (const [y, row] of matrix.entries())
    for (const [x, dark] of row.entries())
      for (let pixel = 0; dark && pixel < scale * scale; pixel++) {
        const at = (y * scale + Math.floor(pixel / scale)) * side + x * scale + (pixel % scale);
        data.set([0, 0, 0], at * 4);
      }
  return decodeQR({ width: side, height: side, data });
}

/** What it reads that looks at the paper of a PDF's page, where nothing else is drawn with rectangles so low. */
export function readPaperCode(drawing: string): string {
  const runs = Array.from(drawing.matchAll(/([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+) re/g), (found) =>
    found.slice(1).map(Number),
  )
    .map(([x = 0, y = 0, width = 0, height = 0]) => ({ x, y, width, height }))
    .filter(({ height }) => height < 2.5);
  const [left, top] = [Math.min(...runs.map(({ x }) => x)), Math.min(...runs.map(({ y }) => y))];
  const unit = Math.min(...runs.map(({ height }) => height));
  const quiet = 4;
  const side = Math.round((Math.max(...runs.map(({ x, width }) => x + width)) - left) / unit) + 2 * quiet;
  const matrix = Array.from({ length: side }, () => Array.from({ length: side }, () => false));
  for (const { x, y, width } of runs) {
    const from = quiet + Math.round((x - left) / unit);
    matrix[quiet + Math.round((y - top) / unit)]?.fill(true, from, from + Math.round(width / unit));
  }
  return readCode(matrix);
}
