import type { Words } from '@/lib/words/translator';
import type { Report } from '../compose';
import type { SheetList } from '../lists';
import { type Sheet, sheetOf } from '../sheet';
import { type Block, beside, heading, listBlock, nothing, runningList, small, stack, text } from './block';
import { placesBlock } from './bodies';
import { drawChart } from './chart';
import { type Density, densityAt, roomiest } from './density';
import { drawFoot, footHeight, type LinkCode } from './foot';
import { dailyPage, notesPage } from './further-pages';
import { Page, type Paper } from './page';
import { numbersBlock } from './table';
import { visitsBlock } from './visits';

/**
 * The report as a tagged PDF of one page, in the words of the person who made it. A table of every day and the notes have
 * a page of their own each, if they were asked for. `code` leads from the paper back to a report that is shared.
 */
export async function reportPdf(
  report: Report,
  words: Words,
  paper: Paper,
  code: LinkCode | null = null,
): Promise<Uint8Array<ArrayBuffer>> {
  const sheet = sheetOf(report, words);
  const page = new Page({ title: sheet.fullTitle, lang: words.locale, paper });
  firstPage(page, report, { sheet, code }, words);
  if (sheet.daily) dailyPage(page, sheet.fullTitle, sheet.daily, words);
  if (sheet.notes) notesPage(page, sheet.fullTitle, sheet.notes, words);
  return page.bytes();
}

/** The chart is no higher than this: what is left over stays white. */
const mostChart = 230;

function firstPage(
  page: Page,
  report: Report,
  { sheet, code }: { readonly sheet: Sheet; readonly code: LinkCode | null },
  words: Words,
): void {
  const foot = { footer: sheet.footer, code };
  const footTop = page.bottom - footHeight(page, foot, words);
  const planOf = (density: Density) => {
    const upper = stack(upperParts(page, sheet, density, words), density.gap);
    const lower = lowerParts(page, report, sheet, density, words);
    const gaps = density.gap * (sheet.chart ? 3 : 2);
    return { density, upper, lower, left: footTop - page.top - upper.height - lower.height - gaps };
  };
  const { density, upper, lower, left } = roomiest(
    (tightness) => planOf(densityAt(tightness)),
    ({ left: room, density: { chart } }) => room >= (sheet.chart ? chart : 0),
  );
  upper.draw(page.left, page.top);
  let y = page.top + upper.height + density.gap;
  if (sheet.chart) {
    const height = Math.min(left, mostChart);
    drawChart(page, report, { ...sheet.chart, top: y, bottom: y + height }, words);
    y += height + density.gap;
  }
  lower.draw(page.left, y);
  drawFoot(page, foot, words);
}

function upperParts(page: Page, sheet: Sheet, density: Density, words: Words): Block[] {
  const { table } = sheet;
  return [
    head(page, sheet),
    note(page, sheet),
    about(page, sheet, density, words),
    table ? ruled(page, numbersBlock(page, table, density, words)) : nothing,
  ];
}

function head(page: Page, { kind, title, period, visit, coverage }: Sheet): Block {
  const { width } = page;
  const side = 190;
  const quiet = { size: 8, ink: 'grey' } as const;
  const large = { size: 17, style: 'bold', most: 1 } as const;
  const free = width - side - 10;
  const look = page.widthOf(title, large) <= free ? large : { ...large, size: 12, most: 3 };
  // The dates beside a small title are as high as a large one.
  const titleHeight = Math.max(page.lineHeight(large), page.heightOf(title, free, look));
  const height = titleHeight + 12;
  return {
    height: height + 2,
    draw: (x, top) => {
      page.tag('H1', () => page.paragraph(title, x, top, free, look));
      const dates = { size: 10.5, style: 'bold', align: 'right' } as const;
      page.tag('P', () => page.line(period, page.right - side, top + 6, side, dates));
      const y = top + titleHeight;
      const second = page.widthOf(coverage, quiet) + 6;
      const first = [kind, ...(visit ? [visit] : [])].join(' · ');
      page.tag('P', () => page.line(first, x, y, width - second, quiet));
      page.tag('P', () => page.line(coverage, page.right - second, y, second, { ...quiet, align: 'right' }));
      page.rule(top + height, 1, 'black');
    },
  };
}

/** The line to write down, what it is made of, and how much each change counts. */
function note(page: Page, { note: { line, legend }, changes }: Sheet): Block {
  const { width } = page;
  const large = { size: 13.5, style: 'bold', most: 2 } as const;
  const look = page.widthOf(line, large) <= width ? large : { ...large, size: 12 };
  return stack(
    [
      text(page, 'H2', line, width, look),
      ...(legend ? [text(page, 'P', legend, width, { ...small, most: 2 })] : []),
      ...changes.map((change) => text(page, 'P', change, width, { size: 8.6, most: 2 })),
    ],
    1.5,
  );
}

