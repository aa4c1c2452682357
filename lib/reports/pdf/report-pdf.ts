import type { Words } from '@/lib/words/translator';
import type { Report } from '../compose';
import { type DoneList, type KeyNumber, type Sheet, sheetOf } from '../sheet';
import { drawBodies } from './bodies';
import { drawChart } from './chart';
import { lackSign } from './font';
import { Page, type Paper } from './page';
import { drawTable } from './table';

/** The report as a PDF of one tagged page, in the words of the person who made it. */
export async function reportPdf(
  report: Report,
  words: Words,
  paper: Paper,
): Promise<Uint8Array<ArrayBuffer>> {
  const sheet = sheetOf(report, words);
  const page = new Page({ title: sheet.fullTitle, lang: words.locale, paper });
  let y = drawHead(page, sheet);
  y = drawNow(page, report, sheet, y + 12);
  y = drawTable(page, sheet.table, y + 14);
  // The chart takes the room between what stands above it and what stands at the foot.
  const footTop = page.bottom - footHeight;
  const chartTop = y + 12;
  const mostDone = [6, 5].find((most) => footTop - doneHeight(sheet.done.lists, most) - chartTop > 150) ?? 4;
  const doneTop = footTop - doneHeight(sheet.done.lists, mostDone);
  const chartBottom = Math.min(doneTop - 12, chartTop + 250);
  drawChart(page, report, { ...sheet.chart, top: chartTop, bottom: chartBottom }, words);
  drawDone(page, sheet.done, mostDone, doneTop, words);
  drawFoot(page, sheet, footTop, words);
  return page.bytes();
}

function drawHead(page: Page, sheet: Sheet): number {
  const { left, right, top } = page;
  const width = right - left;
  const side = 200;
  const quiet = { size: 8.5, ink: 'grey' } as const;
  page.tag('P', () => page.line(sheet.kind, left, top, width / 2, { size: 9, ink: 'grey' }));
  let y = top + 13;
  page.tag('H1', () => {
    const large = { size: 19, style: 'bold', most: 1 } as const;
    const free = width - side - 10;
    const look = page.widthOf(sheet.title, large) <= free ? large : { ...large, size: 13, most: 3 };
    y += page.paragraph(sheet.title, left, y, free, look);
  });
  const period = { size: 11, style: 'bold', align: 'right' } as const;
  page.tag('P', () => page.line(sheet.period, right - side, top + 19, side, period));
  const second = page.widthOf(sheet.coverage, quiet) + 10;
  page.tag('P', () => page.line(sheet.visit, left, y, width - second, quiet));
  page.tag('P', () => page.line(sheet.coverage, right - second, y, second, { ...quiet, align: 'right' }));
  y += 16;
  page.rule(y, 1, 'black');
  y += 10;
  page.tag('H2', () => {
    y += page.paragraph(sheet.finding, left, y, width, { size: 13, style: 'bold', most: 2 });
  });
  y += 1;
  for (const detail of sheet.details) {
    page.tag('P', () => {
      y += page.paragraph(detail, left, y, width, { size: 9, most: 2 });
    });
  }
  return y;
}

/** The key numbers, and where it hurt beside them; alone they have a row of the page. Answers where they end. */
function drawNow(page: Page, report: Report, { keys, places }: Sheet, top: number): number {
  const { left, right } = page;
  if (!places) return drawKeyNumbers(page, keys, { top, columns: 4, width: (right - left) / 4, size: 27 });
  const width = 94;
  const below = drawKeyNumbers(page, keys, { top, columns: 2, width, size: 22 });
  return Math.max(below, drawBodies(page, report.places, places, left + 2 * width + 4, top));
}

type KeyGrid = {
  readonly top: number;
  readonly columns: number;
  readonly width: number;
  readonly size: number;
};

