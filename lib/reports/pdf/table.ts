import type { SheetTable } from '../sheet';
import type { Nest, Page } from './page';

type Column = { readonly x: number; readonly width: number };

const nowhere: Column = { x: 0, width: 0 };

const pad = 5;

/** The table of means and changes; answers where it ends. */
export function drawTable(page: Page, table: SheetTable, top: number): number {
  page.rule(top - 5);
  page.tag('H2', () => page.line(table.title, page.left, top + 1, 200, { size: 11, style: 'bold' }));
  const places = layOut(page, table);
  const headTop = top + 3;
  let y = headTop + headLines * headLine + 4;
  page.nest('Table', (tags) => {
    tags.branch('TR', (row) => drawHeads(page, table, places, headTop, row));
    page.rule(y - 2, 0.8, 'black');
    y += 3;
    for (const [index, row] of table.rows.entries()) {
      if (row.begins) {
        page.rule(y - 1);
        y += 2;
      }
      const twoLines =
        row.changes.some(({ interval }) => interval !== null) || row.cells.some(({ days }) => days !== null);
      tags.branch('TR', (cells) => drawRow(page, row, places, y, index === 0, cells));
      y += twoLines ? 22 : 14;
    }
  });
  page.tag('P', () => {
    const notes = [table.caption, ...table.notes].join(' ');
    y += page.paragraph(notes, page.left, y, page.right - page.left, { size: 7.5, ink: 'grey', most: 3 });
  });
  return y;
}

const headLines = 3;
const headLine = 10.5;

/** The measure's column, then those with numbers, of equal widths; changes are wider, for they hold two numbers. */
function layOut(page: Page, { columns, changes }: SheetTable): readonly Column[] {
  const measure = 132;
  const parts = columns.length + changes.length * 1.15;
  const unit = Math.min(125, (page.right - page.left - measure) / parts);
  const widths = [...columns.map(() => unit), ...changes.map(() => unit * 1.15)];
  let x = page.left + measure;
  const found = [{ x: page.left, width: measure }];
  for (const width of widths) {
    found.push({ x, width });
    x += width;
  }
  return found;
}

function drawHeads(page: Page, table: SheetTable, places: readonly Column[], top: number, row: Nest): void {
  const heads = [
    ...table.columns.map(({ label, dates, entries }) => [label, dates, entries]),
    ...table.changes.map(({ label, from }) => [label, from, table.interval]),
  ];
  const scope = { scope: 'Column' } as const;
  const measureTop = top + (headLines - 1) * headLine;
  row.leaf('TH', () => page.line(table.measure, page.left, measureTop, 120, { size: 8, ink: 'grey' }), scope);
  for (const [index, [label = '', ...under]] of heads.entries()) {
    const { x, width } = places[index + 1] ?? nowhere;
    row.leaf(
      'TH',
      () => {
        page.line(label, x + pad, top, width - pad, { size: 8.5, style: 'bold', align: 'right' });
        for (const [line, text] of under.entries())
          page.line(text, x + pad, top + (line + 1) * headLine, width - pad, {
            size: 8,
            ink: 'grey',
            align: 'right',
          });
      },
      scope,
    );
  }
}

function drawRow(
  page: Page,
  { label, cells, changes }: SheetTable['rows'][number],
  places: readonly Column[],
  y: number,
  first: boolean,
  row: Nest,
): void {
  const style = first ? ('bold' as const) : ('regular' as const);
  row.leaf('TH', () => page.line(label, page.left, y, 130, { size: 9.5, style }), { scope: 'Row' });
  for (const [index, { text, days }] of cells.entries()) {
    const { x, width } = places[index + 1] ?? nowhere;
    row.leaf('TD', () => {
      page.line(text, x + pad, y, width - pad, { size: 9.5, style: 'bold', align: 'right', tabular: true });
      if (days)
        page.line(days, x + pad, y + 11, width - pad, {
          size: 7.5,
          ink: 'grey',
          align: 'right',
          tabular: true,
        });
    });
  }
  for (const [index, { text, interval }] of changes.entries()) {
    const { x, width } = places[index + 1 + cells.length] ?? nowhere;
    row.leaf('TD', () => {
      page.line(text, x + pad, y, width - pad, { size: 9.5, style, align: 'right', tabular: true });
      if (interval)
        page.line(interval, x + pad, y + 11, width - pad, {
          size: 7.5,
          ink: 'grey',
          align: 'right',
          tabular: true,
        });
    });
  }
}
