import { expect, test } from 'vitest';
import { unsaidDay } from '@/lib/journal/unsaid-day';
import { diaryFiles } from '@/lib/reports/csv/files';
import type { Diary } from '@/lib/reports/csv/schema';
import { dayOf } from '@/lib/time/calendar-day';
import { wordsFor } from '@/lib/words/translator';
import { csvRows, wholeText } from '@/tests/support/csv';
import { diaryFrom } from '@/tests/support/diary';

const day = dayOf('2026-11-23');
const words = wordsFor('en-GB');

async function filesOf(diary: Diary): Promise<Record<string, string[][]>> {
  const files: Record<string, string[][]> = {};
  for (const { name, texts } of diaryFiles(diary, words)) {
    const text = await wholeText(texts);
    expect(text.startsWith('\uFEFF'), name).toBe(true);
    files[name] = csvRows(text.slice(1));
  }
  return files;
}

test('every column of every file is explained, in its order and by its own title', async () => {
  const things = { routines: [{ id: 'own-1', name: '=Swim' }], habits: [{ id: 'own-2', name: 'Walk' }] };
  const { 'columns.csv': about = [], ...others } = await filesOf(diaryFrom([unsaidDay(day)], { things }));
  const [head, ...columns] = about;
  expect(head).toEqual(['File', 'Column', 'What it means']);
  expect(Object.keys(others)).toEqual(['days.csv', 'long.csv', 'measures.csv', 'visits.csv']);
  expect(columns.map(([file, column]) => [file, column])).toEqual(
    Object.entries(others).flatMap(([file, [titles = []]]) => titles.map((title) => [file, title])),
  );
  for (const [, column, meaning] of columns) expect(meaning?.length, column).toBeGreaterThan(10);
});

test('measures stand with the scale that they are on, and an unanswered question has no row', async () => {
  const { 'measures.csv': [, ...rows] = [] } = await filesOf(
    diaryFrom([], {
      rare: {
        weeks: [{ day, average: 0, enjoyment: null, activity: 7 }],
        activities: [{ id: 'a', name: '@desk, "long"' }],
        ratings: [{ day: dayOf('2026-11-20'), activityId: 'a', rating: 3 }],
        globalChanges: [{ day, step: -2 }],
        clinicScores: [
          { day, form: 'ndi', name: null, score: 14.5, most: null },
          { day, form: 'other', name: 'Bournemouth', score: 21, most: 70 },
          { day, form: 'other', name: 'Another', score: 3, most: null },
        ],
      },
    }),
  );
  expect(rows.map((row) => [row[0], ...row.slice(2)])).toEqual([
    ['2026-11-20', '\'@desk, "long"', '3', '0', '10'],
    [day, words.t('measures.week.average'), '0', '0', '10'],
    [day, words.t('measures.week.activity'), '7', '0', '10'],
    [day, words.t('files.change'), '-2', '-3', '3'],
    [day, words.t('files.forms.ndi'), '14.5', '0', '50'],
    [day, 'Bournemouth', '21', '0', '70'],
    [day, 'Another', '3', '0', ''],
  ]);
});

test('a visit stands with all that was noted of it, as text that no spreadsheet runs', async () => {
  const { 'visits.csv': [, ...rows] = [] } = await filesOf(
    diaryFrom([], {
      wholeVisits: [
        {
          id: 'v',
          day,
          kind: 'chiropractor',
          clinician: 'Dr M. H.',
          done: '=cmd|calc',
          question: null,
          nextDay: dayOf('2026-12-07'),
        },
      ],
    }),
  );
  expect(rows).toEqual([[day, 'Chiropractor', 'Dr M. H.', "'=cmd|calc", '', '2026-12-07']]);
});

test('an empty diary gives files with their first lines', async () => {
  const files = await filesOf(diaryFrom([]));
  expect(Object.entries(files).map(([name, rows]) => [name, rows.length > 0])).toEqual(
    Object.keys(files).map((name) => [name, true]),
  );
  expect(files['long.csv']).toHaveLength(1);
});
