import { mostDailyDays } from '@/lib/charts/weeks';
import { routineName } from '@/lib/routines/routine-name';
import { type DayRange, dayCount } from '@/lib/time/day-range';
import type { Words } from '@/lib/words/translator';
import type { ColumnKind } from './columns';
import {
  type Cell,
  type Change,
  type Column,
  type Comparison,
  leastEntries,
  type Measure,
  methodVersion,
  type Report,
  type Row,
} from './compose';
import { type PlacesFigure, placesFigure } from './places-figure';

/** One of the few numbers that a clinician looks for first, and what it was in the first column. */
export type KeyNumber = { readonly label: string; readonly value: string; readonly was: string | null };

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
    /** Whether another subject begins with it: sleep after pain, stress after sleep. */
    readonly begins: boolean;
    /** `days` is there when the mean rests on fewer days than its column has. */
    readonly cells: readonly { readonly text: string; readonly days: string | null }[];
    readonly changes: readonly { readonly text: string; readonly interval: string | null }[];
  }[];
  readonly notes: readonly string[];
};

/** A list of what was done; `nothing` stands in its place when it is empty. */
export type DoneList = {
  readonly title: string;
  readonly items: readonly { readonly label: string; readonly value: string }[];
  readonly nothing: string;
};

/** The report in a person's words, as screen, print and PDF show it: the same sentences and the same rounded numbers. */
export type Sheet = {
  readonly title: string;
  /** The title with its dates, for a file or a window. */
  readonly fullTitle: string;
  readonly kind: string;
  readonly period: string;
  readonly coverage: string;
  readonly visit: string;
  readonly finding: string;
  readonly details: readonly string[];
  readonly keys: readonly KeyNumber[];
  /** Null when no day says where it hurt. */
  readonly places: PlacesFigure | null;
  readonly table: SheetTable;
  readonly chart: { readonly title: string; readonly key: string; readonly alt: string };
  readonly done: { readonly title: string; readonly lists: readonly DoneList[] };
  readonly footer: readonly string[];
};

/** What a comparison comes to in words: its sentence, each change, and the table. */
export function comparisonWords(
  compared: Comparison,
  words: Words,
): Pick<Sheet, 'finding' | 'details' | 'table'> {
  return {
    finding: finding(compared, words),
    details: details(compared, words),
    table: table(compared, words),
  };
}

export function sheetOf(report: Report, words: Words): Sheet {
  const { t } = words;
  const name = report.name;
  const [from, to] = [words.day(report.range.from, 'medium'), words.day(report.range.to, 'medium')];
  return {
    title: t('report.sheet.title', { name }),
    fullTitle: t('report.sheet.fullTitle', { name, from, to }),
    kind: t('report.sheet.kind'),
    period: t('report.sheet.period', { from, to }),
    coverage: coverage(report, words),
    visit: report.lastVisit
      ? t('report.sheet.lastVisit', { day: words.day(report.lastVisit, 'medium') })
      : t('report.sheet.noVisit'),
    ...comparisonWords(report, words),
    keys: keyNumbers(report, words),
    places: placesFigure(report.places, words),
    chart: chart(report, words),
    done: { title: t('report.done.title'), lists: doneLists(report, words) },
    footer: [
      t('report.footer.honest'),
      t('report.footer.method', { version: methodVersion }),
      t(`report.threshold.cited.${report.thresholdTenths}`),
    ],
  };
}

function coverage({ coverage: { logged, of, backFilled } }: Report, { t, number }: Words): string {
  const text = t('report.sheet.logged', { logged, of, share: number((100 * logged) / of) });
  return logged === 0 ? text : `${text}, ${t('report.sheet.backFilled', { count: backFilled })}`;
}

