/** A cell: a number as it is, text, or null for an empty cell. */
export type CsvValue = string | number | null;

/** What a CSV file begins with: by it spreadsheets know UTF-8. */
export const byteOrderMark = '\uFEFF';

/** A line of RFC 4180 with its end. */
export function csvLine(values: readonly CsvValue[]): string {
  return `${values.map(csvCell).join(',')}\r\n`;
}

/**
 * A cell of RFC 4180. Text other than plain words and dates is quoted, even where RFC 4180 does not ask for it, for some
 * spreadsheets part cells at semicolons. Text that a spreadsheet would run as a formula gets an apostrophe before
 * it, as does text that looks as if it had got one, so that taking one away again gives back what was written.
 */
export function csvCell(value: CsvValue): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  if (/^[\p{L}\p{N}][\p{L}\p{N} .-]*$/u.test(value)) return value;
  const safe = /^'*[=+\-@\t\r\n＝＋－＠]/.test(value) ? `'${value}` : value;
  return `"${safe.replaceAll('"', '""')}"`;
}
