import { expect, test } from 'vitest';
import { placesIn } from '@/lib/pain/place-fields';
import { placeKeys } from '@/lib/pain/schema';
import { type Choices, usualChoices } from '@/lib/reports/choices';
import { composeReport, type Entries } from '@/lib/reports/compose';
import { legible } from '@/lib/reports/pdf/font';
import type { Paper } from '@/lib/reports/pdf/page';
import { reportPdf } from '@/lib/reports/pdf/report-pdf';
import { sheetOf } from '@/lib/reports/sheet';
import { addDays, dayOf } from '@/lib/time/calendar-day';
import { wordsFor } from '@/lib/words/translator';
import { daysFrom } from '../../support/days';
import { type ReadPdf, readPdf, type Tag } from '../../support/pdf';
import { fullDays, fullEntries, fullReport, reportEnd } from '../../support/report';

const start = dayOf('2026-08-26');
const words = wordsFor('en-GB');

async function bytesOf(entries: Entries, choices: Partial<Choices> = {}, paper: Paper = 'a4') {
  return reportPdf(composeReport(entries, { ...usualChoices, ...choices }), words, paper);
}

async function pdfOf(entries: Entries, choices?: Partial<Choices>, paper?: Paper): Promise<ReadPdf> {
  return readPdf(await bytesOf(entries, choices, paper));
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** The pieces of text of a drawing: where each begins from the top, and how large it is. */
function piecesOf(drawing: string) {
  const found = drawing.matchAll(/1 0 0 1 (-?[\d.]+) (-?[\d.]+) Tm\n\/F\d+ ([\d.]+) Tf\n\[(.*)\] TJ/g);
  return Array.from(found, ([, x, y, size, shown = '']) => ({
    x: Number(x),
    y: Number(y),
    size: Number(size),
    glyphs: Array.from(shown.matchAll(/<([\da-f]+)>/g), ([, hex = '']) => hex.match(/.{4}/g) ?? []).flat(),
  }));
}

/** Every tag beneath this one, in the order of reading. */
function allTags(tag: Tag): Tag[] {
  return [tag, ...tag.tags.flatMap(allTags)];
}

function typesOf(tag: Tag): string[] {
  return allTags(tag).map(({ type }) => type);
}

test.each([
  ['a4', '[0 0 595.28 841.89]'],
  ['letter', '[0 0 612 792]'],
] as const)('the report is one page of %s', async (paper, box) => {
  const { objects, drawings } = await pdfOf(fullEntries(), {}, paper);
  expect(drawings).toHaveLength(1);
  expect(objects).toContain(`/MediaBox ${box}`);
});

test('the page is tagged, says its language, and shows its title', async () => {
  const { objects } = await pdfOf(fullEntries());
  expect(objects).toMatch(/\/Marked true/);
  expect(objects).toMatch(/\/StructTreeRoot/);
  expect(objects).toMatch(/\/Lang \(en-GB\)/);
  expect(objects).toMatch(/\/DisplayDocTitle true/);
  expect(Buffer.from(await bytesOf(fullEntries())).toString('latin1')).toContain(
    '(Pain diary of Ada Byron, 26 Aug 2026 to 23 Nov 2026)',
  );
});

test('the tags are those of a document that can be read aloud: every rule of their tree holds', async () => {
  const { tags, drawings } = await pdfOf(fullEntries(), { extras: ['daily', 'notes'] });
  const holds: Record<string, readonly string[]> = {
    Document: ['H1', 'H2', 'H3', 'P', 'L', 'Table', 'Figure'],
    L: ['LI'],
    LI: ['Lbl', 'LBody'],
    Table: ['TR'],
    TR: ['TH', 'TD'],
  };
  const all = allTags(tags);
  for (const { type, tags: within, marks } of all) {
    const allowed = holds[type];
    expect(
      within.filter((tag) => !allowed?.includes(tag.type)).map((tag) => `${tag.type} in ${type}`),
    ).toEqual([]);
    // A tag holds tags or a piece of the drawing, and is never empty.
    expect(within.length > 0 || marks.length > 0, type).toBe(true);
    expect(allowed === undefined || marks.length === 0, type).toBe(true);
  }
  for (const { dictionary } of all.filter(({ type }) => type === 'Figure')) {
    expect(dictionary).toMatch(/\/Alt \(.{20,}/);
    expect(dictionary).toMatch(/\/BBox \[/);
  }
  for (const { dictionary } of all.filter(({ type }) => type === 'TH'))
    expect(dictionary).toMatch(/\/Scope \/(Column|Row)/);
  for (const table of all.filter(({ type }) => type === 'Table')) {
    const widths = new Set(table.tags.map(({ tags: cells }) => cells.length));
    expect(widths.size).toBe(1);
  }
  // No heading skips a level, and each mark is told once.
  const levels = all.flatMap(({ type }) => (/^H\d$/.test(type) ? Number(type[1]) : []));
  expect(levels[0]).toBe(1);
  expect(levels.slice(1).filter((level, index) => level > (levels[index] ?? 0) + 1)).toEqual([]);
  const pieces = drawings.map((drawing) => count(drawing, /\/MCID \d+/g)).reduce((sum, each) => sum + each);
  expect(all.flatMap(({ marks }) => marks)).toHaveLength(pieces);
});

test('its parts are read in the order of the report', async () => {
  const { tags, texts } = await pdfOf(fullEntries());
  const headings = typesOf(tags).filter((type) => type === 'H1' || type === 'H2');
  expect(headings).toEqual(['H1', ...Array.from({ length: 8 }, () => 'H2')]);
  const sheet = sheetOf(fullReport(), words);
  const parts = [
    sheet.title,
    sheet.note.line,
    'Wants to know, at the visit on 28 Nov',
    'Own activities, 0 not at all to 10 as before',
    'In numbers',
    'Average pain of each day, with the mean of seven days',
    'Where it hurt',
    'Flare-ups',
    'What was done',
    'Around each visit',
    'What went with pain',
    'Patient-reported, from a diary',
  ];
  const at = parts.map((part) => texts[0]?.replaceAll('\n', ' ').indexOf(part) ?? -1);
  expect(at).toEqual(at.toSorted((a, b) => a - b));
  expect(at.every((place) => place >= 0)).toBe(true);
});

test.each(['a4', 'letter'] as const)(
  'every key number of the screen is in the text of the PDF (%s)',
  async (paper) => {
    const { texts } = await pdfOf(fullEntries(), {}, paper);
    const pieces = texts[0]?.split('\n') ?? [];
    const flowing = pieces.join(' ');
    const { title, period, coverage, note, changes, table, places, visits, activities } = sheetOf(
      fullReport(),
      words,
    );
    for (const sentence of [title, period, coverage, note.line, ...changes])
      expect(flowing).toContain(sentence);
    const rows = table?.rows ?? [];
    expect(rows.length).toBe(11);
    for (const { label, cells, changes: changed } of rows) {
      const from = pieces.indexOf(label);
      expect(from, label).toBeGreaterThan(0);
      const told = [
        ...cells.flatMap(({ text, days }) => [text, ...(days ? [days] : [])]),
        ...changed.flatMap(({ text, interval }) => [text, ...(interval ? [interval] : [])]),
      ].filter((text) => text !== '');
      expect(pieces.slice(from + 1, from + 1 + told.length), label).toEqual(told);
    }
    for (const { short, brief } of places?.items ?? [])
      for (const text of [short, brief]) expect(pieces).toContain(text);
    for (const { before, after } of visits?.rows ?? [])
      for (const text of [before, after]) expect(pieces).toContain(text);
    for (const { label, value } of activities?.items ?? [])
      for (const text of [label, value]) expect(pieces).toContain(text);
  },
);

test('the line to write down, with where, how it feels and sleep, lies in the top third of the page', async () => {
  const { drawings } = await pdfOf(fullEntries());
  const [top = Number.POSITIVE_INFINITY] = piecesOf(drawings[0] ?? '')
    .filter(({ size }) => size === 13.5)
    .map(({ y }) => y);
  expect(841.89 - top).toBeLessThan(841.89 / 3);
});

test('LEFT and RIGHT are written as each view shows them, and a right place lies at the right of the back', async () => {
  const { drawings, texts } = await pdfOf(fullEntries());
  const lines = texts[0]?.split('\n') ?? [];
  const pieces = piecesOf(drawings[0] ?? '');
  const sides = pieces.flatMap((piece, index) => {
    const word = lines[index];
    return word === 'LEFT' || word === 'RIGHT' ? { ...piece, word } : [];
  });
  expect(sides.map(({ word }) => word)).toEqual(['LEFT', 'RIGHT', 'RIGHT', 'LEFT']);
  expect(sides.map(({ x }) => x)).toEqual(sides.map(({ x }) => x).toSorted((a, b) => a - b));
  const [left, right] = sides;
  const letter = pieces.find(
    ({ size, x, y }, index) => lines[index] === 'A' && size === 7 && left && y < left.y + 60 && x > left.x,
  );
  if (!left || !right || !letter) throw new Error('A side or the letter of the place is not written.');
  expect(letter.x).toBeGreaterThan((left.x + right.x + 20) / 2);
});

test.each([
  ['as it usually is', {}],
  ['with its further pages', { extras: ['daily', 'notes'] }],
] as const)('everything on the page is either tagged or decoration, %s', async (_, choices) => {
  for (const drawing of (await pdfOf(fullEntries(), choices)).drawings) {
    let depth = 0;
    const loose = drawing.split('\n').filter((operation) => {
      if (/\b(BDC|BMC)$/.test(operation)) depth += 1;
      if (/^EMC$/.test(operation)) depth -= 1;
      return depth === 0 && /\b(Tj|TJ|S|f|B|re)$/.test(operation);
    });
    expect(loose).toEqual([]);
    expect(depth).toBe(0);
  }
});

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
      const bytes = await bytesOf(entries, {}, paper);
      const { objects, drawings } = readPdf(bytes);
      expect(drawings).toHaveLength(1);
      expect(count(objects, /\/FontFile2/g)).toBe(2);
      expect(bytes.byteLength).toBeLessThan(100_000);
      expect(overlapping(drawings[0] ?? '')).toEqual([]);
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

test('what is left out is nowhere on the page', async () => {
  const { texts, tags } = await pdfOf(fullEntries(), {
    name: 'initials',
    without: [
      'question',
      'trouble',
      'places',
      'chart',
      'flare-ups',
      'done',
      'medication',
      'factors',
      'visits',
      'patterns',
    ],
  });
  const [text = ''] = texts;
  expect(text).toContain('Pain diary of A. B.');
  for (const gone of [
    'Byron',
    'pillow',
    'desk',
    'Where it hurt',
    'Flare',
    'Towel',
    'Ibuprofen',
    'drive',
    'chiropractor\n',
  ])
    expect(text).not.toContain(gone);
  expect(typesOf(tags)).not.toContain('Figure');
  expect(text).toContain('In numbers');
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

test('a character that the font lacks becomes one sign and is counted; the others stay', () => {
  expect(legible('Zoë Ωmega Łucja Żółć')).toEqual({ text: 'Zoë Ωmega Łucja Żółć', replaced: 0 });
  expect(legible('e\u0301')).toEqual({ text: 'é', replaced: 0 });
  expect(legible('山田 x')).toEqual({ text: '◌◌ x', replaced: 2 });
  expect(legible('👩‍👩‍👧!')).toEqual({ text: '◌!', replaced: 1 });
  expect(legible('a\u202Eb')).toEqual({ text: 'a◌b', replaced: 1 });
  expect(legible('two\nlines')).toEqual({ text: 'two lines', replaced: 0 });
});