function finding(report: Comparison, { t, day, number }: Words): string {
  const last = report.columns.at(-1);
  const cells = cellsOf(report, 'average');
  const now = cells.at(-1);
  if (!last || report.days.every(({ average }) => average === null)) return t('report.finding.none');
  const kind = last.kind === 'sinceVisit' ? 'sinceVisit' : 'latest';
  const stretch = {
    visit: report.lastVisit ? day(report.lastVisit, 'short') : '',
    days: dayCount(last.range),
  };
  if (!now) return t(`report.finding.noneLately.${kind}`, stretch);
  const shown = { ...stretch, value: number(now.value, 1) };
  const against = comparable(report.columns[0]?.kind);
  const before = cells.length > 1 ? cells[0] : null;
  if (!before) return t(`report.finding.alone.${kind}`, shown);
  const change = Number(now.value.toFixed(1)) - Number(before.value.toFixed(1));
  const direction = change === 0 ? 'same' : change < 0 ? 'down' : 'up';
  return t(`report.finding.compared.${kind}`, {
    ...shown,
    before: number(before.value, 1),
    direction,
    against,
  });
}

function details(report: Comparison, words: Words): string[] {
  const changes = rowOf(report, 'average')?.changes ?? [];
  const { thresholdTenths } = report;
  const bar = {
    points: plainTenths(thresholdTenths, words),
    study: words.t(`report.threshold.study.${thresholdTenths}`),
    studies: words.t(`report.threshold.studies.${thresholdTenths}`),
  };
  return changes.flatMap((change, index) => {
    const against = report.columns[index]?.kind;
    if (!change || !against) return [];
    const { interval } = change;
    return words.t('report.finding.detail', {
      against,
      change: changeText(change, words),
      interval: interval ? rangeText(interval, words) : 'none',
      mark: report.marks[index] ?? 'few',
      ...bar,
    });
  });
}

function keyNumbers(report: Report, { t, number }: Words): KeyNumber[] {
  const first = comparable(report.columns[0]?.kind);
  return (['average', 'worst', 'waking', 'asleep'] as const).map((measure) => {
    const cells = cellsOf(report, measure);
    const now = cells.at(-1);
    const before = cells.length > 1 ? cells[0] : null;
    return {
      label: t(`report.key.${measure}`),
      value: now ? number(now.value, 1) : t('report.table.nothing'),
      was: before ? t(`report.key.was.${first}`, { value: number(before.value, 1) }) : null,
    };
  });
}

function table(report: Comparison, words: Words): SheetTable {
  const { t } = words;
  const earlier = report.columns.slice(0, -1);
  const few = report.columns.some(({ entries }) => entries > 0 && entries < leastEntries);
  return {
    title: t('report.table.title'),
    caption: t('report.table.caption'),
    measure: t('report.table.measure'),
    interval: t('report.table.interval'),
    columns: report.columns.map((column) => ({
      label: t(`report.table.columns.${column.kind}`),
      dates: datesText(column.range, report.range, words),
      entries: t('report.table.entries', { entries: column.entries, of: dayCount(column.range) }),
    })),
    changes: earlier.map(({ kind }) => ({
      label: t('report.table.changes.change'),
      from: t(`report.table.changes.${comparable(kind)}`),
    })),
    rows: report.rows.map((row) => ({
      label: t(`report.table.rows.${row.measure}`),
      begins: row.measure === 'asleep' || row.measure === 'stress',
      cells: row.cells.map((cell, index) => cellText(row, cell, report.columns[index], words)),
      changes: row.changes.map((change) => ({
        text: change ? changeText(change, words, row.measure) : '',
        interval: change?.interval ? rangeText(change.interval, words) : null,
      })),
    })),
    notes: [
      ...(report.lastVisit ? [t('report.table.visitDay')] : []),
      ...report.columns.flatMap(({ kind, visits }) =>
        visits > 0
          ? t('report.table.visits', { count: visits, column: t(`report.table.columns.${kind}`) })
          : [],
      ),
      ...(few ? [t('report.table.fewEntries')] : []),
      ...(report.highStart ? [t('report.table.highStart')] : []),
    ],
  };
}

