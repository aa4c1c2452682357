import { expect, test } from 'vitest';
import type { JournalDay } from '@/lib/journal/schema';
import { unsaidDay } from '@/lib/journal/unsaid-day';
import { longCsv } from '@/lib/reports/csv/long';
import { addDays, dayOf } from '@/lib/time/calendar-day';
import { wordsFor } from '@/lib/words/translator';
import { csvRows, wholeText } from '@/tests/support/csv';
import { diaryFrom } from '@/tests/support/diary';
import { readLong } from '@/tests/support/read-long';

const day = dayOf('2026-11-23');
const words = wordsFor('en-GB');

const whole: JournalDay = {
  day,
  logged: true,
  backFilled: false,
  waking: 0,
  average: 4,
  worst: 7,
  asleepMinutes: 385,
  sleepQuality: 6,
  awakenings: 0,
  position: 'side',
  pillowId: 'p',
  stress: 0,
  breaks: 3,
  places: [
    { region: 'blade', side: 'left', intensity: 6 },
    { region: 'neck', side: 'centre', intensity: null },
  ],
  stressSources: { offered: ['work', 'pain'], done: ['work'] },
  routines: { offered: ['yoga', 'own-swim'], done: ['own-swim'] },
  feelings: { offered: ['aching', 'stiff'], done: [] },
  worse: { offered: ['drive'], done: ['drive'] },
  eased: { offered: ['shower'], done: [] },
  heatCold: { offered: ['heat', 'cold'], done: ['cold'] },
  medication: { offered: ['ibu'], done: ['ibu'] },
  habits: { offered: ['general-exercise', 'own-walk'], done: ['general-exercise'] },
  habitValues: { 'own-water': 0 },
};
const own = {
  p: '=Blue: one',
  'own-swim': '腕を伸ばす',
  drive: 'Long drive; with "stops"',
  shower: '\u202Eshower',
  ibu: 'Ibuprofen',
  'own-walk': 'Walk: evening',
  'own-water': '+water',
};
const named = (...ids: (keyof typeof own)[]) => ids.map((id) => ({ id, name: own[id] }));
const things = {
  pillows: named('p'),
  routines: [{ id: 'yoga', name: null }, ...named('own-swim')],
  factors: named('drive', 'shower'),
  medications: named('ibu'),
  habits: [{ id: 'general-exercise', name: null }, ...named('own-walk', 'own-water')],
};

test('the long file parses back to the same day, own words in odd scripts too', async () => {
  const nowhere = { ...unsaidDay(addDays(day, 1)), logged: true, places: [] };
  const text = await wholeText(longCsv(diaryFrom([whole, nowhere], { things }), words));
  const read = readLong(text, words, own);
  expect(read.get(day)).toEqual({ ...whole, logged: false });
  expect(read.get(nowhere.day)).toEqual({ ...nowhere, logged: false });
});

test('each row says when its moment was entered, and whether that was later', async () => {
  const entered = [
    { day, moment: 'morning', at: Date.UTC(2026, 10, 23, 7), backFilled: false },
    { day, moment: 'evening', at: Date.UTC(2026, 10, 25, 8, 30), backFilled: true },
  ] as const;
  const [head, ...rows] = csvRows(
    await wholeText(longCsv(diaryFrom([{ ...unsaidDay(day), waking: 3, average: 5 }], { entered }), words)),
  );
  expect(head?.slice(1)).toEqual([
    'Moment',
    'Thing',
    'Value',
    'Unit',
    'Entered later (1 yes, 0 no)',
    'Entered at (UTC)',
  ]);
  expect(rows).toEqual([
    [day, 'Morning', 'Pain on waking', '3', '0-10', '0', '2026-11-23 07:00:00'],
    [day, 'Evening', 'Average pain', '5', '0-10', '1', '2026-11-25 08:30:00'],
  ]);
});

test('a score that was given at once has its own moment, with where it hurt then', async () => {
  const ratedAt = Date.UTC(2026, 10, 23, 15, 4);
  const places = [{ region: 'chest', side: 'right', intensity: 8 }] as const;
  const nows = [{ id: 'n', day, score: 8, ratedAt, places }];
  const [, ...rows] = csvRows(await wholeText(longCsv(diaryFrom([unsaidDay(day)], { nows }), words)));
  expect(rows.map((row) => row.slice(1, 4))).toEqual([
    ['Now', 'Pain intensity', '8'],
    ['Now', 'Where it hurt: Right, upper chest', '1'],
    ['Now', 'How strong: Right, upper chest', '8'],
  ]);
  for (const row of rows) expect(row.at(-1)).toBe('2026-11-23 15:04:00');
});

test('a day of which nothing was said has no row', async () => {
  const text = await wholeText(longCsv(diaryFrom([unsaidDay(day)]), words));
  expect(csvRows(text)).toHaveLength(1);
});
