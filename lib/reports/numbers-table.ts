import { type DayRange, dayCount } from '@/lib/time/day-range';
import type { Words } from '@/lib/words/translator';
import type { ColumnKind } from './columns';
import { type Cell, type Change, type Column, type Comparison, leastEntries, type Row } from './comparison';

export type SheetTable = {
  readonly title: string;
  readonly caption: string;
  readonly measure: string;
  readonly interval: string;
  readonly columns: readonly {
    readonly label: string;
    readonly dates: string;
    readonly entries: string;
  }[];
  /** One for each column but the last: what the last one is set against. */
  readonly changes: readonly { readonly label: string; readonly from: string }[];
  readonly rows: readonly {
    readonly label: string;
    /** Whether another subject begins with it: how pain reaches into life, sleep, stress. */
    readonly begins: boolean;
    /** Whether it is a form by its name, of which there may be any number. */
    readonly form: boolean;
    /** `days` says on how many days a mean rests that are fewer than its column's, or on which day one answer was given. */
    readonly cells: readonly { readonly text: string; readonly days: string | null }[];
    readonly changes: readonly { readonly text: string; readonly interval: string | null }[];
  }[];
  readonly notes: readonly string[];
};

/** What a comparison comes to as a table. */
export function numbersTable(compared: Comparison, words: Words): SheetTable {
  const { t } = words;
  const { columns, rows } = compared;
  return {
    title: t('report.table.title'),
    caption: t('report.table.caption'),
    measure: t('report.table.measure'),
    interval: t('report.table.interval'),
    columns: columns.map((column) => ({
      label: t(`report.table.columns.${column.kind}`),
      dates: datesText(column.range, compared.range, words),
      entries: t('report.table.entries', { entries: column.entries, of: dayCount(column.range) }),
    })),
    changes: columns.slice(0, -1).map(({ kind }) => ({
      label: t('report.table.changes.change'),
      from: t(`report.table.changes.${comparable(kind)}`),
    })),
    rows: rows.map((row, index) => ({
      label: rowLabel(row, words),
      form: row.measure === 'form',
      begins: index > 0 && subjectOf(row) !== subjectOf(rows[index - 1]),
      cells: row.cells.map((cell, place) => cellText(row, cell, columns[place], words)),
      changes: row.changes.map((change) => ({
        text: change ? changeText(change, words, row.measure) : '',
        interval: change?.interval ? rangeText(change.interval, words) : null,
      })),
    })),
    notes: notes(compared, words),
  };
}

function notes({ columns, rows, lastVisit, highStart }: Comparison, { t }: Words): string[] {
  const few = columns.some(({ entries }) => entries > 0 && entries < leastEntries);
  const measures = rows.map(({ measure }) => measure);
  const entered = measures.some((measure) => measure === 'peg' || measure === 'ndi' || measure === 'form');
  return [
    ...(lastVisit ? [t('report.table.visitDay')] : []),
    ...columns.flatMap(({ kind, visits }) =>
      visits > 0
        ? t(lastVisit ? 'report.table.visits' : 'report.table.visitsIn', {
            count: visits,
            column: t(`report.table.columns.${kind}`),
          })
        : [],
    ),
    ...(few ? [t('report.table.fewEntries')] : []),
    ...(highStart && columns[0]?.kind !== 'earlier' ? [t('report.table.highStart')] : []),
    ...(columns[0]?.kind === 'earlier' ? [t('report.compare.warning')] : []),
    ...(rows.some((row) => subjectOf(row) === 'life') ? [t('report.table.rare')] : []),
    ...(measures.includes('week') ? [t('report.table.week')] : []),
    ...(entered ? [t('report.table.entered')] : []),
  ];
}

function rowLabel({ measure, name, most }: Row, { t, number }: Words): string {
  if (measure !== 'form') return t(`report.table.rows.${measure}`);
  return t('report.table.rows.form', { name: name ?? '', most: most === undefined ? 'none' : number(most) });
}

type Subject = 'pain' | 'life' | 'sleep' | 'stress';

function subjectOf(row: Row | undefined): Subject {
  switch (row?.measure) {
    case 'asleep':
    case 'sleepQuality':
      return 'sleep';
    case 'stress':
      return 'stress';
    case 'week':
    case 'activities':
    case 'peg':
    case 'ndi':
    case 'form':
    case 'globalChange':
      return 'life';
    default:
      return 'pain';
  }
}

function cellText(row: Row, cell: Cell | null, column: Column | undefined, words: Words) {
  const { t } = words;
  if (!cell) return { text: t('report.table.nothing'), days: null };
  const { measure } = row;
  if (measure === 'severeDays')
    return { text: t('report.table.ofDays', { count: cell.value, of: cell.n }), days: null };
  if (cell.on) return { text: answerText(row, cell.value, words), days: words.day(cell.on, 'short') };
  const fewer = column !== undefined && cell.n < column.entries;
  return {
    text: words.number(cell.value, 1),
    days: fewer ? t('report.table.days', { count: cell.n }) : null,
  };
}

const steps = ['-3', '-2', '-1', '0', '1', '2', '3'] as const;

/** An answer as it was given: a whole number stays one, unless it is a mean by its making. */
function answerText({ measure }: Row, value: number, { t, number }: Words): string {
  if (measure === 'globalChange') {
    const step = steps.find((each) => Number(each) === value);
    return step ? t(`measures.change.steps.${step}`).toLowerCase() : number(value);
  }
  const mean = measure === 'week' || measure === 'activities' || measure === 'peg';
  return number(value, mean || !Number.isInteger(value) ? 1 : 0);
}

// Of scores, percent are told for pain alone: they say nothing of hours or of a scale on which more is better.
export function changeText(
  { points, share }: Change,
  { t, number }: Words,
  measure: Row['measure'] = 'average',
): string {
  const text = number(points, 1, 'exceptZero');
  const ofPain = measure === 'average' || measure === 'worst' || measure === 'waking';
  if (share === null || !ofPain) return text;
  return t('report.table.share', { points: text, share: number(share * 100, 0, 'exceptZero') });
}

export function rangeText({ lower, upper }: { lower: number; upper: number }, { t, number }: Words): string {
  return t('report.table.range', {
    lower: number(lower, 1, 'exceptZero'),
    upper: number(upper, 1, 'exceptZero'),
  });
}

/** The days of a column. The year is told where it is not the one that the `whole` ends in. */
export function datesText({ from, to }: DayRange, whole: DayRange, { t, day }: Words): string {
  const last = day(to, to.slice(0, 4) === whole.to.slice(0, 4) ? 'short' : 'medium');
  return from === to ? last : t('report.table.dates', { from: day(from, 'short'), to: last });
}

/** What a later column can be set against. */
export function comparable(kind: ColumnKind | undefined): 'start' | 'beforeVisit' | 'earlier' {
  return kind === 'start' || kind === 'earlier' ? kind : 'beforeVisit';
}
