import { markWords } from '@/lib/charts/mark-words';
import { type PainFigure, type Point, painFigure } from '@/lib/charts/pain-figure';
import { timeAxis } from '@/lib/charts/time-axis';
import type { VisitKind } from '@/lib/visits/schema';
import type { Words } from '@/lib/words/translator';
import { type Report, severeFrom } from '../compose';
import type { Sheet } from '../sheet';
import { inks, type Page } from './page';

type Place = Sheet['chart'] & { readonly top: number; readonly bottom: number };

/** The figure of daily pain between two heights, and beneath it where the columns of the table lie. */
export function drawChart(
  page: Page,
  report: Report,
  { title, key, alt, top, bottom }: Place,
  words: Words,
): void {
  page.rule(top - 4);
  page.tag('H2', () => page.line(title, page.left, top + 1, 400, { size: 11, style: 'bold' }));
  page.tag('P', () =>
    page.line(key, page.left, top + 16, page.right - page.left, { size: 7.5, ink: 'grey' }),
  );
  const figure = painFigure(report.days, {
    width: page.right,
    height: bottom,
    inset: { left: page.left + 14, top: top + 38, right: 0, bottom: 24 },
    usual: null,
    marks: report.visits,
    mostXTicks: 14,
  });
  page.tag(
    'Figure',
    () => {
      drawFrame(page, figure, words);
      drawVisits(page, figure, words);
      drawPain(page, figure);
      drawWindows(page, figure, report, words);
    },
    { alt: `${title}. ${alt}`, bbox: [page.left, top + 28, page.right, bottom] },
  );
}

function drawFrame(page: Page, { plot, yTicks, xTicks }: PainFigure<VisitKind>, words: Words): void {
  const { doc } = page;
  const severe = plot.bottom - ((plot.bottom - plot.top) * severeFrom) / 10;
  doc.rect(plot.left, plot.top, plot.right - plot.left, severe - plot.top).fill(inks.shade);
  for (const { score, y } of yTicks) {
    doc.moveTo(plot.left, y).lineTo(plot.right, y).lineWidth(0.4).stroke(inks.rule);
    page.line(String(score), page.left - 4, y - 4.5, 13, { size: 7, ink: 'grey', align: 'right' });
  }
  for (const { day, x, unit } of xTicks) {
    const text =
      unit === 'day'
        ? words.day(day, 'short')
        : unit === 'month'
          ? words.day(day, 'monthShort')
          : day.slice(0, 4);
    const width = page.widthOf(text, { size: 7 });
    const left = Math.min(Math.max(x - width / 2, page.left), page.right - width);
    page.line(text, left, plot.bottom + 14, width + 1, { size: 7, ink: 'grey' });
  }
}

function drawVisits(page: Page, { plot, marks }: PainFigure<VisitKind>, { t }: Words): void {
  const top = plot.top - 9;
  for (const { x } of marks) {
    const line = page.doc.moveTo(x, top).lineTo(x, plot.bottom).lineWidth(0.8).lineCap('butt');
    line.dash(1, { space: 2 }).stroke(inks.black).undash();
  }
  const widest = 52;
  for (const { x, kind, anchor } of markWords(marks, { right: plot.right, width: widest })) {
    const word = t(`report.chart.visit.${kind}`);
    const left = anchor === 'start' ? x + 3 : x - 3 - widest;
    page.line(word, left, top - 1, widest, { size: 7, align: anchor === 'start' ? 'left' : 'right' });
  }
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
    doc.lineWidth(Math.min(3.6, Math.max(1.4, figure.lane * 0.8))).stroke(inks.black);
  doc.lineWidth(1.6);
  for (const piece of figure.weekly ? figure.medians : figure.mean) {
    trace(doc, piece.length === 1 ? [...piece, ...piece] : piece);
    doc.stroke(inks.pain);
  }
}

function drawWindows(
  page: Page,
  { plot }: PainFigure<VisitKind>,
  { range, columns }: Report,
  { t }: Words,
): void {
  if (columns.length < 2) return;
  const { x, lane } = timeAxis(range, plot.left, plot.right);
  for (const { kind, range: window } of columns) {
    const [from, to] = [x(window.from) - lane / 2, x(window.to) + lane / 2];
    const y = plot.bottom + 4;
    page.doc.rect(from, y, to - from, 2).fill(inks.grey);
    const word = t(`report.chart.windows.${kind}`);
    const width = page.widthOf(word, { size: 6.5 });
    if (width <= to - from) page.line(word, (from + to - width) / 2, y + 3, width + 1, { size: 6.5 });
  }
}

function trace(doc: PDFKit.PDFDocument, points: readonly Point[]): void {
  for (const [index, { x, y }] of points.entries()) {
    if (index === 0) doc.moveTo(x, y);
    else doc.lineTo(x, y);
  }
}
