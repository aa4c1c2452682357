import { type BodyView, bodyViews } from '@/lib/pain/body-map';
import type { PlaceKey } from '@/lib/pain/schema';
import { depths, type WhereItHurts } from '@/lib/pain/where-it-hurts';
import type { PlacesFigure } from '../sheet';
import { inks, type Page } from './page';

/** How high the back is drawn; the front, at the same scale, ends a little above it. */
const height = 98;
const scale = height / bodyViews.back.height;
const width = bodyViews.back.width * scale;
const gap = 8;

/** Both bodies from `x` on, and at their right the places in words; answers where that ends. */
export function drawBodies(
  page: Page,
  where: WhereItHurts,
  figure: PlacesFigure,
  x: number,
  top: number,
): number {
  const depth = depths(where);
  const views = [
    { view: bodyViews.back, name: figure.back, sides: [figure.left, figure.right] },
    { view: bodyViews.front, name: figure.front, sides: [figure.right, figure.left] },
  ] as const;
  page.tag(
    'Figure',
    () => {
      for (const [index, { view, name, sides }] of views.entries()) {
        const left = x + index * (width + gap);
        drawBody(page, view, depth, left, top);
        page.line(name, left, top, width / 2, { size: 7, ink: 'grey' });
        drawSides(page, sides, left, top);
        drawLetters(page, view, depth, figure.items, left, top);
      }
      const { key } = figure;
      if (key) page.line(key, x + width + gap, top + height - 9, width + gap, { size: 7, ink: 'grey' });
    },
    { alt: figure.alt, bbox: [x, top, x + 2 * width + gap, top + height] },
  );
  return Math.max(top + height, drawList(page, figure, x + 2 * width + gap + 10, top));
}

/** The order of drawing: places, the quiet lines, the ink, and the soft crop over all of it. */
function drawBody({ doc }: Page, view: BodyView, depth: Depth, left: number, top: number): void {
  const { width: wide, height: high } = view;
  doc.save();
  doc.translate(left + width / 2, top).scale(scale);
  doc.rect(-wide / 2, 0, wide, high).clip();
  doc.lineCap('round').lineJoin('round');
  for (const { place, path } of view.regions)
    doc
      .path(path)
      .lineWidth(0.9 / scale)
      .fillAndStroke(shade(depth.get(place) ?? 0), inks.white);
  doc
    .path(view.detail)
    .lineWidth(0.4 / scale)
    .stroke(inks.grey);
  doc
    .path(view.outline)
    .lineWidth(0.9 / scale)
    .stroke(inks.black);
  const fadeTop = high * 0.8;
  const fade = doc.linearGradient(0, fadeTop, 0, high).stop(0, inks.white, 0).stop(1, inks.white, 1);
  doc.rect(-wide / 2, fadeTop, wide, high - fadeTop).fill(fade);
  doc.restore();
}

/** LEFT and RIGHT beside the neck, as the view shows them. */
function drawSides(page: Page, [first, last]: readonly [string, string], left: number, top: number): void {
  const look = { size: 5.5, style: 'bold', ink: 'grey' } as const;
  const y = top + height * 0.29;
  page.line(first, left, y, width / 2, look);
  page.line(last, left + width / 2, y, width / 2, { ...look, align: 'right' });
}

function drawLetters(
  page: Page,
  { regions }: BodyView,
  depth: Depth,
  items: PlacesFigure['items'],
  left: number,
  top: number,
): void {
  for (const { place, labelAt } of regions) {
    const letter = items.find((item) => item.place === place)?.letter;
    if (!letter) continue;
    const look = { size: 7, style: 'bold', ink: (depth.get(place) ?? 0) > 0.72 ? 'white' : 'black' } as const;
    const wide = page.widthOf(letter, look);
    page.line(
      letter,
      left + width / 2 + labelAt.x * scale - wide / 2,
      top + labelAt.y * scale - 4.4,
      wide + 1,
      look,
    );
  }
}

const small = { size: 7.5, ink: 'grey' } as const;

function drawList(page: Page, { title, items, rest }: PlacesFigure, x: number, top: number): number {
  const wide = page.right - x;
  page.tag('H2', () => page.line(title, x, top, wide, { size: 11, style: 'bold' }));
  let y = top + 14;
  page.nest('L', (list) => {
    for (const { letter, label, value } of items) {
      list.branch('LI', (item) =>
        item.leaf('LBody', () => {
          page.line(letter, x, y, 9, { size: 8, style: 'bold' });
          page.line(label, x + 9, y, wide - 9, { size: 8 });
          page.line(value, x + 9, y + 9, wide - 9, small);
        }),
      );
      y += 18.5;
    }
  });
  if (rest) page.tag('P', () => page.line(rest, x, y, wide, small));
  return rest ? y + 9 : y;
}

type Depth = ReadonlyMap<PlaceKey, number>;

/** From the grey of a place that was never named to the colour of pain. */
function shade(depth: number): [number, number, number] {
  const mix = (at: number) => {
    const part = (ink: string) => Number.parseInt(ink.slice(at, at + 2), 16);
    return Math.round(part(inks.shade) * (1 - depth) + part(inks.pain) * depth);
  };
  return [mix(1), mix(3), mix(5)];
}
