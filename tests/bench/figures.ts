/** One measured figure. `limit` is its budget: the most it may be, or with `atLeast` the least; null has none. */
export type Figure = {
  readonly what: string;
  readonly measured: number;
  readonly unit: string;
  readonly limit: number | null;
  readonly atLeast?: boolean;
};

/** Whether a figure keeps its budget; null when it has none. */
export function keepsBudget({ measured, limit, atLeast = false }: Figure): boolean | null {
  if (limit === null) return null;
  return atLeast ? measured >= limit : measured <= limit;
}

/** The figures as a table of text. */
export function table(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => {
    const kept = keepsBudget(figure);
    const budget =
      figure.limit === null ? '' : `${figure.atLeast ? '>=' : '<='} ${written(figure.limit)} ${figure.unit}`;
    return [
      figure.what,
      `${written(figure.measured)} ${figure.unit}`,
      budget,
      kept === null ? '' : kept ? 'kept' : 'MISSED',
    ];
  });
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map(([what = '', measured = '', budget = '', kept = '']) =>
      [what.padEnd(widths[0] ?? 0), measured.padStart(widths[1] ?? 0), budget.padEnd(widths[2] ?? 0), kept]
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function written(value: number): string {
  if (Number.isInteger(value)) return String(value);
  return value.toFixed(value >= 100 ? 0 : value >= 10 ? 1 : 2);
}
