import { expect, test } from 'vitest';
import { placesIn } from '@/lib/pain/place-fields';
import { placeKeys } from '@/lib/pain/schema';
import { type Choices, usualChoices } from '@/lib/reports/choices';
import { composeReport, type Entries } from '@/lib/reports/compose';
import type { Paper } from '@/lib/reports/pdf/page';
import { reportPdf } from '@/lib/reports/pdf/report-pdf';
import { codeMatrix } from '@/lib/reports/share/code';
import { addDays, dayOf } from '@/lib/time/calendar-day';
import { wordsFor } from '@/lib/words/translator';
import { daysFrom } from '../../support/days';
import { count, piecesOf, type ReadPdf, readPdf } from '../../support/pdf';
import { fullDays, fullEntries, reportEnd } from '../../support/report';

const start = dayOf('2026-08-26');
const words = wordsFor('en-GB');

async function bytesOf(entries: Entries, choices: Partial<Choices> = {}, paper: Paper = 'a4') {
  return reportPdf(composeReport(entries, { ...usualChoices, ...choices }), words, paper);
}

async function pdfOf(entries: Entries, choices?: Partial<Choices>, paper?: Paper): Promise<ReadPdf> {
  return readPdf(await bytesOf(entries, choices, paper));
}

const code = { matrix: codeMatrix(`https://nape.example.org/shared/${'A'.repeat(43)}`), ends: reportEnd };

