import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvCell, csvLine } from '@/lib/reports/csv/line';
import { csvRows, written } from '@/tests/support/csv';

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
      const [row = [], ...more] = csvRows(csvLine(texts));
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
