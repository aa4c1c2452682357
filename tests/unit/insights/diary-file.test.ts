import { expect, test } from 'vitest';
import { diaryAnalysis } from '@/lib/insights/analysis';
import { diaryGrid } from '@/lib/insights/diary-file';
import { insightsOfGrid } from '@/lib/insights/insights';
import { FileFault } from '@/lib/portability/csv';
import { referenceGrid, statisticsFile } from '../../support/reference-grid';

const asNamed = { night: null, binary: null };
const reference = statisticsFile('diary_120.csv');

function gridOf(...lines: readonly string[]) {
  return diaryGrid(lines.join('\n'), asNamed);
}

function faultOf(read: () => unknown): { kind: string; line: number; column: string } {
  try {
    read();
  } catch (error) {
    if (error instanceof FileFault) return { kind: error.kind, line: error.line, column: error.column };
    throw error;
  }
  throw new Error('The file was read');
}

test('a date that is not in the file is a day without anything said', () => {
  const grid = gridOf('date,pain,pain_am,tea', '2026-02-27,4,3,1', '2026-03-02,5,,0');
  expect(grid).toMatchObject({
    first: '2026-02-27',
    pain: [4, null, null, 5],
    waking: [3, null, null, null],
  });
  expect(grid.habits).toEqual([{ habit: 'tea', when: 'day', kind: 'binary', values: [1, null, null, 0] }]);
});

test('the order of the rows and the way of the lines change nothing', () => {
  const [header = '', ...rows] = reference.trim().split('\n');
  const quoted = rows.map((row) =>
    row
      .split(',')
      .map((cell) => `"${cell}"`)
      .join(','),
  );
  for (const text of [
    [header, ...rows.toReversed()].join('\r\n'),
    `\uFEFF${[header, '', ...quoted, '', ''].join('\r\n')}`,
    [header, ...rows].join('\r'),
    [header, ...rows].join('\n').replaceAll(',', ' , '),
  ]) {
    expect(diaryGrid(text, asNamed)).toEqual(referenceGrid(120));
  }
});

test('a name that holds sleep or pillow is a night, and only 0 and 1 is done or not', () => {
  const grid = gridOf(
    'date,pain,Sleep quality,my pillow,tea,steps',
    '2026-01-01,4,7,1,1,3',
    '2026-01-02,4,1,0,,0',
  );
  expect(grid.habits.map(({ habit, when, kind }) => `${habit}: ${when}, ${kind}`)).toEqual([
    'Sleep quality: night, number',
    'my pillow: night, binary',
    'tea: day, binary',
    'steps: day, number',
  ]);
  expect(grid.waking).toEqual([null, null]);
});

test('the person may say which columns are nights and which are done or not', () => {
  const grid = diaryGrid('date,pain,sleep,mattress,tea\n2026-01-01,4,1,1,1', {
    night: ['mattress'],
    binary: ['mattress'],
  });
  expect(grid.habits.map(({ when, kind }) => `${when}, ${kind}`)).toEqual([
    'day, number',
    'night, binary',
    'day, number',
  ]);
});

test('a file that cannot be read says where', () => {
  const read = (...lines: readonly string[]) => faultOf(() => gridOf(...lines));
  expect(read('')).toEqual({ kind: 'empty', line: 1, column: '1' });
  expect(read('date,pain')).toEqual({ kind: 'empty', line: 2, column: 'date' });
  expect(read('day,pain', '1,4')).toEqual({ kind: 'columnMissing', line: 1, column: 'date' });
  expect(read('date,pain_am', '2026-01-01,4')).toEqual({ kind: 'columnMissing', line: 1, column: 'pain' });
  expect(read('date,pain,', '2026-01-01,4,1')).toEqual({ kind: 'columnMissing', line: 1, column: '3' });
  expect(read('date,pain,tea,tea', '2026-01-01,4,1,1')).toEqual({
    kind: 'columnTwice',
    line: 1,
    column: 'tea',
  });
  expect(read('date,pain', '2026-02-29,4')).toEqual({ kind: 'notADay', line: 2, column: 'date' });
  expect(read('date,pain', '', '2026-02-28,4', '28.2.2026,4')).toEqual({
    kind: 'notADay',
    line: 4,
    column: 'date',
  });
  expect(read('date,pain', '2026-02-28,4', '2026-02-28,')).toEqual({
    kind: 'dayTwice',
    line: 3,
    column: 'date',
  });
  expect(read('date,pain', '2026-02-28,4', '1026-03-01,4')).toEqual({
    kind: 'farDay',
    line: 3,
    column: 'date',
  });
  expect(read('date,pain', '2026-02-28,four')).toEqual({ kind: 'notANumber', line: 2, column: 'pain' });
  expect(read('date,pain,tea', '2026-02-28,4,1', '2026-03-01,4')).toEqual({
    kind: 'cells',
    line: 3,
    column: 'tea',
  });
  expect(read('date,pain', '2026-02-28,4,1')).toEqual({ kind: 'cells', line: 2, column: '3' });
  expect(read('date,pain', '2026-02-28,"4')).toEqual({ kind: 'quote', line: 2, column: '2' });
  expect(faultOf(() => diaryGrid(reference, { night: ['mattress'], binary: null }))).toEqual({
    kind: 'columnMissing',
    line: 1,
    column: 'mattress',
  });
  expect(faultOf(() => diaryGrid(reference, { night: null, binary: ['stress'] }))).toEqual({
    kind: 'notBinary',
    line: 2,
    column: 'stress',
  });
});

test.each(['4,5', '0x4', 'Infinity', 'NaN', 'NA', '4 5', '--4', '1e999', '.'])(
  '%s is not a number',
  (cell) => {
    expect(faultOf(() => gridOf('date,pain', `2026-02-28,"${cell}"`))).toMatchObject({
      kind: 'notANumber',
      line: 2,
    });
  },
);

test.each([
  ['7', 7],
  ['+6.5', 6.5],
  ['-0.25', -0.25],
  ['.5', 0.5],
  ['3.', 3],
  ['1e1', 10],
] as const)('%s is the number %d', (cell, number) => {
  expect(gridOf('date,pain', `2026-02-28,${cell}`).pain).toEqual([number]);
});

test('a diary of a day, a silent one and a constant one have an analysis without a false number', () => {
  const days = Array.from({ length: 120 }, (_, day) => reference.split('\n')[day + 1]?.split(',')[0] ?? '');
  for (const text of [
    'date,pain,tea\n2026-01-01,4,1',
    `date,pain,pain_am,tea\n${days.map((day) => `${day},,,`).join('\n')}`,
    `date,pain,pain_am,tea\n${days.map((day) => `${day},5,5,1`).join('\n')}`,
  ]) {
    const grid = diaryGrid(text, asNamed);
    const analysis = diaryAnalysis(grid);
    expect(JSON.parse(JSON.stringify(analysis))).toEqual(analysis);
    expect(insightsOfGrid(grid)?.findings).toMatchObject([{ habit: 'tea', primary: null, group: 'not-yet' }]);
  }
});
