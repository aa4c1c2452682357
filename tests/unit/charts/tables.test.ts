import { expect, test } from 'vitest';
import { marksInWords } from '@/app/_components/charts/marks-in-words';
import { painTable } from '@/app/_components/charts/pain-table';
import { tableRows } from '@/app/_components/charts/table-rows';
import { dayOf } from '@/lib/time/calendar-day';
import { daysOf, lastDays } from '@/lib/time/day-range';
import { wordsFor } from '@/lib/words/translator';
import { daysFrom } from '../../support/days';

const words = wordsFor('en-GB');
const monday = dayOf('2026-09-07');

test('a row is a week, a cell a day, and a day without an entry is an empty cell', () => {
  const days = daysFrom(monday, [4, null, 0, 5, null, null, null, 6]);
  const { columns, rows } = painTable(days, lastDays(dayOf('2026-09-14'), 8), words);
  expect(columns).toEqual(['Week from', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun', '7-day mean']);
  expect(rows).toEqual([
    ['7 Sept', '4', '', '0', '5', '', '', '', '3.0'],
    ['14 Sept', '6', '', '', '', '', '', '', '3.7'],
  ]);
});

test('a range that begins on a Thursday begins under Thursday', () => {
  const days = daysFrom(dayOf('2026-09-10'), [3, 4]);
  const { rows } = painTable(days, lastDays(dayOf('2026-09-11'), 2), words);
  expect(rows).toEqual([['7 Sept', '', '', '', '3', '4', '', '', '']]);
});

test('past 400 days a row is a month, and lists its weeks with a dash for an empty one', () => {
  const scores = Array.from({ length: 406 }, (_, index) =>
    index >= 7 && index < 14 ? null : [2, 3, 7][index % 7],
  );
  const days = daysFrom(
    monday,
    scores.map((score) => score ?? null),
  );
  const { columns, rows } = painTable(days, lastDays(days.at(-1)?.day ?? monday, 406), words);
  expect(columns).toEqual(['Month', 'Weeks']);
  expect(rows[0]).toEqual(['September 2026', '3 (2–7), –, 3 (2–7), 3 (2–7)']);
});

test('neighbours without a row share one that says so', () => {
  const days = daysOf(lastDays(dayOf('2026-09-11'), 5));
  const said = new Set(['2026-09-07', '2026-09-10']);
  const rows = tableRows(
    days.map((day) => ({ from: day, to: day, days: [day] })),
    ({ from }) => (said.has(from) ? [from, 'said'] : null),
    (from, to) => `${from} to ${to}`,
  );
  expect(rows).toEqual([
    ['2026-09-07', 'said'],
    ['2026-09-08 to 2026-09-09'],
    ['2026-09-10', 'said'],
    ['2026-09-11 to 2026-09-11'],
  ]);
});

test('visits and medication are told in the order of their days', () => {
  const visits = [{ id: 'v', day: dayOf('2026-09-09'), kind: 'chiropractor' }] as const;
  const medication = [{ day: dayOf('2026-09-08'), names: ['Ibuprofen', 'Paracetamol'] }];
  expect(marksInWords(visits, medication, words)).toBe(
    '8 Sept 2026 Ibuprofen, Paracetamol · 9 Sept 2026 chiropractor',
  );
});