function cellText({ measure }: Row, cell: Cell | null, column: Column | undefined, { t, number }: Words) {
  if (!cell) return { text: t('report.table.nothing'), days: null };
  if (measure === 'severeDays')
    return { text: t('report.table.ofDays', { count: cell.value, of: cell.n }), days: null };
  const fewer = column !== undefined && cell.n < column.entries;
  return { text: number(cell.value, 1), days: fewer ? t('report.table.days', { count: cell.n }) : null };
}

// Of scores, percent are told for pain alone: they say nothing of hours or of a scale on which more is better.
function changeText({ points, share }: Change, { t, number }: Words, measure: Measure = 'average'): string {
  const text = number(points, 1, 'exceptZero');
  const ofPain = measure === 'average' || measure === 'worst' || measure === 'waking';
  if (share === null || !ofPain) return text;
  return t('report.table.share', { points: text, share: number(share * 100, 0, 'exceptZero') });
}

function rangeText({ lower, upper }: { lower: number; upper: number }, { t, number }: Words): string {
  return t('report.table.range', {
    lower: number(lower, 1, 'exceptZero'),
    upper: number(upper, 1, 'exceptZero'),
  });
}

// The year is told where it is not the one that the report ends in.
function datesText({ from, to }: DayRange, whole: DayRange, { t, day }: Words): string {
  const last = day(to, to.slice(0, 4) === whole.to.slice(0, 4) ? 'short' : 'medium');
  return from === to ? last : t('report.table.dates', { from: day(from, 'short'), to: last });
}

function chart({ days, visits }: Report, { t }: Words): Sheet['chart'] {
  const style = days.length > mostDailyDays ? 'weekly' : 'daily';
  const scores = days.flatMap(({ average }) => average ?? []);
  return {
    title: t(`report.chart.${style}`),
    key: [
      t(`report.chart.keys.${style}`),
      ...(visits.length > 0 ? [t('report.chart.keys.visits')] : []),
    ].join(' '),
    alt: t('report.chart.alt', {
      scored: scores.length,
      lowest: Math.min(...scores),
      highest: Math.max(...scores),
      visits: visits.length,
    }),
  };
}

function doneLists(report: Report, words: Words): DoneList[] {
  const { t, number } = words;
  const nothing = t('report.done.nothing');
  const { breaks } = report;
  return [
    {
      title: t('report.done.routines'),
      nothing,
      items: report.routines.map(({ routine, done, of }) => ({
        label: routineName(routine, words),
        value: t('report.done.of', { done, of }),
      })),
    },
    {
      title: t('report.done.nights', { count: report.positionNights }),
      nothing,
      items: report.positions.map(({ position, nights }) => ({
        label: t(`sleep.positions.${position}`),
        value: number(nights),
      })),
    },
    {
      title: t('report.done.breaks'),
      nothing,
      items: breaks
        ? [{ label: t('report.done.breaksMean', { days: breaks.n }), value: number(breaks.value, 1) }]
        : [],
    },
    {
      title: t('report.done.medication'),
      nothing,
      items: report.medications.map((medication) => ({
        label: medication.name,
        value: number(medication.days),
      })),
    },
  ];
}

function rowOf(report: Comparison, measure: Measure): Row | undefined {
  return report.rows.find((row) => row.measure === measure);
}

function cellsOf(report: Comparison, measure: Measure): readonly (Cell | null)[] {
  return rowOf(report, measure)?.cells ?? [];
}

/** Tenths of a point as points: "1.3", but "2". */
function plainTenths(tenths: number, { number }: Words): string {
  return number(tenths / 10, tenths % 10 === 0 ? 0 : 1);
}

/** What a later column can be set against. */
function comparable(kind: ColumnKind | undefined): 'start' | 'beforeVisit' {
  return kind === 'start' ? 'start' : 'beforeVisit';
}
