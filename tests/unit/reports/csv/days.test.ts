import { expect, test } from 'vitest';
import type { JournalDay } from '@/lib/journal/schema';
import { unsaidDay } from '@/lib/journal/unsaid-day';
import { daysCsv } from '@/lib/reports/csv/days';
import { addDays, dayOf } from '@/lib/time/calendar-day';
import { wordsFor } from '@/lib/words/translator';
import { csvRows, wholeText } from '@/tests/support/csv';
import { daysFrom } from '@/tests/support/days';
import { diaryFrom } from '@/tests/support/diary';

const start = dayOf('2026-11-20');
const words = wordsFor('en-GB');

async function rowsOf(
  days: readonly JournalDay[],
  more: Parameters<typeof diaryFrom>[1] = {},
): Promise<string[][]> {
  const text = await wholeText(daysCsv(diaryFrom(days, more), words));
  expect(text.startsWith('\uFEFF')).toBe(true);
  return csvRows(text.slice(1));
}

test('there is a row for every day, and what was not said is empty', async () => {
  const [head = [], first = [], second = []] = await rowsOf([
    { ...unsaidDay(start), logged: true, waking: 0, asleepMinutes: 375, position: 'side' },
    unsaidDay(addDays(start, 1)),
  ]);
  expect(head.slice(0, 7)).toEqual([
    'Day',
    'Logged (1 yes, 0 no)',
    'Filled in later (1 yes, 0 no)',
    'Pain on waking (0-10)',
    'Average pain since waking (0-10)',
    'Worst pain (0-10)',
    'Sleep (hours)',
  ]);
  expect(first.slice(0, 7)).toEqual(['2026-11-20', '1', '0', '0', '', '', '6.25']);
  expect(first[head.indexOf('Sleep position')]).toBe('On a side');
  expect(second).toEqual(['2026-11-21', '0', ...Array.from({ length: head.length - 2 }, () => '')]);
});

test('a routine is 1 or 0 where it was asked, and empty where it was not', async () => {
  const days = daysFrom(start, [4, 4, 4], (index) => ({
    routines: index === 2 ? null : { offered: index === 0 ? ['yoga'] : ['yoga', 'own-1'], done: ['yoga'] },
  }));
  const routines = [
    { id: 'yoga', name: null },
    { id: 'own-1', name: '=Swim' },
  ];
  const [head = [], ...rows] = await rowsOf(days, { things: { routines } });
  const [yoga, swim] = [
    head.indexOf('Yoga (1 done, 0 not done)'),
    head.indexOf("'=Swim (1 done, 0 not done)"),
  ];
  expect(rows.map((row) => row[yoga])).toEqual(['1', '1', '']);
  expect(rows.map((row) => row[swim])).toEqual(['', '0', '']);
});

test('of two habits that are called the same, each has a column of its own', async () => {
  const habits = [
    { id: 'own-a', name: 'Walk' },
    { id: 'own-b', name: 'Walk' },
  ];
  const days = daysFrom(start, [4], () => ({ habitValues: { 'own-a': 0, 'own-b': 7 } }));
  const [head = [], row = []] = await rowsOf(days, { things: { habits } });
  expect(row[head.indexOf('Walk (habit)')]).toBe('0');
  expect(row[head.indexOf('Walk (2) (habit)')]).toBe('7');
});

test('notes, pillows, visits and medication stand on their days', async () => {
  const days = daysFrom(start, [4, 4], () => ({ pillowId: 'p' }));
  const note = 'Long drive,\nthen "rest".\n=cmd|x';
  const [head = [], first = [], second = []] = await rowsOf(days, {
    notes: [{ day: start, text: note }],
    things: { pillows: [{ id: 'p', name: 'Blue one' }] },
    medicationDays: [{ day: start, names: ['Ibuprofen', 'Paracetamol'] }],
    visits: [
      { id: '1', day: addDays(start, 1), kind: 'chiropractor' },
      { id: '2', day: addDays(start, 1), kind: 'massage' },
    ],
  });
  const cell = (row: string[], title: string) => row[head.indexOf(title)];
  expect(cell(first, 'Note')).toBe(note);
  expect(head.at(-1)).toBe('Note');
  expect(cell(first, 'Pillow')).toBe('Blue one');
  expect(cell(first, 'Medication taken')).toBe('Ibuprofen; Paracetamol');
  expect(cell(second, 'Visits')).toBe('Chiropractor; Massage');
  expect(cell(second, 'Note')).toBe('');
});

test('lines end as RFC 4180 says, the last one too', async () => {
  const text = await wholeText(daysCsv(diaryFrom(daysFrom(start, [1, 2])), words));
  expect(text.split('\r\n')).toHaveLength(4);
  expect(text.endsWith('\r\n')).toBe(true);
});
