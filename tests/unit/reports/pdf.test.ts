import { expect, test } from 'vitest';
import { type Choices, usualChoices } from '@/lib/reports/choices';
import { composeReport, type Entries } from '@/lib/reports/compose';
import { legible } from '@/lib/reports/pdf/font';
import type { Paper } from '@/lib/reports/pdf/page';
import { reportPdf } from '@/lib/reports/pdf/report-pdf';
import { sheetOf } from '@/lib/reports/sheet';
import { wordsFor } from '@/lib/words/translator';
import { count, piecesOf, type ReadPdf, readPdf, type Tag } from '../../support/pdf';
import { fullEntries, fullReport } from '../../support/report';

const words = wordsFor('en-GB');

async function bytesOf(entries: Entries, choices: Partial<Choices> = {}, paper: Paper = 'a4') {
  return reportPdf(composeReport(entries, { ...usualChoices, ...choices }), words, paper);
}

async function pdfOf(entries: Entries, choices?: Partial<Choices>, paper?: Paper): Promise<ReadPdf> {
  return readPdf(await bytesOf(entries, choices, paper));
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

test('a character that the font lacks becomes one sign and is counted; the others stay', () => {
  expect(legible('Zoë Ωmega Łucja Żółć')).toEqual({ text: 'Zoë Ωmega Łucja Żółć', replaced: 0 });
  expect(legible('e\u0301')).toEqual({ text: 'é', replaced: 0 });
  expect(legible('山田 x')).toEqual({ text: '◌◌ x', replaced: 2 });
  expect(legible('👩‍👩‍👧!')).toEqual({ text: '◌!', replaced: 1 });
  expect(legible('a\u202Eb')).toEqual({ text: 'a◌b', replaced: 1 });
  expect(legible('two\nlines')).toEqual({ text: 'two lines', replaced: 0 });
});
