import { expect, test } from 'vitest';
import type { JournalDay } from '@/lib/journal/schema';
import type { Row } from '@/lib/reports/comparison';
import { composeReport, type Entries, type Report } from '@/lib/reports/compose';
import { addDays, dayOf } from '@/lib/time/calendar-day';
import type { Visit, VisitKind } from '@/lib/visits/schema';
import { averagesOf, daysFrom } from '../../support/days';
import { diaryColumn } from '../../support/reference-diary';
import reference365 from '../../support/statistics/reference_365.json';

const start = dayOf('2026-08-26');

function reportOf(days: readonly JournalDay[], more: Partial<Entries> = {}): Report {
  const range = { from: days[0]?.day ?? start, to: days.at(-1)?.day ?? start };
  return composeReport({
    name: 'Ada',
    range,
    days,
    averages: averagesOf(days),
    visits: [],
    medicationDays: [],
    routines: [],
    ...more,
  });
}

function visitOn(index: number, kind: VisitKind = 'chiropractor'): Visit {
  return { id: `visit-${index}`, day: addDays(start, index), kind };
}

function rowOf(report: Report, measure: Row['measure']) {
  const row = report.rows.find((each) => each.measure === measure);
  if (!row) throw new Error(`No row ${measure}`);
  return row;
}

/** Where each column lies, in days from the start. */
function columnsOf(report: Report): [string, number, number, number][] {
  const from = dayOf(report.range.from);
  const index = (day: string) => (Date.parse(day) - Date.parse(from)) / 86_400_000;
  return report.columns.map(({ kind, range, entries }) => [
    kind,
    index(range.from),
    index(range.to),
    entries,
  ]);
}

const every = (count: number, value: number | null) => Array.from({ length: count }, () => value);

test('the last visit to a chiropractor parts the days; its own day stands in no column', () => {
  const report = reportOf(daysFrom(start, every(90, 5)), {
    visits: [visitOn(20), visitOn(60), visitOn(80, 'massage'), visitOn(89)],
  });
  expect(report.lastVisit).toBe(addDays(start, 60));
  expect(columnsOf(report)).toEqual([
    ['start', 0, 13, 14],
    ['beforeVisit', 46, 59, 14],
    ['sinceVisit', 61, 89, 29],
  ]);
  expect(report.columns.map(({ visits }) => visits)).toEqual([0, 0, 1]);
});

test('without a visit to a chiropractor the first and the last 14 days are compared', () => {
  const report = reportOf(daysFrom(start, every(90, 5)), { visits: [visitOn(60, 'physiotherapist')] });
  expect(report.lastVisit).toBeNull();
  expect(columnsOf(report)).toEqual([
    ['start', 0, 13, 14],
    ['latest', 76, 89, 14],
  ]);
});

test('the start waits for 14 days with seven entries, and counts from an entry', () => {
  const sparse = [...every(10, null), 6, 6, ...every(20, null), ...every(58, 5)];
  expect(columnsOf(reportOf(daysFrom(start, sparse)))[0]).toEqual(['start', 32, 45, 14]);
});

test.each([
  [
    'a visit in the third week',
    90,
    18,
    [
      ['start', 0, 3, 4],
      ['beforeVisit', 4, 17, 14],
      ['sinceVisit', 19, 89, 71],
    ],
  ],
  [
    'a visit in the second week',
    90,
    9,
    [
      ['beforeVisit', 0, 8, 9],
      ['sinceVisit', 10, 89, 80],
    ],
  ],
  [
    'twenty days without a visit',
    20,
    null,
    [
      ['start', 0, 5, 6],
      ['latest', 6, 19, 14],
    ],
  ],
  ['ten days without a visit', 10, null, [['latest', 0, 9, 10]]],
  ['a single day', 1, null, [['latest', 0, 0, 1]]],
] as const)('columns never overlap: %s', (_, count, visit, columns) => {
  const report = reportOf(daysFrom(start, every(count, 4)), {
    visits: visit === null ? [] : [visitOn(visit)],
  });
  expect(columnsOf(report)).toEqual(columns);
});