const crowd: Partial<Entries> = {
  name: 'W'.repeat(80),
  days: fullDays(start, 90).map((day) => ({
    ...day,
    places: day.places && placesIn(placeKeys, () => 4),
    feelings: day.feelings && {
      offered: [],
      done: ['aching', 'stiff', 'sharp', 'burning', 'tingling', 'numb'],
    },
    routines: day.routines && { offered: ids('own-', 40), done: ids('own-', 40) },
    habits: day.habits && { offered: ids('own-h', 40), done: ids('own-h', 40) },
    worse: day.worse && { offered: [], done: ids('f', 20) },
  })),
  routines: ids('own-', 40).map((id) => ({ id, name: `${id} ${'long '.repeat(10)}` })),
  habits: ids('own-h', 40).map((id) => ({ id, name: `${id}${'x'.repeat(50)}` })),
  factors: ids('f', 20).map((id) => ({ id, name: `${id}${'F'.repeat(50)}` })),
  medicationDays: ids('', 20).map((id, index) => ({
    day: addDays(start, index),
    names: [`${id} ${'M'.repeat(56)}`],
  })),
  visits: ids('v', 30).map((id, index) => ({ id, day: addDays(start, 3 * index), kind: 'physiotherapist' })),
  question: { text: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerk '.repeat(9), forVisit: null },
  trouble: { since: start, how: 'x'.repeat(500) },
  rare: {
    weeks: [{ day: start, average: 4, enjoyment: 5, activity: 6 }],
    activities: ids('a', 5).map((id) => ({ id, name: id.repeat(40) })),
    ratings: ids('a', 5).map((activityId, rating) => ({ day: reportEnd, activityId, rating })),
    globalChanges: [{ day: reportEnd, step: -3 }],
    clinicScores: ids('n', 20).map((name) => ({
      day: reportEnd,
      form: 'other',
      name: name.repeat(20),
      score: 12.5,
      most: 70,
    })),
  },
};

function ids(prefix: string, length: number): string[] {
  return Array.from({ length }, (_, index) => `${prefix}${index}`);
}

const silent = (length: number) =>
  daysFrom(
    addDays(reportEnd, 1 - length),
    Array.from({ length }, () => null),
  );

test.each([
  ['no days', fullEntries(90, { days: [], visits: [] })],
  ['days without an entry', fullEntries(90, { days: silent(90) })],
  ['one day', fullEntries(1)],
  ['a year', fullEntries(365)],
  ['ten years', fullEntries(3660)],
  ['a crowd of everything', fullEntries(90, crowd)],
] as const)(
  '%s make one page, with its fonts, of at most 100 KB, on which nothing covers anything',
  async (_, entries) => {
    for (const paper of ['a4', 'letter'] as const) {
      const plain = await bytesOf(entries, {}, paper);
      const coded = await reportPdf(composeReport(entries, usualChoices), words, paper, code);
      for (const bytes of [plain, coded]) {
        const { objects, drawings } = readPdf(bytes);
        expect(drawings).toHaveLength(1);
        expect(count(objects, /\/FontFile2/g)).toBe(2);
        expect(bytes.byteLength).toBeLessThan(100_000);
        expect(overlapping(drawings[0] ?? '')).toEqual([]);
      }
    }
  },
);

/** Pieces of text in which one line lies over another; the letters on the body and the words beside it stay out. */
function overlapping(drawing: string): string[] {
  const pieces = piecesOf(drawing).filter(({ size }) => size >= 6.6 && size !== 7);
  return pieces.flatMap((piece, index) =>
    pieces
      .slice(index + 1)
      .filter(
        (other) =>
          Math.abs(other.x - piece.x) < 1 &&
          Math.abs(other.y - piece.y) < Math.min(piece.size, other.size) * 0.9,
      )
      .map((other) => `${piece.x} ${piece.y} ${piece.size}, ${other.x} ${other.y} ${other.size}`),
  );
}

test('what has no room is counted: in its list, or as a text that is shortened', async () => {
  const [text = ''] = (await pdfOf(fullEntries(90, crowd))).texts;
  const flowing = text.replaceAll('\n', ' ');
  expect(flowing).toMatch(/and 3\d more/);
  expect(flowing).toMatch(/\d+ more entered totals stand on the page on the screen\./);
  const shortened = Number(/(\d+) texts are shortened with “…”/.exec(flowing)?.[1]);
  expect(shortened).toBe(count(text, /…$/gm));
});

test('the table of every day and the notes have a page each, only when they are asked for', async () => {
  const { texts } = await pdfOf(fullEntries(), { extras: ['daily', 'notes'] });
  expect(texts).toHaveLength(3);
  expect(texts[1]).toContain('Day by day');
  expect(texts[1]?.split('\n').filter((line) => /^\d+ (Aug|Sept|Oct|Nov)$/.test(line))).toHaveLength(90);
  expect(texts[2]).toContain('A long drive home.');
  const [whole = ''] = (await pdfOf(fullEntries())).texts;
  expect(whole).not.toContain('A long drive home.');
});

test.each([
  [124, 'Day by day', 124],
  [365, 'Week by week', 53],
  [3660, 'Month by month', 121],
] as const)('a table of %i days is told %s on one page', async (days, title, rows) => {
  const { texts, drawings } = await pdfOf(fullEntries(days), { extras: ['daily'] });
  expect(texts).toHaveLength(2);
  expect(texts[1]).toContain(title);
  const pieces = piecesOf(drawings[1] ?? '');
  const lines = new Set(pieces.filter(({ size }) => size === 7.4).map(({ x, y }) => `${x < 290} ${y}`));
  const heads = rows > 62 ? 2 : 1;
  expect(lines.size - heads).toBe(rows);
  expect(Math.min(...pieces.map(({ y }) => y))).toBeGreaterThan(20);
});

test('notes that do not fit their page are counted there, and so is what the font lacks', async () => {
  const notes = Array.from({ length: 90 }, (_, index) => ({
    day: addDays(start, index),
    text: index === 89 ? 'שלום! '.repeat(10) : `${index} ${'word '.repeat(1000)}`,
  }));
  const { texts } = await pdfOf(fullEntries(90, { notes }), { extras: ['notes'] });
  const [first = '', page = ''] = texts;
  expect(texts).toHaveLength(2);
  expect(page).toMatch(/\d+ more notes do not fit here; the page on the screen has them/);
  expect(page).toMatch(/40 characters that this page’s font lacks are shown as ◌/);
  expect(page).toMatch(/\d+ texts are shortened/);
  expect(first).not.toContain('this page’s font lacks');
});

test('a name that the font lacks is said to be lacking, and the rest of the page is there', async () => {
  const [text = ''] = (await pdfOf(fullEntries(90, { name: 'מרים Łucja' }))).texts;
  expect(text).toContain('Pain diary of ◌◌◌◌ Łucja');
  expect(text).toMatch(/4 characters that this page’s font lacks are shown as ◌/);
});
