import { expect, test } from 'vitest';
import { composeReport, type Entries } from '@/lib/reports/compose';
import { type Sheet, sheetOf } from '@/lib/reports/sheet';
import { addDays, dayOf } from '@/lib/time/calendar-day';
import { wordsFor } from '@/lib/words/translator';
import { averagesOf, daysFrom } from '../../support/days';

const start = dayOf('2026-08-26');

function sheet(averages: readonly (number | null)[], more: Partial<Entries> = {}): Sheet {
  const days = daysFrom(start, averages, (index) => ({ asleepMinutes: index % 2 === 0 ? 390 : null }));
  const range = { from: start, to: addDays(start, averages.length - 1) };
  const entries = {
    name: 'Ada',
    range,
    days,
    averages: averagesOf(days),
    visits: [],
    medicationDays: [],
    routines: [],
    ...more,
  };
  return sheetOf(composeReport(entries), wordsFor('en-GB'));
}

/** A level that wavers by one, so that there is something to be unsure of. */
function around(level: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => level + ((index * 7) % 3) - 1);
}

const chiropractor = { id: 'visit', day: addDays(start, 60), kind: 'chiropractor' as const };

test('the line that a clinician writes down stands at the top, with what its parts are', () => {
  const averages = [...around(7, 46), ...around(6, 15), ...around(4, 29)];
  const days = daysFrom(start, averages, (index) => ({
    asleepMinutes: 384,
    places: [{ region: 'between-blades', side: 'right', intensity: null }],
    feelings: { offered: ['aching', 'sharp'], done: index % 5 === 0 ? ['aching', 'sharp'] : ['aching'] },
  }));
  const { note, changes } = sheet(averages, { days, visits: [chiropractor] });
  expect(note.line).toBe('4.0, down from 6.9, right between the blades, aching, sleep 6.4 h');
  expect(note.legend).toMatch(
    /^Average pain since the visit on 25 Oct, 0 to 10, against the start; then where/,
  );
  expect(changes).toEqual([
    expect.stringMatching(
      /^From the start: −3\.0 \(−4[23]%\), 95% interval −\d\.\d to −\d\.\d\. Reaches 2 points and 30% \(Farrar 2001\)/,
    ),
    expect.stringMatching(/^From before the visit: −2\.\d \(−3\d%\), 95% interval/),
  ]);
});

test('the line holds only what was said, and says nothing of three places that were named equally often', () => {
  const places = (count: number) =>
    (['left', 'centre', 'right'] as const)
      .slice(0, count)
      .map((side) => ({ region: 'mid-back' as const, side, intensity: null }));
  const line = (count: number) =>
    sheet([5, 5, 5], { days: daysFrom(start, [5, 5, 5], () => ({ places: places(count) })) }).note.line;
  expect(sheet([5, 5, 5]).note.line).toBe('5.0, sleep 6.5 h');
  expect(line(2)).toBe('5.0, left below the blade and middle of the back');
  expect(line(3)).toBe('5.0');
});

test('a mean over fewer days than its column says so', () => {
  const { table } = sheet(around(5, 90));
  const asleep = table?.rows.find(({ label }) => label === 'Sleep, hours');
  expect(asleep?.cells).toEqual([
    { text: '6.5', days: '7 days' },
    { text: '6.5', days: '7 days' },
  ]);
  expect(table?.columns.map(({ dates, entries }) => `${dates}, ${entries}`)).toEqual([
    '26 Aug–8 Sept, 14 of 14 days',
    '10 Nov–23 Nov, 14 of 14 days',
  ]);
});

test('without an entry nothing is claimed', () => {
  const { note, changes, coverage, done } = sheet(Array.from({ length: 30 }, () => null));
  expect(note).toEqual({ line: 'No evening was scored in these days', legend: null });
  expect(changes).toEqual([]);
  expect(coverage).toBe('0 of 30 days logged (0%)');
  expect(done?.lists.every(({ items }) => items.length === 0)).toBe(true);
});

