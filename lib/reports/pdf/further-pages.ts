import type { Words } from '@/lib/words/translator';
import { type DailyTable, mostDailyRows } from '../daily-table';
import type { Sheet } from '../sheet';
import { small } from './block';
import { lacking } from './foot';
import type { Nest, Page } from './page';

const footRoom = 14;

/** Every day in a table of two columns of rows, on a page of its own. */
export function dailyPage(page: Page, title: string, table: DailyTable, words: Words): void {
  const top = begin(page, title, table.title, table.caption);
  const most = mostDailyRows / 2;
  const half = table.rows.length <= most ? most : Math.ceil(table.rows.length / 2);
  const blocks = [table.rows.slice(0, half), table.rows.slice(half)].filter(({ length }) => length > 0);
  const gap = 24;
  const width = (page.width - gap) / 2;
  const leading = Math.min(14, (page.bottom - footRoom - top) / (half + 1));
  page.nest('Table', (tags) => {
    for (const [index, rows] of blocks.entries()) {
      const x = page.left + index * (width + gap);
      // The heads stand over each half, and are told once.
      if (index === 0)
        tags.branch('TR', (row) => drawCells(page, table.columns, { x, y: top, width, row, head: true }));
      else page.decorate(() => drawCells(page, table.columns, { x, y: top, width, row: null, head: true }));
      for (const [line, cells] of rows.entries())
        tags.branch('TR', (row) =>
          drawCells(page, cells, { x, y: top + (line + 1) * leading, width, row, head: false }),
        );
    }
  });
  end(page, words);
}

/** As many notes as the page holds, the latest first; the others are counted. */
export function notesPage(
  page: Page,
  title: string,
  { title: name, items, nothing }: NonNullable<Sheet['notes']>,
  words: Words,
): void {
  let y = begin(page, title, name, null);
  const look = { size: 8.6, most: 12 } as const;
  const label = 62;
  if (items.length === 0) page.tag('P', () => page.line(nothing, page.left, y, page.width, look));
  let drawn = 0;
  const last = page.bottom - footRoom - 12;
  page.nest('L', (list) => {
    for (const { label: day, value } of items) {
      const height = page.heightOf(value, page.width - label, look);
      if (y + height > last) break;
      list.branch('LI', (item) => {
        item.leaf('Lbl', () => page.line(day, page.left, y, label, { size: 8.6, style: 'bold' }));
        item.leaf('LBody', () => page.paragraph(value, page.left + label, y, page.width - label, look));
      });
      y += height + 4;
      drawn += 1;
    }
  });
  const left = items.length - drawn;
  if (left > 0)
    page.tag('P', () =>
      page.line(words.t('report.notes.left', { count: left }), page.left, last + 4, page.width, {
        size: 8.2,
        style: 'bold',
      }),
    );
  end(page, words);
}

function begin(page: Page, title: string, heading: string, caption: string | null): number {
  page.turn();
  page.decorate(() => page.line(title, page.left, page.top, page.width, small));
  page.tag('H2', () => page.line(heading, page.left, page.top + 13, page.width, { size: 13, style: 'bold' }));
  if (caption) page.tag('P', () => page.line(caption, page.left, page.top + 31, page.width, small));
  return page.top + 46;
}

function end(page: Page, words: Words): void {
  const lacks = lacking(page, words).join(' ');
  if (lacks !== '')
    page.tag('P', () => page.line(lacks, page.left, page.bottom - 9, page.width, { ...small, size: 6.8 }));
}

type Spot = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly row: Nest | null;
  readonly head: boolean;
};

function drawCells(page: Page, cells: readonly string[], { x, y, width, row, head }: Spot): void {
  const first = 62;
  const each = (width - first) / Math.max(1, cells.length - 1);
  for (const [index, words] of cells.entries()) {
    const draw = () => {
      const look = { size: 7.4, ink: head ? ('grey' as const) : ('black' as const), tabular: true };
      if (index === 0) page.line(words, x, y, first, look);
      else page.line(words, x + first + (index - 1) * each, y, each, { ...look, align: 'right' });
    };
    if (!row) draw();
    else if (head) row.leaf('TH', draw, { scope: 'Column' });
    else if (index === 0) row.leaf('TH', draw, { scope: 'Row' });
    else row.leaf('TD', draw);
  }
}
