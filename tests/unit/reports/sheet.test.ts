import { expect, test } from 'vitest';
import { composeReport, type Entries } from '@/lib/reports/compose';
import { type Sheet, sheetOf } from '@/lib/reports/sheet';
import { addDays, dayOf } from '@/lib/time/calendar-day';
import { wordsFor } from '@/lib/words/translator';
import { daysFrom } from '../../support/days';

const start = dayOf('2026-08-26');

function sheet(averages: readonly (number | null)[], more: Partial<Entries> = {}): Sheet {
  const days = daysFrom(start, averages, (index) => ({ asleepMinutes: index % 2 === 0 ? 390 : null }));
  const range = { from: start, to: addDays(start, averages.length - 1) };
  const entries = { name: 'Ada', range, days, visits: [], medicationDays: [], routines: [], ...more };
  return sheetOf(composeReport(entries), wordsFor('en-GB'));
}

/** A level that wavers by one, so that there is something to be unsure of. */
function around(level: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => level + ((index * 7) % 3) - 1);
}

const chiropractor = { id: 'visit', day: addDays(start, 60), kind: 'chiropractor' as const };

test('the line that a clinician writes down stands at the top', () => {
  const { finding, details, keys } = sheet([...around(7, 46), ...around(6, 15), ...around(4, 29)], {
    visits: [chiropractor],
  });
  expect(finding).toBe('Pain averaged 4.0 since the visit on 25 Oct, down from 6.9 at the start');
  expect(details).toEqual([
    expect.stringMatching(
      /^From the start: −3\.0 \(−4[23]%\), 95% interval −\d\.\d to −\d\.\d\. Reaches 2 points and 30% \(Farrar 2001\)/,
    ),
    expect.stringMatching(/^From before the visit: −2\.\d \(−3\d%\), 95% interval/),
  ]);
  expect(keys.map(({ value, was }) => [value, was])).toEqual([
    ['4.0', '6.9 at the start'],
    ['–', null],
    ['–', null],
    ['6.5', '6.5 at the start'],
  ]);
});

test('a mean over fewer days than its column says so', () => {
  const { table } = sheet(around(5, 90));
  const asleep = table.rows.find(({ label }) => label === 'Sleep, hours');
  expect(asleep?.cells).toEqual([
    { text: '6.5', days: '7 days' },
    { text: '6.5', days: '7 days' },
  ]);
  expect(table.columns.map(({ dates, entries }) => `${dates}, ${entries}`)).toEqual([
    '26 Aug–8 Sept, 14 of 14 days',
    '10 Nov–23 Nov, 14 of 14 days',
  ]);
});

test('without an entry nothing is claimed', () => {
  const { finding, details, keys, coverage, done } = sheet(Array.from({ length: 30 }, () => null));
  expect(finding).toBe('No evening was scored in these days');
  expect(details).toEqual([]);
  expect(keys.map(({ value }) => value)).toEqual(['–', '–', '–', '–']);
  expect(coverage).toBe('0 of 30 days logged (0%)');
  expect(done.lists.every(({ items }) => items.length === 0)).toBe(true);
});

test('a stretch without an entry is said to have none, and the start is still there', () => {
  const silent = Array.from({ length: 30 }, () => null);
  expect(sheet([...around(6, 60), ...silent], { visits: [chiropractor] })).toMatchObject({
    finding: 'No evening has been scored since the visit on 25 Oct',
    details: [],
    keys: [{ value: '–', was: '5.9 at the start' }, {}, {}, {}],
  });
});

test('one day makes a sentence of one day', () => {
  expect(sheet([5]).finding).toBe('Pain averaged 5.0 on the last day');
});

test('too few days are said to be too few', () => {
  const { details, table } = sheet([
    ...around(6, 14),
    3,
    4,
    3,
    4,
    5,
    ...Array.from({ length: 9 }, () => null),
  ]);
  expect(details).toEqual([expect.stringMatching(/^From the start: −2\.\d \(−3\d%\)\. Too few days/)]);
  expect(table.notes.join(' ')).toContain('fewer than 7');
});

test('a stretch that holds another visit, and a high start, are noted beside the numbers', () => {
  const massage = { id: 'other', day: addDays(start, 70), kind: 'massage' as const };
  const { notes } = sheet([...around(7, 40), ...around(5, 50)], { visits: [chiropractor, massage] }).table;
  expect(notes).toEqual([
    'The day of the visit stands in no column.',
    'Another visit lies within “Since the visit” and may have moved its numbers too.',
    expect.stringContaining('People tend to start a diary when it hurts most'),
  ]);
});

test('the top places stand in words beside the figure, the finding in its alternative', () => {
  const days = daysFrom(start, around(5, 24), (index) => ({
    places: [
      { region: 'neck', side: 'left', intensity: null },
      ...(index < 7 ? [{ region: 'blade', side: 'right', intensity: 5 } as const] : []),
    ],
  }));
  const { places } = sheet(around(5, 24), { days });
  expect(places?.items.map(({ letter, label, value }) => `${letter} ${label}: ${value}`)).toEqual([
    'A Left, side of the neck: 24 of 24 days',
    'B Right, shoulder blade: 7 of 24 days, 5.0 on average there',
  ]);
  expect(places?.rest).toBeNull();
  expect(places?.alt).toMatch(
    /^It hurt most often at the left side of the neck: on 24 of 24 days\. The upper body/,
  );
});

test('where it hurt is left out when no day says where, and not shaded when hardly one does', () => {
  expect(sheet(around(5, 24)).places).toBeNull();
  const places = (count: number) =>
    sheet(around(5, 24), {
      days: daysFrom(start, around(5, 24), (index) => ({
        places: index < count ? [{ region: 'neck', side: 'left', intensity: null }] : null,
      })),
    }).places;
  expect(places(2)?.key).toBe('Too few days to shade');
  expect(places(3)?.key).toBe('Deeper: more days');
});

test('columns of an earlier year name it', () => {
  const { table } = sheet(around(5, 500));
  expect(table.columns.map(({ dates }) => dates)).toEqual(['26 Aug–8 Sept 2026', '25 Dec–7 Jan']);
});

test('the points that count are named with their study', () => {
  const { details, footer } = sheet([...around(7, 46), ...around(6, 15), ...around(4, 29)], {
    visits: [chiropractor],
    yardstick: { thresholdTenths: 13, careSince: null, careDays: [] },
  });
  expect(details[0]).toContain('Reaches 1.3 points and 30% (Cleland 2008; Farrar 2001).');
  expect(footer.at(-1)).toMatch(/^1\.3 points: .* Cleland et al\. 2008, .* Farrar et al\. 2001/);
});
