import type { Point } from './pain-figure';

/** The SVG path data of open lines, one after the other; a line of a single point becomes a dot under a round cap. */
export function linePath(lines: readonly (readonly Point[])[]): string {
  return lines
    .map((points) =>
      points.length === 1
        ? dotPath(points)
        : `M${points.map(({ x, y }) => `${short(x)} ${short(y)}`).join('L')}`,
    )
    .join('');
}

/** The SVG path data of closed outlines. */
export function areaPath(outlines: readonly (readonly Point[])[]): string {
  return outlines.map((outline) => `${linePath([outline])}Z`).join('');
}

/** The SVG path data of dots: lines without length, which a round cap of a stroke makes visible, however the drawing is stretched. */
export function dotPath(points: readonly Point[]): string {
  return points.map(({ x, y }) => `M${short(x)} ${short(y)}h0`).join('');
}

/** An upright rectangle. */
export type Bar = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** The SVG path data of upright rectangles. */
export function barPath(bars: readonly Bar[]): string {
  return bars
    .map(
      ({ x, y, width, height }) =>
        `M${short(x)} ${short(y)}h${short(width)}v${short(height)}h${short(-width)}z`,
    )
    .join('');
}

/** A hundredth of a unit is finer than any screen shows, and keeps the page small. */
function short(value: number): number {
  return Math.round(value * 100) / 100;
}
