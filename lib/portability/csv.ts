/** Why a file cannot be read; the names of sentences under `cli.analyse.faults` in the messages. */
export type FaultKind =
  | 'empty'
  | 'quote'
  | 'cells'
  | 'columnTwice'
  | 'columnMissing'
  | 'notADay'
  | 'dayTwice'
  | 'farDay'
  | 'notANumber'
  | 'notBinary'
  | 'notAnArm';

/** A file that cannot be read, with the line (from 1) and the column where that shows. */
export class FileFault extends Error {
  constructor(
    readonly kind: FaultKind,
    readonly line: number,
    readonly column: string,
  ) {
    super(`${kind} in line ${line}, column ${column}`);
  }
}

/** A row of a table by the names of its columns, and the line of the file on which it begins. */
export type TableRow = { readonly line: number; readonly cells: ReadonlyMap<string, string> };

export type Table = { readonly columns: readonly string[]; readonly rows: readonly TableRow[] };

/**
 * The table in a CSV text (RFC 4180): the first record names the columns, every other has a cell for each. Cells are
 * trimmed; blank lines, a byte order mark and any ends of lines are borne. Throws a FileFault for a text that is none.
 */
export function tableOf(text: string): Table {
  const [header, ...records] = recordsOf(text.replace(/^\uFEFF/, ''));
  if (!header) throw new FileFault('empty', 1, '1');
  const columns = header.cells;
  for (const [index, column] of columns.entries()) {
    if (column === '') throw new FileFault('columnMissing', header.line, String(index + 1));
    if (columns.indexOf(column) < index) throw new FileFault('columnTwice', header.line, column);
  }
  return {
    columns,
    rows: records.map(({ line, cells }) => {
      if (cells.length !== columns.length) {
        const last = Math.min(cells.length, columns.length);
        throw new FileFault('cells', line, columns[last] ?? String(last + 1));
      }
      return { line, cells: new Map(columns.map((column, index) => [column, cells[index] ?? ''])) };
    }),
  };
}

/** The number in a cell, or null when it is empty. Throws a FileFault for anything else. */
export function numberIn({ line, cells }: TableRow, column: string): number | null {
  const cell = cells.get(column) ?? '';
  if (cell === '') return null;
  const number = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(cell) ? Number(cell) : Number.NaN;
  if (!Number.isFinite(number)) throw new FileFault('notANumber', line, column);
  return number;
}

type Record = { readonly line: number; readonly cells: readonly string[] };

function recordsOf(text: string): Record[] {
  const cell = /"((?:[^"]|"")*)"[ \t]*(?=,|\r|\n|$)|([^,\r\n]*)/y;
  const records: Record[] = [];
  let line = 1;
  let cells: string[] = [];
  let start = line;
  for (let at = 0; at <= text.length; ) {
    cell.lastIndex = at;
    const [whole = '', quoted, bare = ''] = cell.exec(text) ?? [];
    if (quoted === undefined && bare.startsWith('"'))
      throw new FileFault('quote', line, String(cells.length + 1));
    cells.push((quoted?.replaceAll('""', '"') ?? bare).trim());
    line += whole.match(/\r\n|\r|\n/g)?.length ?? 0;
    at += whole.length;
    if (text[at] === ',') {
      at += 1;
      continue;
    }
    if (cells.length > 1 || cells[0] !== '') records.push({ line: start, cells });
    cells = [];
    at += text.startsWith('\r\n', at) ? 2 : 1;
    line += 1;
    start = line;
  }
  return records;
}