function drawKeyNumbers(page: Page, keys: readonly KeyNumber[], grid: KeyGrid): number {
  const { columns, width, size } = grid;
  const height = size + 30;
  page.nest('L', (list) => {
    for (const [index, { value, label, was }] of keys.entries()) {
      const x = page.left + (index % columns) * width;
      const top = grid.top + Math.floor(index / columns) * (height - 3);
      list.branch('LI', (item) =>
        item.leaf('LBody', () => {
          page.line(value, x, top, width - 4, { size, style: 'bold' });
          page.line(label, x, top + size + 6, width - 4, { size: 9 });
          if (was) page.line(was, x, top + size + 17, width - 4, { size: 8.5, ink: 'grey' });
        }),
      );
    }
  });
  return grid.top + Math.ceil(keys.length / columns) * (height - 3) + 3;
}

const doneLine = 12;
const headingHeight = 17;

function doneHeight(lists: readonly DoneList[], most: number): number {
  const [routines, ...others] = lists;
  const left = shownLines(routines, most);
  const right = Math.max(...others.map((list) => shownLines(list, most)));
  return headingHeight + 13 + Math.max(left, right) * doneLine + 8;
}

function shownLines(list: DoneList | undefined, most: number): number {
  const count = list?.items.length ?? 0;
  return Math.min(most, Math.max(1, count));
}

function drawDone(page: Page, done: Sheet['done'], most: number, top: number, words: Words): void {
  page.rule(top - 6);
  page.tag('H2', () => page.line(done.title, page.left, top, 300, { size: 11, style: 'bold' }));
  const gap = 22;
  // The names of routines are the longest, so their list has the widest column.
  const unit = (page.right - page.left - gap * (done.lists.length - 1)) / (done.lists.length + 0.3);
  let x = page.left;
  for (const [index, list] of done.lists.entries()) {
    const width = index === 0 ? unit * 1.3 : unit;
    drawDoneList(page, list, most, { x, y: top + headingHeight, width }, words);
    x += width + gap;
  }
}

type Place = { readonly x: number; readonly y: number; readonly width: number };

const count = { size: 9, style: 'bold', align: 'right', tabular: true } as const;

function drawDoneList(page: Page, list: DoneList, most: number, { x, y, width }: Place, { t }: Words): void {
  page.tag('H3', () => page.line(list.title, x, y, width, { size: 8.5, ink: 'grey' }));
  let at = y + 13;
  if (list.items.length === 0) {
    page.tag('P', () => page.line(list.nothing, x, at, width, { size: 9 }));
    return;
  }
  const fits = list.items.length <= most ? list.items.length : most - 1;
  const shown = list.items.slice(0, fits);
  page.nest('L', (tags) => {
    for (const { label, value } of shown) {
      const valueWidth = page.widthOf(value, count);
      tags.branch('LI', (item) =>
        item.leaf('LBody', () => {
          page.line(label, x, at, width - valueWidth - 8, { size: 9 });
          page.line(value, x + width - valueWidth - 1, at, valueWidth + 1, count);
        }),
      );
      at += doneLine;
    }
  });
  const rest = list.items.length - fits;
  if (rest > 0)
    page.tag('P', () =>
      page.line(t('report.done.more', { count: rest }), x, at, width, { size: 9, ink: 'grey' }),
    );
}

const footHeight = 44;

function drawFoot(page: Page, sheet: Sheet, top: number, { t }: Words): void {
  const width = page.right - page.left;
  page.rule(top, 1, 'black');
  const [honest = '', ...rest] = sheet.footer;
  let y = top + 6;
  page.tag('P', () => page.line(honest, page.left, y, width, { size: 8, style: 'bold' }));
  y += 11;
  const lacking =
    page.replaced > 0 ? [t('report.footer.replaced', { count: page.replaced, sign: lackSign })] : [];
  page.tag('P', () =>
    page.paragraph([...lacking, ...rest].join(' '), page.left, y, width, { size: 7, ink: 'grey', most: 3 }),
  );
}
