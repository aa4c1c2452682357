import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { JournalDay } from '@/lib/journal/schema';
import { placesIn } from '@/lib/pain/place-fields';
import { placeKeys } from '@/lib/pain/schema';
import { composeReport, type Entries } from '@/lib/reports/compose';
import { legible } from '@/lib/reports/pdf/font';
import type { Paper } from '@/lib/reports/pdf/page';
import { reportPdf } from '@/lib/reports/pdf/report-pdf';
import { addDays, dayOf } from '@/lib/time/calendar-day';
import { wordsFor } from '@/lib/words/translator';
import { daysFrom } from '../../support/days';

const start = dayOf('2025-11-24');

async function pdfOf(count: number, more: Partial<Entries> = {}, paper: Paper = 'a4'): Promise<Buffer> {
  const own = more.routines ?? [];
  const days = daysFrom(
    start,
    Array.from({ length: count }, (_, index) => (index % 9 === 8 ? null : (index * 7) % 11)),
    () => ({
      asleepMinutes: 400,
      routines: { offered: own.map(({ id }) => id), done: own.map(({ id }) => id) },
    }),
  );
  const range = { from: start, to: addDays(start, count - 1) };
  const entries = { name: 'Ada', range, days, visits: [], medicationDays: [], routines: [], ...more };
  return Buffer.from(await reportPdf(composeReport(entries), wordsFor('en-GB'), paper));
}

const shoulder = { region: 'upper-trapezius', side: 'right', intensity: 6 } as const;

/** Days of pain at the top of the right shoulder, and now and then at every other place. */
function placed(length: number): JournalDay[] {
  return daysFrom(
    start,
    Array.from({ length }, () => 5),
    (index) => ({
      places: [
        shoulder,
        ...(index % 9 === 0
          ? (placesIn(placeKeys, () => 4) ?? []).filter(({ region }) => region !== 'upper-trapezius')
          : []),
      ],
    }),
  );
}

/** The texts of a drawing: where each begins, its size, and its glyphs by their numbers in the font. */
function textsOf(page: string) {
  const texts = page.matchAll(/1 0 0 1 ([\d.]+) ([\d.]+) Tm\n\/F\d+ ([\d.]+) Tf\n\[(.*)\] TJ/g);
  return Array.from(texts, ([, x, y, size, shown = '']) => ({
    x: Number(x),
    y: Number(y),
    size: Number(size),
    glyphs: Array.from(shown.matchAll(/<([\da-f]+)>/g), ([, hex = '']) => hex.match(/.{4}/g) ?? []).flat(),
  }));
}

