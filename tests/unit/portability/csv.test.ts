import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tableOf } from '@/lib/portability/csv';

function cellsOf(text: string): string[][] {
  const { columns, rows } = tableOf(text);
  return rows.map(({ cells }) => columns.map((column) => cells.get(column) ?? ''));
}

test('quoted cells hold commas, quotes and line ends', () => {
  expect(cellsOf('a,b\n"1,5","say ""so"""\n"two\nlines",2')).toEqual([
    ['1,5', 'say "so"'],
    ['two\nlines', '2'],
  ]);
});

test('a row knows the line on which it begins', () => {
  expect(tableOf('a,b\r\n\r\n"two\r\nlines",2\r\n3,4').rows.map(({ line }) => line)).toEqual([3, 5]);
  expect(tableOf('a,b\r1,2\r\r3,4').rows.map(({ line }) => line)).toEqual([2, 4]);
});

test('blank lines and a mark at the start are nothing', () => {
  expect(tableOf('\uFEFFa,b\n\n1,2\n  \n')).toMatchObject({ columns: ['a', 'b'], rows: [{ line: 3 }] });
});

test('an empty cell at the end is a cell', () => {
  expect(cellsOf('a,b\n1,\n,2')).toEqual([
    ['1', ''],
    ['', '2'],
  ]);
});

test('what was written quoted is read again', () => {
  const line = fc.array(fc.string({ unit: 'binary' }), { minLength: 2, maxLength: 2 });
  fc.assert(
    fc.property(fc.array(line, { maxLength: 8 }), fc.constantFrom('\n', '\r\n'), (lines, end) => {
      const quoted = lines.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','));
      expect(cellsOf(['one,other', ...quoted].join(end))).toEqual(
        lines.map((cells) => cells.map((cell) => cell.trim())),
      );
    }),
  );
});
