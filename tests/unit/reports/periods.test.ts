import { expect, test } from 'vitest';
import { periodComparison } from '@/lib/reports/comparison';
import { askedPeriods, periodPresets, periodsQuery } from '@/lib/reports/periods';
import { comparisonWords } from '@/lib/reports/sheet';
import { addDays, dayOf } from '@/lib/time/calendar-day';
import { wordsFor } from '@/lib/words/translator';
import { daysFrom } from '../../support/days';
import { diaryColumn } from '../../support/reference-diary';
import reference365 from '../../support/statistics/reference_365.json';

const today = dayOf('2026-11-23');
const first = dayOf('2026-01-01');
const words = wordsFor('en-GB');

const may = { from: '2026-05-01', to: '2026-05-28' };
const june = { from: '2026-06-01', to: '2026-06-28' };
const asked = (one: typeof may, other: typeof may) => ({ ...one, from2: other.from, to2: other.to });

test('two periods are told the earlier one first, however they were asked for', () => {
  expect(askedPeriods(asked(may, june), today).periods).toEqual([may, june]);
  expect(askedPeriods(asked(june, may), today).periods).toEqual([may, june]);
});

test('asking for nothing is no mistake', () => {
  expect(askedPeriods({}, today)).toMatchObject({ periods: null, errors: null });
  expect(askedPeriods({ from: '', to2: ' ' }, today)).toMatchObject({ periods: null, errors: null });
});

test.each([
  ['a day in both', asked(may, { from: '2026-05-28', to: '2026-06-10' }), { second: { from: 'overlap' } }],
  [
    'one within the other',
    asked(june, { from: '2026-06-05', to: '2026-06-06' }),
    { second: { from: 'overlap' } },
  ],
  ['the same twice', asked(may, may), { second: { from: 'overlap' } }],
  [
    'an end before the start',
    asked({ from: '2026-05-02', to: '2026-05-01' }, june),
    { first: { to: 'reversed' } },
  ],
  ['a day that is none', asked(may, { from: 'x', to: '2026-06-01' }), { second: { from: 'notADay' } }],
  ['sixty years', asked({ from: '1960-01-01', to: '2020-01-01' }, june), { first: { from: 'tooLong' } }],
] as const)('%s is refused beside its field, and stays to be mended', (_, query, errors) => {
  const found = askedPeriods(query, today);
  expect(found).toMatchObject({ periods: null, errors, typed: [{ from: query.from }, { to: query.to2 }] });
});

test('a new pillow and a visit bring the days before and after them along, as far as these have come', () => {
  const pillows = [
    { name: 'Old', sinceDay: dayOf('2024-03-01') },
    { name: 'Foam', sinceDay: dayOf('2026-06-22') },
    { name: 'Unsaid', sinceDay: null },
    { name: 'Latex', sinceDay: addDays(today, -5) },
    { name: 'Planned', sinceDay: addDays(today, 3) },
  ];
  const visits = [5, 90, 120, 150, -4].map((ago) => ({
    id: `visit-${ago}`,
    day: addDays(today, -ago),
    kind: 'chiropractor' as const,
  }));
  const presets = periodPresets({ first, today }, pillows, visits);
  expect(presets.map((preset) => [preset.of, preset.of === 'pillow' ? preset.name : preset.day])).toEqual([
    ['pillow', 'Latex'],
    ['pillow', 'Foam'],
    ['visit', addDays(today, -5)],
    ['visit', addDays(today, -90)],
    ['visit', addDays(today, -120)],
    ['month', today],
  ]);
  expect(presets[1]?.periods).toEqual([
    { from: '2026-05-25', to: '2026-06-21' },
    { from: '2026-06-22', to: '2026-07-19' },
  ]);
  // Of the newest pillow there are six nights, of the last visit five days after it.
  expect(presets[0]?.periods[1]).toEqual({ from: addDays(today, -5), to: today });
  expect(presets[2]?.periods).toEqual([
    { from: addDays(today, -19), to: addDays(today, -6) },
    { from: addDays(today, -4), to: today },
  ]);
  for (const { periods } of presets) {
    const query = Object.fromEntries(new URLSearchParams(periodsQuery(periods)));
    expect(askedPeriods(query, today).periods).toEqual(periods);
  }
});

test('the first and the last 14 days of the reference diary differ as R says', () => {
  const { summary } = reference365;
  const start = dayOf('2025-11-24');
  const days = daysFrom(start, diaryColumn(365, 'pain'));
  const compared = periodComparison(
    [
      { from: start, to: addDays(start, 13) },
      { from: addDays(start, 351), to: addDays(start, 364) },
    ],
    { days, visits: [] },
  );
  expect(compared.columns.map(({ kind, entries }) => [kind, entries])).toEqual([
    ['earlier', summary.baseline14.n],
    ['later', summary.last14.n],
  ]);
  expect(compared.rows[0]?.changes[0]?.points).toBeCloseTo(summary.change, 10);
  expect(compared.rows[0]?.changes[0]?.interval?.lower).toBeCloseTo(-6.70326206212699, 8);
});

test('beside two periods stands the same warning, and a visit on the last day of all counts', () => {
  const days = daysFrom(
    first,
    Array.from({ length: 28 }, (_, index) => (index < 14 ? 6 + (index % 2) : 3)),
  );
  const compared = periodComparison(
    [
      { from: first, to: addDays(first, 13) },
      { from: addDays(first, 14), to: addDays(first, 27) },
    ],
    { days, visits: [{ id: 'v', day: addDays(first, 27), kind: 'massage' }] },
  );
  const { finding, details, table } = comparisonWords(compared, words);
  expect(finding).toBe('Pain averaged 3.0 in the later days, down from 6.5 in the earlier ones');
  expect(details).toEqual([expect.stringMatching(/^From the earlier days: −3\.5 \(−54%\)/)]);
  expect(table.notes.join(' ')).toMatch(
    /A visit lies within “Later”.*lower numbers often follow by themselves/,
  );
  expect(table.notes.join(' ')).not.toContain('start a diary');
});

test('a period without an entry claims nothing', () => {
  const days = daysFrom(
    first,
    Array.from({ length: 28 }, (_, index) => (index < 14 ? 6 : null)),
  );
  const periods = [
    { from: first, to: addDays(first, 13) },
    { from: addDays(first, 14), to: addDays(first, 27) },
  ] as const;
  const { finding, details } = comparisonWords(periodComparison(periods, { days, visits: [] }), words);
  expect(finding).toBe('No evening was scored in the later days');
  expect(details).toEqual([]);
});
