import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unsaidDay } from '@/lib/journal/unsaid-day';
import { csvCell, csvLine, type DayFile, entriesCsv } from '@/lib/reports/csv';
import { addDays, dayOf } from '@/lib/time/calendar-day';
import { wordsFor } from '@/lib/words/translator';
import { daysFrom } from '../../support/days';

const start = dayOf('2026-11-20');
const words = wordsFor('en-GB');
const nothing = {
  visits: [],
  medicationDays: [],
  notes: [],
  routines: [],
  pillows: [],
  factors: [],
  habits: [],
};

/** The rows of an RFC 4180 text, by a reader of its own. */
function parse(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const cells = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  for (let found = cells.exec(text); found; found = cells.exec(text)) {
    const [, quoted, plain = '', end] = found;
    row.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

function rowsOf(file: Partial<DayFile> & Pick<DayFile, 'days'>): string[][] {
  const text = entriesCsv({ ...nothing, ...file }, words);
  expect(text.startsWith('\uFEFF')).toBe(true);
  return parse(text.slice(1));
}

/** What a reader does to get back what was written. */
function written(cell: string): string {
  return /^'+[=+\-@\t\r\n＝＋－＠]/.test(cell) ? cell.slice(1) : cell;
}

const awkward = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc
    .tuple(
      fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', "'", "'=", "''@", '"', ',', '＝'),
      fc.string(),
    )
    .map(([head, rest]) => head + rest),
  fc.constantFrom(
    '=HYPERLINK("http://x","y")',
    '-1',
    '+44 20',
    "'=1",
    '";=1;"',
    'a\r\nb',
    '\u202Eevil',
    '<script>',
  ),
);

test('no text cell begins like a formula, and every text comes back as it was written', () => {
  fc.assert(
    fc.property(fc.array(awkward, { minLength: 1, maxLength: 6 }), (texts) => {
      const [row = [], ...more] = parse(csvLine(texts));
      expect(more).toEqual([]);
      for (const cell of row) expect(cell).not.toMatch(/^[=+\-@\t\r\n]/);
      expect(row.map(written)).toEqual(texts);
    }),
    { numRuns: 2000 },
  );
});

test('numbers stay numbers, below zero too, and null is an empty cell', () => {
  expect(csvLine([-1, 0, 6.25, null, '-1'])).toBe('-1,0,6.25,,"\'-1"\r\n');
});

test('plain words and dates stand as they are; other text is quoted, so that no separator can open a cell', () => {
  expect(csvCell('2026-11-23')).toBe('2026-11-23');
  expect(csvCell('On a side')).toBe('On a side');
  expect(csvCell(' ')).toBe('" "');
  expect(csvCell('')).toBe('""');
  expect(csvCell('a;=b')).toBe('"a;=b"');
  expect(csvCell('say "no"')).toBe('"say ""no"""');
});

test('there is a row for every day, and what was not said is empty', () => {
  const [head = [], first = [], second = []] = rowsOf({
    days: [
      { ...unsaidDay(start), logged: true, waking: 0, asleepMinutes: 375, position: 'side' },
      unsaidDay(addDays(start, 1)),
    ],
  });
  expect(head.slice(0, 7)).toEqual([
    'Day',
    'Logged (1 yes, 0 no)',
    'Filled in later (1 yes, 0 no)',
    'Pain on waking (0-10)',
    'Average pain since waking (0-10)',
    'Worst pain (0-10)',
    'Sleep (hours)',
  ]);
  expect(first.slice(0, 7)).toEqual(['2026-11-20', '1', '0', '0', '', '', '6.25']);
  expect(first[head.indexOf('Sleep position')]).toBe('On a side');
  expect(second).toEqual(['2026-11-21', '0', ...Array.from({ length: head.length - 2 }, () => '')]);
});

test('a routine is 1 or 0 where it was asked, and empty where it was not', () => {
  const days = daysFrom(start, [4, 4, 4], (index) => ({
    routines: index === 2 ? null : { offered: index === 0 ? ['yoga'] : ['yoga', 'own-1'], done: ['yoga'] },
  }));
  const [head = [], ...rows] = rowsOf({
    days,
    routines: [
      { id: 'arm-reach', name: null },
      { id: 'yoga', name: null },
      { id: 'own-1', name: '=Swim' },
    ],
  });
  expect(head).not.toContain('Arm reach (1 done, 0 not done)');
  const [yoga, swim] = [
    head.indexOf('Yoga (1 done, 0 not done)'),
    head.indexOf("'=Swim (1 done, 0 not done)"),
  ];
  expect(rows.map((row) => row[yoga])).toEqual(['1', '1', '']);
  expect(rows.map((row) => row[swim])).toEqual(['', '0', '']);
});

test('notes, pillows, visits and medication stand on their days', () => {
  const days = daysFrom(start, [4, 4], () => ({ pillowId: 'p' }));
  const note = 'Long drive,\nthen "rest".\n=cmd|x';
  const [head = [], first = [], second = []] = rowsOf({
    days,
    notes: [{ day: start, text: note }],
    pillows: [{ id: 'p', name: 'Blue one' }],
    medicationDays: [{ day: start, names: ['Ibuprofen', 'Paracetamol'] }],
    visits: [
      { id: '1', day: addDays(start, 1), kind: 'chiropractor' },
      { id: '2', day: addDays(start, 1), kind: 'massage' },
    ],
  });
  const cell = (row: string[], title: string) => row[head.indexOf(title)];
  expect(cell(first, 'Note')).toBe(note);
  expect(head.at(-1)).toBe('Note');
  expect(cell(first, 'Pillow')).toBe('Blue one');
  expect(cell(first, 'Medication taken')).toBe('Ibuprofen; Paracetamol');
  expect(cell(second, 'Visits')).toBe('Chiropractor; Massage');
  expect(cell(second, 'Note')).toBe('');
});

test('lines end as RFC 4180 says, the last one too', () => {
  const text = entriesCsv({ ...nothing, days: daysFrom(start, [1, 2]) }, words);
  expect(text.split('\r\n')).toHaveLength(4);
  expect(text.endsWith('\r\n')).toBe(true);
});