test('a stretch without an entry is said to have none, and the start is still there', () => {
  const silent = Array.from({ length: 30 }, () => null);
  const { note, changes, table } = sheet([...around(6, 60), ...silent], { visits: [chiropractor] });
  expect(note).toEqual({ line: 'No evening has been scored since the visit on 25 Oct', legend: null });
  expect(changes).toEqual([]);
  expect(table?.rows[0]?.cells.map(({ text }) => text)).toEqual(['5.9', '6.1', '–']);
});

test('one day makes a sentence of one day', () => {
  expect(sheet([5]).note).toEqual({
    line: '5.0, sleep 6.5 h',
    legend: expect.stringMatching(/^Average pain over the last day, 0 to 10; then/),
  });
});

test('too few days are said to be too few', () => {
  const { changes, table } = sheet([
    ...around(6, 14),
    3,
    4,
    3,
    4,
    5,
    ...Array.from({ length: 9 }, () => null),
  ]);
  expect(changes).toEqual([expect.stringMatching(/^From the start: −2\.\d \(−3\d%\)\. Too few days/)]);
  expect(table?.notes.join(' ')).toContain('fewer than 7');
});

test('a stretch that holds another visit, and a high start, are noted beside the numbers', () => {
  const massage = { id: 'other', day: addDays(start, 70), kind: 'massage' as const };
  const { table } = sheet([...around(7, 40), ...around(5, 50)], { visits: [chiropractor, massage] });
  expect(table?.notes).toEqual([
    'The day of the visit is in no column.',
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
  expect(table?.columns.map(({ dates }) => dates)).toEqual(['26 Aug–8 Sept 2026', '25 Dec–7 Jan']);
});

test('the points that count are named with their study', () => {
  const { changes, footer } = sheet([...around(7, 46), ...around(6, 15), ...around(4, 29)], {
    visits: [chiropractor],
    yardstick: { thresholdTenths: 13, careSince: null, careDays: [] },
  });
  expect(changes[0]).toContain('Reaches 1.3 points and 30% (Cleland 2008; Farrar 2001).');
  expect(footer.at(-1)).toMatch(/^1\.3 points: .* Cleland et al\. 2008, .* Farrar et al\. 2001/);
});

test('patterns are told in points with their interval and days, or why there are none', () => {
  const pattern = (of: 'heat' | 'asleep-hours', estimate: number) => ({
    habit: { of },
    when: 'day',
    kind: of === 'heat' ? 'binary' : 'number',
    group: estimate < 0 ? 'less' : 'more',
    primary: { estimate, ci95: [estimate - 0.2, estimate + 0.2], n: 118 },
  });
  // Those that lack days are not compared.
  const told = (compared: number, called: readonly object[]) => {
    const others = Array.from({ length: compared - called.length }, () => ({
      ...pattern('heat', 0),
      group: 'none',
    }));
    const findings = [...called, ...others, { ...pattern('heat', 0), group: 'not-yet' }];
    return sheet(around(5, 90), {
      insights: JSON.parse(JSON.stringify({ from: start, to: addDays(start, 89), findings })),
    }).patterns;
  };
  const found = told(13, [pattern('heat', 0.5), pattern('asleep-hours', -0.3)]);
  expect(found?.lists).toEqual([
    {
      title: 'Less pain',
      nothing: '',
      items: [{ label: 'Hours asleep, for one more', value: '−0.3 (−0.5 to −0.1), 118 days' }],
    },
    {
      title: 'More pain',
      nothing: '',
      items: [{ label: 'Heat', value: '+0.5 (+0.3 to +0.7), 118 days' }],
    },
  ]);
  expect(found?.caption).toMatch(
    /^Of 13 habits in the whole diary, 26 Aug 2026 to 23 Nov 2026: .*Association only/,
  );
  expect(told(13, [])).toMatchObject({ lists: [], nothing: 'No pattern is clear so far.' });
  expect(told(0, [])).toMatchObject({ nothing: 'Too few days to look for patterns.', caption: null });
  expect(sheet(around(5, 90), { insights: 'awaited' }).patterns?.nothing).toMatch(
    /^Patterns are being worked out/,
  );
  expect(sheet(around(5, 90), { insights: 'failed' }).patterns?.nothing).toBe(
    'Patterns could not be worked out this time.',
  );
});
