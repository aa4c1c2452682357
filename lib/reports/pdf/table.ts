import type { Words } from '@/lib/words/translator';
import type { SheetTable } from '../numbers-table';
import { type Block, small, stack, text } from './block';
import type { Density } from './density';
import type { Look, Nest, Page } from './page';

type Column = { readonly x: number; readonly width: number };
type Row = SheetTable['rows'][number];

const nowhere: Column = { x: 0, width: 0 };
const pad = 4;
const head = { size: 7.5, ink: 'grey', align: 'right' } as const;
const number = { size: 8.3, align: 'right', tabular: true } as const;
const aside = { size: 7, ink: 'grey', align: 'right', tabular: true } as const;
const headLine = 9.2;
const headLines = 3;
const headHeight = headLines * headLine + 6;
const labelLook = { size: 8.3 } as const;

/** The table of means and changes, with what must be said beside it. */
export function numbersBlock(
  page: Page,
  table: SheetTable,
  { row: rowHeight, forms: mostForms, notes: mostNotes }: Density,
  { t }: Words,
): Block {
  const columns = layOut(page, table);
  const forms = table.rows.filter(({ form }) => form);
  const shown = forms.slice(0, mostForms);
  const rest = forms.length - shown.length;
  const kept = table.rows.filter((row) => !row.form || shown.includes(row));
  const rows = kept.map((row) => ({
    row,
    height: rowHeight + (needsTwoLines(page, row, columns) ? 8 : 0),
  }));
  const height = rows.reduce((sum, row) => sum + row.height + (row.row.begins ? 3 : 0), headHeight + 2);
  const notes = [
    ...(rest > 0 ? [t('report.table.forms', { count: rest })] : []),
    ...table.notes,
    table.caption,
  ].join(' ');
  const drawn: Block = {
    height,
    draw: (_x, top) => {
      page.tag('H2', () => page.line(table.title, page.left, top, 120, { size: 10, style: 'bold' }));
      page.nest('Table', (tags) => {
        tags.branch('TR', (cells) => drawHeads(page, table, columns, top, cells));
        let y = top + headHeight;
        page.rule(y - 3, 0.8, 'black');
        for (const [index, { row, height: high }] of rows.entries()) {
          if (row.begins) {
            page.rule(y);
            y += 3;
          }
          tags.branch('TR', (cells) => drawRow(page, row, columns, y, index === 0, cells));
          y += high;
        }
      });
    },
  };
  return stack([drawn, text(page, 'P', notes, page.width, { ...small, most: mostNotes })], 2);
}

/** The measure's column, then those with numbers, of equal widths; changes are wider, for they hold two numbers. */
function layOut(page: Page, { columns, changes }: SheetTable): readonly Column[] {
  const measure = 112;
  const changeParts = 1.54;
  const unit = Math.min(100, (page.width - measure) / (columns.length + changes.length * changeParts));
  const widths = [...columns.map(() => unit), ...changes.map(() => unit * changeParts)];
  let x = page.left + measure;
  const found = [{ x: page.left, width: measure }];
  for (const width of widths) {
    found.push({ x, width });
    x += width;
  }
  return found;
}

/** Whether an aside has no room on the line of its number. */
function needsTwoLines(page: Page, { cells }: Row, columns: readonly Column[]): boolean {
  return cells.some(({ text: said, days }, index) => {
    const width = (columns[index + 1] ?? nowhere).width - pad;
    return days !== null && besideWidth(page, said, days) > width;
  });
}

function besideWidth(page: Page, said: string, days: string): number {
  return page.widthOf(said, { ...number, style: 'bold' }) + page.widthOf(days, aside) + 4;
}

function drawHeads(page: Page, table: SheetTable, columns: readonly Column[], top: number, row: Nest): void {
  const heads = [
    ...table.columns.map(({ label, dates, entries }) => [label, dates, entries]),
    ...table.changes.map(({ label, from }) => [label, from, table.interval]),
  ];
  const scope = { scope: 'Column' } as const;
  const measureTop = top + (headLines - 1) * headLine;
  row.leaf(
    'TH',
    () => page.line(table.measure, page.left, measureTop, 120, { size: 7.5, ink: 'grey' }),
    scope,
  );
  for (const [index, [label = '', ...under]] of heads.entries()) {
    const { x, width } = columns[index + 1] ?? nowhere;
    row.leaf(
      'TH',
      () => {
        const room = width - pad;
        const look = { size: 7.9, style: 'bold', align: 'right' } as const;
        page.line(label, x + pad, top, room, fitted(page, label, room, look));
        for (const [line, said] of under.entries())
          page.line(said, x + pad, top + (line + 1) * headLine, room, fitted(page, said, room, head));
      },
      scope,
    );
  }
}

function drawRow(
  page: Page,
  { label, cells, changes }: Row,
  columns: readonly Column[],
  y: number,
  first: boolean,
  row: Nest,
): void {
  const style = first ? ('bold' as const) : ('regular' as const);
  const { width: wide } = columns[0] ?? nowhere;
  row.leaf('TH', () => page.line(label, page.left, y, wide - 2, { ...labelLook, style }), { scope: 'Row' });
  for (const [index, { text: said, days }] of cells.entries()) {
    const { x, width } = columns[index + 1] ?? nowhere;
    const room = width - pad;
    row.leaf('TD', () => {
      const beneath = days !== null && besideWidth(page, said, days) > room;
      const left = days === null || beneath ? 0 : page.widthOf(days, aside) + 4;
      page.line(said, x + pad, y, room - left, { ...number, style: 'bold' });
      if (days) page.line(days, x + pad, y + (beneath ? 8.6 : 1.3), room, aside);
    });
  }
  for (const [index, { text: said, interval }] of changes.entries()) {
    const { x, width } = columns[index + 1 + cells.length] ?? nowhere;
    row.leaf('TD', () => {
      const room = 0.52 * (width - pad);
      page.line(said, x + pad, y, room, { ...number, style });
      if (interval) page.line(interval, x + pad + room, y + 1.1, width - pad - room, { ...aside, size: 7.2 });
    });
  }
}

/** The same look, smaller where the words are a little too wide. */
function fitted<Shown extends Look>(page: Page, words: string, room: number, look: Shown): Shown {
  const share = room / page.widthOf(words, look);
  return share < 1 ? { ...look, size: Math.max(6.2, look.size * share * 0.99) } : look;
}
