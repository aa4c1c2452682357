import { type BodyView, bodyViews } from '@/lib/pain/body-map';
import type { PlaceKey } from '@/lib/pain/schema';
import { depths, type WhereItHurts } from '@/lib/pain/where-it-hurts';
import type { Sheet } from '../sheet';
import { type Block, heading, small, stack, text } from './block';
import { inks, type Page } from './page';

type Figure = NonNullable<Sheet['places']>;

const gap = 6;

/** Both bodies under their heading, and beneath them the places in words and what it felt like. */
export function placesBlock(
  page: Page,
  where: WhereItHurts,
  figure: Figure,
  width: number,
  { height, most }: { readonly height: number; readonly most: number },
): Block {
  const { rest, felt, key, counted } = figure;
  const under = { ...small, most: 3 };
  const items = figure.items.slice(0, most);
  return stack(
    [
      heading(page, figure.title, width),
      bodies(page, where, { ...figure, items }, height),
      list(page, items, width),
      ...(felt ? [text(page, 'P', felt, width, { size: 8.2, most: 2 })] : []),
      text(page, 'P', [counted, rest ?? '', key ?? ''].join(' ').trim(), width, under),
    ],
    2,
  );
}

function bodies(page: Page, where: WhereItHurts, figure: Figure, height: number): Block {
  const depth = depths(where);
  const scale = height / bodyViews.back.height;
  const width = bodyViews.back.width * scale;
  const views = [
    { view: bodyViews.back, name: figure.back, sides: [figure.left, figure.right] },
    { view: bodyViews.front, name: figure.front, sides: [figure.right, figure.left] },
  ] as const;
  return {
    height,
    draw: (x, top) =>
      page.tag(
        'Figure',
        () => {
          for (const [index, { view, name, sides }] of views.entries()) {
            const spot: Spot = { left: x + index * (width + gap), top, width, height, scale };
            drawBody(page, view, depth, spot);
            page.line(name, spot.left, top, width / 2, { size: height < 90 ? 5.8 : 7, ink: 'grey' });
            drawSides(page, sides, spot);
            drawLetters(page, view, depth, figure.items, spot);
          }
        },
        { alt: figure.alt, bbox: [x, top, x + 2 * width + gap, top + height] },
      ),
  };
}

/** Where one body stands, in points, and how many of them a unit of its drawing is. */
type Spot = {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly scale: number;
};

/** The order of drawing: places, the quiet lines, the ink, and the soft crop over all of it. */
function drawBody({ doc }: Page, view: BodyView, depth: Depth, { left, top, width, scale }: Spot): void {
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
function drawSides(
  page: Page,
  [first, last]: readonly [string, string],
  { left, top, width, height }: Spot,
): void {
  const look = { size: 5.5, style: 'bold', ink: 'grey' } as const;
  const y = top + height * 0.29;
  page.line(first, left, y, width / 2, look);
  page.line(last, left + width / 2, y, width / 2, { ...look, align: 'right' });
}

function drawLetters(
  page: Page,
  { regions }: BodyView,
  depth: Depth,
  items: Figure['items'],
  { left, top, width, scale }: Spot,
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

const leading = 10.2;
const label = { size: 8 } as const;
const value = { size: 8, style: 'bold', align: 'right', tabular: true } as const;

function list(page: Page, items: Figure['items'], width: number): Block {
  return {
    height: items.length * leading,
    draw: (x, top) => {
      if (items.length === 0) return;
      page.nest('L', (tags) => {
        for (const [index, { letter, short, brief }] of items.entries()) {
          const y = top + index * leading;
          const room = page.widthOf(brief, value);
          tags.branch('LI', (item) =>
            item.leaf('LBody', () => {
              page.line(letter, x, y, 9, { size: 8, style: 'bold' });
              page.line(short, x + 9, y, width - room - 14, label);
              page.line(brief, x + width - room - 1, y, room + 1, value);
            }),
          );
        }
      });
    },
  };
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
