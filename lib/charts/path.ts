import type { Point } from './pain-figure';

/*
 * SVG path data, as short as it can be said: places are rounded to hundredths of a unit, which is finer than any screen
 * shows, and every step is told from the last rounded place, so that roundings do not add up.
 */

/** A bar that stands on the foot of its row: the middle of its width, and its top. */
export type Bar = Point & { readonly width: number };

/** Open lines, one after the other. A line of a single point is a dot under a round cap. */
export function linePath(lines: readonly (readonly Point[])[]): string {
  return lines
    .map((points) => {
      const [start = '', ...steps] = steppedFrom(points);
      return steps.length === 0 ? `M${start}h0` : `M${start}l${steps.join(' ')}`;
    })
    .join('');
}

/** Closed outlines. */
export function areaPath(outlines: readonly (readonly Point[])[]): string {
  return outlines.map((outline) => `${linePath([outline])}z`).join('');
}

/** Dots: lines without length, which a round or a square cap makes visible, however the drawing is stretched. */
export function dotPath(points: readonly Point[]): string {
  return points.map(({ x, y }) => `M${pair(hundredths(x), hundredths(y))}h0`).join('');
}

/** Upright lines from the foot to each point: bars, under a stroke as wide as they are. */
export function uprightPath(tops: readonly Point[], foot: number): string {
  const from = hundredths(foot);
  return tops.map(({ x, y }) => `M${pair(hundredths(x), from)}V${said(hundredths(y))}`).join('');
}

/** Boxes that stand on the foot. */
export function boxPath(bars: readonly Bar[], foot: number): string {
  return bars
    .map(({ x, y, width }) => {
      const [top, across] = [hundredths(y), hundredths(width)];
      const upright = said(hundredths(foot) - top);
      return `M${pair(hundredths(x - width / 2), top)}h${said(across)}v${upright}h${said(-across)}z`;
    })
    .join('');
}

/** The outline of bars, of which those that touch are one shape with steps. */
export function stepPath(bars: readonly Bar[], foot: number): string {
  const base = said(hundredths(foot));
  let path = '';
  let end: number | null = null;
  for (const { x, y, width } of bars) {
    const [left, right] = [hundredths(x - width / 2), hundredths(x + width / 2)];
    if (left !== end) path += `${end === null ? '' : `V${base}z`}M${said(left)} ${base}`;
    path += `V${said(hundredths(y))}h${said(right - left)}`;
    end = right;
  }
  return end === null ? '' : `${path}V${base}z`;
}

/** The first point, then each as the way from the one before it. */
function steppedFrom(points: readonly Point[]): string[] {
  let [lastX, lastY] = [0, 0];
  return points.map((point) => {
    const [x, y] = [hundredths(point.x), hundredths(point.y)];
    const step = pair(x - lastX, y - lastY);
    [lastX, lastY] = [x, y];
    return step;
  });
}

function hundredths(value: number): number {
  return Math.round(value * 100);
}

/** Two numbers; a minus sign parts them as well as a space does. */
function pair(x: number, y: number): string {
  return y < 0 ? said(x) + said(y) : `${said(x)} ${said(y)}`;
}

/** Hundredths as a number without a leading zero: ".5", "-.25", "12". */
function said(hundredths: number): string {
  return String(hundredths / 100).replace(/^(-?)0\./, '$1.');
}
