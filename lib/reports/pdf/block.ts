import type { Words } from '@/lib/words/translator';
import type { ListItem, SheetList } from '../lists';
import type { Look, Page } from './page';

/** Something whose height is known before it is drawn from a point on. */
export type Block = { readonly height: number; readonly draw: (x: number, y: number) => void };

export const nothing: Block = { height: 0, draw: () => {} };

/** Text under one tag, in as many lines as it needs, at most `most`. */
export function text(
  page: Page,
  tag: string,
  words: string,
  width: number,
  look: Look & { readonly most: number },
): Block {
  return {
    height: page.heightOf(words, width, look),
    draw: (x, y) => page.tag(tag, () => page.paragraph(words, x, y, width, look)),
  };
}

/** Blocks under each other; those of no height leave no gap. */
export function stack(blocks: readonly Block[], gap: number): Block {
  const shown = blocks.filter(({ height }) => height > 0);
  return {
    height: shown.reduce((sum, { height }, index) => sum + height + (index > 0 ? gap : 0), 0),
    draw: (x, y) => {
      let at = y;
      for (const block of shown) {
        block.draw(x, at);
        at += block.height + gap;
      }
    },
  };
}

/** Columns of blocks beside each other, read one after the other; `make` is given the width of each. */
export function beside(
  width: number,
  gap: number,
  columns: readonly { readonly parts: number; readonly make: (width: number) => Block }[],
): Block {
  const parts = columns.reduce((sum, column) => sum + column.parts, 0);
  // A column by itself is no wider than half: its values would stand too far from their labels.
  const unit = columns.length === 1 ? width / 2 / parts : (width - gap * (columns.length - 1)) / parts;
  const blocks = columns.map(({ parts: own, make }) => ({ wide: own * unit, block: make(own * unit) }));
  return {
    height: Math.max(0, ...blocks.map(({ block }) => block.height)),
    draw: (x, y) => {
      let at = x;
      for (const { wide, block } of blocks) {
        block.draw(at, y);
        at += wide + gap;
      }
    },
  };
}

export const small = { size: 7, ink: 'grey' } as const;
const plain = { size: 8.2 } as const;
const quiet = { size: 7.6, ink: 'grey' } as const;
const value = { size: 8.2, style: 'bold', align: 'right', tabular: true } as const;
const leading = 10.4;

/** A heading of the page's parts. */
export function heading(page: Page, title: string, width: number): Block {
  return text(page, 'H2', title, width, { size: 10, style: 'bold', most: 2 });
}

/**
 * A list with a value at the end of each line, or beneath it where both have no room; what has no room in `most` lines is
 * counted in the last of them.
 */
export function listBlock(
  page: Page,
  { title, items, nothing: none }: SheetList,
  width: number,
  most: number,
  { t }: Words,
): Block {
  const lines = items.map((item) => linesOf(page, item, width));
  const kept = items.slice(0, fitting(lines, most));
  const rest = items.length - kept.length;
  const top = title === '' ? 0 : page.heightOf(title, width, { ...quiet, most: 2 }) + 0.5;
  const held = lines.slice(0, kept.length).reduce((sum, each) => sum + each, rest > 0 ? 1 : 0);
  return {
    height: top + Math.max(1, held) * leading,
    draw: (x, y) => {
      if (title !== '') page.tag('H3', () => page.paragraph(title, x, y, width, { ...quiet, most: 2 }));
      let at = y + top;
      if (items.length === 0) page.tag('P', () => page.line(none, x, at, width, plain));
      if (kept.length > 0)
        page.nest('L', (tags) => {
          for (const [index, item] of kept.entries()) {
            const beneath = lines[index] === 2;
            const free = beneath
              ? width
              : Math.max(width * 0.55, width - page.widthOf(item.label, plain) - 7);
            const wide = Math.min(page.widthOf(item.value, value), free);
            tags.branch('LI', (entry) =>
              entry.leaf('LBody', () => {
                page.line(item.label, x, at, beneath ? width : width - wide - 6, plain);
                if (beneath) at += leading;
                page.line(item.value, x + width - wide - 1, at, wide + 1, value);
              }),
            );
            at += leading;
          }
        });
      if (rest > 0)
        page.tag('P', () => page.line(t('report.done.more', { count: rest }), x, at, width, quiet));
    },
  };
}

/** Two, where a label and its value are too long for one line but not for one each. */
function linesOf(page: Page, item: ListItem, width: number): 1 | 2 {
  const [label, said] = [page.widthOf(item.label, plain), page.widthOf(item.value, value)];
  return label + said + 6 > width && label <= width && said <= width ? 2 : 1;
}

/** How many of these items have room in `most` lines, one of which tells of the others if there are any. */
function fitting(lines: readonly number[], most: number): number {
  const sum = lines.reduce((all, each) => all + each, 0);
  if (sum <= most) return lines.length;
  let held = 0;
  const first = lines.findIndex((each) => {
    held += each;
    return held > most - 1;
  });
  return first < 0 ? lines.length : first;
}

/** A short list as running text: "Nights, of 73: on a side 33, on the back 14". */
export function runningList(
  page: Page,
  { title, items, nothing: none }: SheetList,
  width: number,
  most: { readonly items: number; readonly lines: number },
  { t }: Words,
): Block {
  const textOf = (count: number) => {
    const rest = items.length - count;
    const told = [
      ...items.slice(0, count).map((item) => t('report.done.item', item)),
      ...(rest > 0 ? [t('report.done.more', { count: rest })] : []),
    ].join(', ');
    const list = items.length === 0 ? none : told;
    return title === '' ? list : t('report.done.running', { title, items: list });
  };
  // Fewer items rather than a cut, as long as there is one.
  const room = { ...plain, most: most.lines + 1 };
  const limit = (most.lines + 0.5) * page.lineHeight(plain);
  let count = Math.min(items.length, most.items);
  while (count > 1 && page.heightOf(textOf(count), width, room) > limit) count -= 1;
  return text(page, 'P', textOf(count), width, { ...plain, most: most.lines });
}