/** The person's own words, and what the trouble makes hard beside them. */
function about(page: Page, { about: said, activities }: Sheet, density: Density, words: Words): Block {
  const columns = [
    ...said.map(({ term, text: their }) => ({
      parts: 1,
      make: (width: number) =>
        stack(
          [
            text(page, 'H3', term, width, { size: 7.6, ink: 'grey', most: 1 }),
            text(page, 'P', their, width, { size: 8.6, most: density.about }),
          ],
          0,
        ),
    })),
    ...(activities
      ? [
          {
            parts: 1,
            make: (width: number) => listBlock(page, activities, width, density.about + 1, words),
          },
        ]
      : []),
  ];
  const [only, ...others] = columns;
  if (!only) return nothing;
  return ruled(page, others.length === 0 ? only.make(page.width) : beside(page.width, 16, columns));
}

function lowerParts(page: Page, report: Report, sheet: Sheet, density: Density, words: Words): Block {
  const { places, flareUps, factors, medication, done, visits, patterns } = sheet;
  const part = <Part>(shown: Part | null, draw: (shown: Part, width: number) => Block) =>
    shown ? [(width: number) => draw(shown, width)] : [];
  const running = (list: SheetList, width: number) =>
    runningList(page, list, width, { items: density.list + 1, lines: density.lines }, words);
  const columns = [
    [
      ...part(places, (shown, width) =>
        placesBlock(page, report.places, shown, width, { height: density.body, most: density.places }),
      ),
      ...part(flareUps, (shown, width) => flareUpBlock(page, shown, width, density, words)),
    ],
    [
      ...part(done, (shown, width) => doneBlock(page, shown, width, density, words)),
      ...part(medication, running),
      ...(factors ?? []).flatMap((factor) => part(factor, running)),
    ],
    [
      ...part(visits, (shown, width) => visitsBlock(page, shown, width, density.visits, words)),
      ...part(patterns, (shown, width) => groupBlock(page, shown, width, density, words)),
    ],
  ].filter((blocks) => blocks.length > 0);
  return columns.length === 0
    ? nothing
    : ruled(
        page,
        beside(
          page.width,
          16,
          columns.map((blocks, index) => ({
            // The last holds the longest numbers.
            parts: index === 2 ? 1.14 : 1,
            make: (width) =>
              stack(
                blocks.map((block) => block(width)),
                density.gap - 1,
              ),
          })),
        ),
      );
}

function flareUpBlock(
  page: Page,
  list: NonNullable<Sheet['flareUps']>,
  width: number,
  density: Density,
  words: Words,
): Block {
  return stack(
    [
      heading(page, list.title, width),
      runningList(page, { ...list, title: '' }, width, { items: density.list, lines: density.lines }, words),
      list.caption ? text(page, 'P', list.caption, width, { ...small, most: 3 }) : nothing,
    ],
    1,
  );
}

function doneBlock(
  page: Page,
  { title, caption, lists, nothing: none }: NonNullable<Sheet['done']>,
  width: number,
  density: Density,
  words: Words,
): Block {
  return stack(
    [
      heading(page, title, width),
      text(page, 'P', caption ?? '', width, { ...small, most: 2 }),
      ...(lists.length === 0 ? [text(page, 'P', none, width, { size: 8.2, most: 1 })] : []),
      ...lists.map((list, index) =>
        listBlock(page, list, width, index === 0 ? density.list : Math.max(2, density.list - 1), words),
      ),
    ],
    2,
  );
}

function groupBlock(
  page: Page,
  { title, lists, nothing: none, caption }: NonNullable<Sheet['patterns']>,
  width: number,
  density: Density,
  words: Words,
): Block {
  return stack(
    [
      heading(page, title, width),
      ...(lists.length === 0 ? [text(page, 'P', none, width, { size: 8.2, most: 2 })] : []),
      ...lists.map((list) => listBlock(page, list, width, density.patterns, words)),
      caption ? text(page, 'P', caption, width, { ...small, most: 4 }) : nothing,
    ],
    2,
  );
}

/** A block under a hairline of its own. */
function ruled(page: Page, block: Block): Block {
  if (block.height === 0) return nothing;
  const room = 5;
  return {
    height: block.height + room,
    draw: (x, y) => {
      page.rule(y);
      block.draw(x, y + room);
    },
  };
}