/** The objects of a PDF as text; what stands in compressed streams is left out. */
function objects(pdf: Buffer): string {
  return pdf.toString('latin1').replaceAll(/stream\r?\n[\s\S]*?endstream/g, 'stream');
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** The drawing of the page, uncompressed. */
function drawing(pdf: Buffer): string {
  const text = pdf.toString('latin1');
  for (const [, body = ''] of text.matchAll(/\/FlateDecode[^>]*>>\s*stream\r?\n([\s\S]*?)\r?\nendstream/g)) {
    const plain = inflateSync(Buffer.from(body, 'latin1')).toString('latin1');
    if (plain.includes('BDC')) return plain;
  }
  return '';
}

test.each([
  ['a4', '[0 0 595.28 841.89]'],
  ['letter', '[0 0 612 792]'],
] as const)('the report is one page of %s', async (paper, box) => {
  const text = objects(await pdfOf(90, {}, paper));
  expect(count(text, /\/Type \/Page\b(?!s)/g)).toBe(1);
  expect(text).toContain(`/MediaBox ${box}`);
});

test('the page is tagged, says its language, and shows its title', async () => {
  const text = objects(await pdfOf(90));
  expect(text).toMatch(/\/MarkInfo/);
  expect(text).toMatch(/\/Marked true/);
  expect(text).toMatch(/\/StructTreeRoot/);
  expect(text).toMatch(/\/Lang \(en-GB\)/);
  expect(text).toMatch(/\/DisplayDocTitle true/);
  expect(text).toContain('(Pain diary of Ada, 24 Nov 2025 to 21 Feb 2026)');
});

test('headings, the table with its heads, lists and the figure are what they are', async () => {
  const visits = [{ id: 'v', day: addDays(start, 60), kind: 'chiropractor' as const }];
  const text = objects(await pdfOf(90, { visits }));
  expect(count(text, /\/S \/H1\b/g)).toBe(1);
  expect(count(text, /\/S \/H2\b/g)).toBe(7);
  // The numbers have 6 columns and 7 rows, the one visit has 3 and 1.
  expect(count(text, /\/S \/Table\b/g)).toBe(2);
  expect(count(text, /\/S \/TR\b/g)).toBe(8 + 2);
  expect(count(text, /\/Scope \/Column\b/g)).toBe(6 + 3);
  expect(count(text, /\/Scope \/Row\b/g)).toBe(7 + 1);
  expect(count(text, /\/S \/TD\b/g)).toBe(35 + 2);
  expect(text).toMatch(/\/S \/Figure[^>]*\/Alt \(Average pain of each day[^)]*One visit is marked/);
});

test.each(['a4', 'letter'] as const)(
  'where it hurt is a figure with its words, on the same page of %s',
  async (paper) => {
    const text = objects(await pdfOf(90, { days: placed(90) }, paper));
    expect(count(text, /\/Type \/Page\b(?!s)/g)).toBe(1);
    expect(count(text, /\/S \/Figure\b/g)).toBe(2);
    expect(count(text, /\/S \/H2\b/g)).toBe(8);
    expect(text).toMatch(
      /\/S \/Figure[^>]*\/Alt \(It hurt most often at the top of the right shoulder: on 90 of 90 days\./,
    );
  },
);

test('without a day that says where there is no such figure and no such heading', async () => {
  const text = objects(await pdfOf(90));
  expect(count(text, /\/S \/Figure\b/g)).toBe(1);
  expect(count(text, /\/S \/H2\b/g)).toBe(7);
});

test('LEFT and RIGHT are written as each view shows them, and a right place lies at the right of the back', async () => {
  const days = daysFrom(start, [5, 5, 5], () => ({ places: [shoulder] }));
  const texts = textsOf(drawing(await pdfOf(3, { days })));
  const sides = texts.filter(({ size }) => size === 5.5);
  const [left, right, ...front] = sides;
  if (!left || !right) throw new Error('No side is written.');
  expect([left, right].map(({ glyphs }) => glyphs.length)).toEqual([4, 5]);
  expect(front.map(({ glyphs }) => glyphs)).toEqual([right.glyphs, left.glyphs]);
  expect(sides.map(({ x }) => x)).toEqual(sides.map(({ x }) => x).toSorted((a, b) => a - b));
  const letters = texts.filter(
    ({ y, size, glyphs }) => size === 7 && glyphs.length === 1 && Math.abs(y - left.y) < 20,
  );
  expect(letters).toHaveLength(1);
  for (const { x } of letters) expect(x - left.x).toBeGreaterThan(2 * Math.abs(right.x - x));
});

test.each([
  ['without places', {}],
  ['with places', { days: placed(90) }],
])('everything on the page is either tagged or decoration, %s', async (_, more) => {
  const operations = drawing(await pdfOf(90, more)).split('\n');
  let depth = 0;
  const loose = operations.filter((operation) => {
    if (/\b(BDC|BMC)$/.test(operation)) depth += 1;
    if (/^EMC$/.test(operation)) depth -= 1;
    return depth === 0 && /\b(Tj|TJ|S|f|B|re)$/.test(operation);
  });
  expect(loose).toEqual([]);
  expect(depth).toBe(0);
});

test.each([
  ['no days', 90, { days: [] }],
  ['one day', 1, {}],
  ['a year', 365, {}],
  ['ten years', 3660, {}],
  ['a name of 80 characters without a space', 90, { name: 'W'.repeat(80) }],
  [
    'forty routines and twenty kinds of medication',
    90,
    {
      routines: Array.from({ length: 40 }, (_, index) => ({
        id: `own-${index}`,
        name: `${index} ${'long '.repeat(11)}`,
      })),
      medicationDays: Array.from({ length: 20 }, (_, index) => ({
        day: start,
        names: [`${index} ${'M'.repeat(56)}`],
      })),
    },
  ],
  ['every place of the body map', 90, { days: placed(90) }],
] as const)('%s make one page, with its fonts, of at most 100 KB', async (_, days, more) => {
  const pdf = await pdfOf(days, more);
  expect(count(objects(pdf), /\/Type \/Page\b(?!s)/g)).toBe(1);
  expect(count(objects(pdf), /\/FontFile2/g)).toBe(2);
  expect(pdf.byteLength).toBeLessThan(100_000);
});

test('a character that the font lacks becomes one sign and is counted; the others stay', () => {
  expect(legible('Zoë Ωmega Łucja Żółć')).toEqual({ text: 'Zoë Ωmega Łucja Żółć', replaced: 0 });
  expect(legible('山田 x')).toEqual({ text: '◌◌ x', replaced: 2 });
  expect(legible('👩‍👩‍👧!')).toEqual({ text: '◌!', replaced: 1 });
  expect(legible('a\u202Eb')).toEqual({ text: 'a◌b', replaced: 1 });
  expect(legible('two\nlines')).toEqual({ text: 'two lines', replaced: 0 });
});