test('days without an entry give no column a number and no mean a zero', () => {
  const report = reportOf(daysFrom(start, every(90, null)), { visits: [visitOn(60)] });
  expect(report.coverage).toEqual({ logged: 0, of: 90, backFilled: 0 });
  expect(columnsOf(report)).toEqual([
    ['beforeVisit', 46, 59, 0],
    ['sinceVisit', 61, 89, 0],
  ]);
  for (const row of report.rows) {
    expect(row.cells).toEqual([null, null]);
    expect(row.changes).toEqual([null]);
  }
  expect(report.marks).toEqual([null]);
  expect(report.done.breaks).toBeNull();
});

test('the change over the reference diary is the one R finds', () => {
  const { summary } = reference365;
  const report = reportOf(daysFrom(start, diaryColumn(365, 'pain')));
  const { cells, changes } = rowOf(report, 'average');
  expect(cells[0]).toEqual({ value: expect.closeTo(summary.baseline14.mean, 10), n: summary.baseline14.n });
  expect(cells[1]).toEqual({ value: expect.closeTo(summary.last14.mean, 10), n: summary.last14.n });
  expect(changes[0]?.points).toBeCloseTo(summary.change, 10);
  expect((changes[0]?.share ?? 0) * 100).toBeCloseTo(summary.change_pct, 10);
  expect(changes[0]?.interval?.lower).toBeCloseTo(-6.70326206212699, 8);
  expect(changes[0]?.interval?.upper).toBeCloseTo(0.718413577278509, 8);
});

test('fewer than seven entries in a column give a mean and days, but neither interval nor mark', () => {
  const days = daysFrom(start, [
    ...every(14, 6),
    ...every(20, 5),
    3,
    4,
    3,
    null,
    null,
    2,
    3,
    2,
    ...every(6, null),
  ]);
  const report = reportOf(days);
  const { cells, changes } = rowOf(report, 'average');
  expect(cells[1]).toEqual({ value: expect.closeTo(17 / 6, 12), n: 6 });
  expect(changes[0]?.points).toBeLessThan(-3);
  expect(changes[0]?.interval).toBeNull();
  expect(report.marks).toEqual([null]);
});

test.each([
  ['a fall of two points from eight', 8, 6, 'points'],
  ['a fall of 30 % from five', 5, 3.5, 'share'],
  ['a fall of three points from six', 6, 3, 'both'],
  ['a smaller fall', 6, 5, 'neither'],
  ['a rise of two points', 4, 6, 'both'],
  ['a rise of two points from one', 1, 3, 'points'],
  ['no change', 4, 4, 'neither'],
] as const)('%s is marked against Farrar 2001', (_, before, after, mark) => {
  const around = (mean: number, index: number) => mean + (index % 2 === 0 ? 0.5 : -0.5);
  const averages = [
    ...every(14, 0).map((_each, index) => around(before, index)),
    ...every(14, 0).map((_each, index) => around(after, index)),
  ];
  expect(reportOf(daysFrom(start, averages)).marks).toEqual([mark]);
});

test('a change from under two points has no percentage', () => {
  const { changes } = rowOf(reportOf(daysFrom(start, [...every(14, 1), ...every(14, 3)])), 'average');
  expect(changes[0]).toMatchObject({ points: 2, share: null });
});

test('severe days are counted from an average of seven, over the days that have one', () => {
  const report = reportOf(daysFrom(start, [7, 8, 6, null, 10, ...every(9, 3), ...every(14, 2)]));
  expect(rowOf(report, 'severeDays').cells).toEqual([
    { value: 3, n: 13 },
    { value: 0, n: 14 },
  ]);
});

test('sleep is in hours, and each row counts its own days', () => {
  const report = reportOf(
    daysFrom(start, every(14, 5), (index) => ({ asleepMinutes: index < 4 ? 405 : null, stress: 0 })),
  );
  expect(rowOf(report, 'asleep').cells).toEqual([{ value: 6.75, n: 4 }]);
  expect(rowOf(report, 'stress').cells).toEqual([{ value: 0, n: 14 }]);
  expect(rowOf(report, 'waking').cells).toEqual([null]);
});

test('a start above the average of the whole range is said to be high', () => {
  expect(reportOf(daysFrom(start, [...every(14, 7), ...every(30, 4)])).highStart).toBe(true);
  expect(reportOf(daysFrom(start, [...every(14, 3), ...every(30, 4)])).highStart).toBe(false);
  expect(reportOf(daysFrom(start, every(10, 4))).highStart).toBe(false);
});

