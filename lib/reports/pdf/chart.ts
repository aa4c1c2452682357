import { markWords } from '@/lib/charts/mark-words';
import { type PainFigure, type Point, painFigure } from '@/lib/charts/pain-figure';
import { type TimeAxis, timeAxis } from '@/lib/charts/time-axis';
import { isWithin } from '@/lib/time/day-range';
import type { VisitKind } from '@/lib/visits/schema';
import type { Words } from '@/lib/words/translator';
import { severeFrom } from '../comparison';
import type { Report } from '../compose';
import type { Sheet } from '../sheet';
import { inks, type Page } from './page';

type Place = NonNullable<Sheet['chart']> & { readonly top: number; readonly bottom: number };

/** The figure of daily pain between two heights, and beneath it where the columns of the table lie. */
export function drawChart(
  page: Page,
  report: Report,
  { title, key, alt, top, bottom }: Place,
  words: Words,
): void {
  const look = { size: 7, ink: 'grey', most: 2 } as const;
  page.tag('H2', () => page.line(title, page.left, top, page.width, { size: 10, style: 'bold' }));
  const keyTop = top + 14;
  const keyHeight = page.heightOf(key, page.width, look);
  page.tag('P', () => page.paragraph(key, page.left, keyTop, page.width, look));
  const figureTop = keyTop + keyHeight + 3;
  const hasVisits = report.visits.length > 0;
  const figure = painFigure(report.days, {
    width: page.right,
    height: bottom,
    inset: { left: page.left + 14, top: figureTop + (hasVisits ? 10 : 4), right: 0, bottom: 24 },
    usual: null,
    marks: report.visits,
    mostXTicks: 14,
  });
  const axis = timeAxis(report.range, figure.plot.left, figure.plot.right);
  page.tag(
    'Figure',
    () => {
      drawFrame(page, figure, words);
      drawVisits(page, figure, words);
      drawFlareUps(page, figure, axis, report);
      drawPain(page, figure);
      drawMedication(page, figure, axis, report);
      drawWindows(page, figure, axis, report, words);
    },
    { alt: `${title}. ${alt}`, bbox: [page.left, figureTop, page.right, bottom] },
  );
}

function drawFrame(page: Page, { plot, yTicks, xTicks }: PainFigure<VisitKind>, words: Words): void {
  const { doc } = page;
  const severe = plot.bottom - ((plot.bottom - plot.top) * severeFrom) / 10;
  doc.rect(plot.left, plot.top, plot.right - plot.left, severe - plot.top).fill(inks.shade);
  for (const { score, y } of yTicks) {
    doc.moveTo(plot.left, y).lineTo(plot.right, y).lineWidth(0.4).stroke(inks.rule);
    page.line(String(score), page.left - 4, y - 4.2, 13, { size: 6.5, ink: 'grey', align: 'right' });
  }
  for (const { day, x, unit } of xTicks) {
    const text =
      unit === 'day'
        ? words.day(day, 'short')
        : unit === 'month'
          ? words.day(day, 'monthShort')
          : day.slice(0, 4);
    const width = page.widthOf(text, { size: 6.5 });
    const left = Math.min(Math.max(x - width / 2, page.left), page.right - width);
    page.line(text, left, plot.bottom + 15.5, width + 1, { size: 6.5, ink: 'grey' });
  }
}

function drawVisits(page: Page, { plot, marks, weekly }: PainFigure<VisitKind>, { t }: Words): void {
  const top = plot.top - 9;
  // Many visits would hide the days under their lines: then they are short strokes along the top.
  const crowded = weekly || marks.length > mostLines;
  const bottom = crowded ? plot.top : plot.bottom;
  for (const { x } of marks) {
    const line = page.doc.moveTo(x, top).lineTo(x, bottom).lineWidth(0.8).lineCap('butt');
    line.dash(1, { space: 2 }).stroke(inks.black).undash();
  }
  if (crowded) return;
  const widest = 50;
  for (const { x, kind, anchor } of markWords(marks, { right: plot.right, width: widest })) {
    const word = t(`report.chart.visit.${kind}`);
    const left = anchor === 'start' ? x + 3 : x - 3 - widest;
    page.line(word, left, top - 1, widest, { size: 6.5, align: anchor === 'start' ? 'left' : 'right' });
  }
}

const mostLines = 16;

/** A bar along the top for each flare-up: told from everything else by its place, not by a colour. */
function drawFlareUps(
  page: Page,
  { plot }: PainFigure<VisitKind>,
  { x, lane }: TimeAxis,
  { flareUps }: Report,
): void {
  for (const { from, to } of flareUps?.found ?? [])
    page.doc.rect(x(from) - lane / 2, plot.top, x(to) - x(from) + lane, 2.4).fill(inks.black);
}

function drawMedication(
  page: Page,
  { plot }: PainFigure<VisitKind>,
  { x, lane }: TimeAxis,
  { medicationDays, range }: Report,
): void {
  const { doc } = page;
  for (const day of medicationDays.filter((each) => isWithin(range, each)))
    doc.moveTo(x(day), plot.bottom + 1.5).lineTo(x(day), plot.bottom + 4.5);
  if (medicationDays.length > 0)
    doc
      .lineCap('butt')
      .lineWidth(Math.min(1.4, Math.max(0.12, lane * 0.5)))
      .stroke(inks.black);
}

function drawPain(page: Page, figure: PainFigure<VisitKind>): void {
  const { doc } = page;
  for (const outline of figure.ribbons) {
    trace(doc, outline);
    doc.closePath().fill('#e3d3c8');
  }
  doc.lineJoin('round').lineCap('round');
  // A line without length under a round cap is a dot, of a tenth of the bytes of a circle.
  for (const { x, y } of figure.dots) doc.moveTo(x, y).lineTo(x, y);
  if (figure.dots.length > 0)
    doc.lineWidth(Math.min(3.4, Math.max(1.4, figure.lane * 0.8))).stroke(inks.black);
  doc.lineWidth(1.6);
  for (const piece of figure.weekly ? figure.medians : figure.mean) {
    trace(doc, piece.length === 1 ? [...piece, ...piece] : piece);
    doc.stroke(inks.pain);
  }
}

function drawWindows(
  page: Page,
  { plot }: PainFigure<VisitKind>,
  { x, lane }: TimeAxis,
  { range, columns }: Report,
  { t }: Words,
): void {
  if (columns.length < 2) return;
  for (const { kind, range: window } of columns) {
    // The start of care may lie before the days that are drawn.
    if (window.to < range.from) continue;
    const from = Math.max(plot.left, x(window.from) - lane / 2);
    const to = x(window.to) + lane / 2;
    const y = plot.bottom + 6;
    page.doc.rect(from, y, to - from, 1.8).fill(inks.grey);
    const word = t(`report.chart.windows.${kind}`);
    const width = page.widthOf(word, { size: 6.2 });
    if (width <= to - from) page.line(word, (from + to - width) / 2, y + 2.2, width + 1, { size: 6.2 });
  }
}

function trace(doc: PDFKit.PDFDocument, points: readonly Point[]): void {
  for (const [index, { x, y }] of points.entries()) {
    if (index === 0) doc.moveTo(x, y);
    else doc.lineTo(x, y);
  }
}