test('a routine counts only on days on which it was offered and answered', () => {
  const offered = ['arm-reach', 'yoga'];
  const days = daysFrom(start, every(5, 4), (index) => ({
    routines:
      index === 4 ? null : { offered: index === 0 ? ['arm-reach'] : offered, done: index < 3 ? offered : [] },
    breaks: index === 4 ? null : index,
  }));
  const report = reportOf(days, { routines: [{ id: 'arm-reach', name: null }] });
  expect(report.done.routines).toEqual([
    { routine: { id: 'arm-reach', name: null }, done: 3, of: 4 },
    { routine: { id: 'yoga', name: null }, done: 2, of: 3 },
  ]);
  expect(report.done.breaks).toEqual({ value: 1.5, n: 4 });
});

test('where it hurt is told of the days that say where, most often first', () => {
  const neck = { region: 'neck', side: 'right' } as const;
  const days = daysFrom(start, every(6, 4), (index) => ({
    places: index === 5 ? null : index === 4 ? [] : [{ ...neck, intensity: index < 2 ? 3 + index : null }],
  }));
  expect(reportOf(days).places).toEqual({
    answered: 5,
    nowhere: 1,
    places: [{ place: 'neck:right', days: 4, share: 0.8, intensity: { mean: 3.5, days: 2 } }],
  });
});

test('nights and medication are counted, most first', () => {
  const days = daysFrom(start, every(5, 4), (index) => ({
    position: index === 4 ? null : index === 0 ? 'stomach' : 'side',
    backFilled: index === 1,
  }));
  const report = reportOf(days, {
    medicationDays: [
      { day: start, names: ['Ibuprofen', 'Paracetamol'] },
      { day: addDays(start, 1), names: ['Paracetamol'] },
    ],
  });
  expect(report.done.positions).toEqual([
    { position: 'side', nights: 3 },
    { position: 'stomach', nights: 1 },
  ]);
  expect(report.done.positionNights).toBe(4);
  expect(report.medications).toEqual([
    { name: 'Paracetamol', days: 2 },
    { name: 'Ibuprofen', days: 1 },
  ]);
  expect(report.coverage).toEqual({ logged: 5, of: 5, backFilled: 1 });
});

test('care that began on a day that was set starts there, in the days that are given or before them', () => {
  const set = (careSince: string, careDays: readonly JournalDay[] = []) =>
    reportOf(daysFrom(start, every(90, 5)), {
      yardstick: { thresholdTenths: 20, careSince: dayOf(careSince), careDays },
    });
  expect(columnsOf(set('2026-09-05'))[0]).toEqual(['start', 10, 23, 14]);
  const earlier = daysFrom(dayOf('2026-03-01'), every(14, 7));
  const report = set('2026-03-01', earlier);
  expect(report.columns[0]?.range).toEqual({ from: '2026-03-01', to: '2026-03-14' });
  expect(report.rows[0]?.cells).toEqual([
    { value: 7, n: 14 },
    { value: 5, n: 14 },
  ]);
  expect(report.coverage).toMatchObject({ logged: 90, of: 90 });
});

test('a start of care without an entry, or among the latest days, gives way to the start that is found', () => {
  const set = (careSince: string) =>
    columnsOf(
      reportOf(daysFrom(start, every(90, 5)), {
        yardstick: { thresholdTenths: 20, careSince: dayOf(careSince), careDays: [] },
      }),
    )[0];
  expect(set('2025-01-01')).toEqual(['start', 0, 13, 14]);
  expect(set('2026-11-20')).toEqual(['start', 0, 13, 14]);
});

test.each([
  [20, 'neither'],
  [15, 'points'],
  [13, 'points'],
] as const)('a fall from 8 to 6.5 against %i tenths of a point is %s', (thresholdTenths, mark) => {
  const averages = [...every(14, 8), ...every(62, 7), ...Array.from({ length: 14 }, (_, i) => 6 + (i % 2))];
  const { marks } = reportOf(daysFrom(start, averages), {
    yardstick: { thresholdTenths, careSince: null, careDays: [] },
  });
  expect(marks).toEqual([mark]);
});
