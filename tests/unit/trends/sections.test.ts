import { createElement } from 'react';
import { expect, test } from 'vitest';
import { markupOf } from '@/app/_components/charts/markup';
import { ComparisonSection } from '@/app/(journal)/trends/_components/comparison-section';
import { FlareUpSection } from '@/app/(journal)/trends/_components/flare-up-section';
import { PatternsDrawing } from '@/app/(journal)/trends/_components/patterns-drawing';
import { insightsOf } from '@/lib/insights/insights';
import type { JournalDay } from '@/lib/journal/schema';
import { flareUpsIn } from '@/lib/pain/flare-ups';
import { comparison } from '@/lib/reports/comparison';
import { usualYardstick } from '@/lib/reports/yardstick';
import { addDays, dayOf } from '@/lib/time/calendar-day';
import { wordsFor } from '@/lib/words/translator';
import { averagesOf, daysFrom } from '../../support/days';
import { toldDays } from '../../support/told-diary';

const words = wordsFor('en-GB');
const start = dayOf('2026-08-26');
const every = (count: number, value: number) => new Array<number>(count).fill(value);

function flareUps(averages: readonly (number | null)[]): string {
  const days = daysFrom(start, averages);
  const found = flareUpsIn(days, averagesOf(days)) ?? expect.fail();
  return markupOf(createElement(FlareUpSection, { flareUps: found, words }));
}

test('flare-ups are counted with the longest and the highest, and listed', () => {
  const markup = flareUps([...every(20, 3), 6, 8, 3, 3, 5, 5, 5, ...every(5, 3)]);
  expect(markup).toContain('2 flare-ups in the days shown, the longest of 3 days, the highest at 8');
  expect(markup).toContain('two days in a row at 5 or more');
  expect(markup.match(/<tr/g)).toHaveLength(3);
});

test('none is said in words', () => {
  expect(flareUps(every(20, 3))).toContain('No flare-up in the days shown');
});

function compared(averages: readonly number[], visitOn?: number): string {
  const days = daysFrom(start, averages);
  const range = { from: start, to: addDays(start, averages.length - 1) };
  const visits =
    visitOn === undefined ? [] : [{ id: 'v', day: addDays(start, visitOn), kind: 'chiropractor' as const }];
  const yardstick = { ...usualYardstick, thresholdTenths: 15 as const };
  const found = comparison({ range, days, visits, yardstick }, ['average', 'worst', 'severeDays']);
  return markupOf(createElement(ComparisonSection, { compared: found, words }));
}

test('before and since a visit stand with the study that says what counts, and with what falls by itself', () => {
  const markup = compared([...every(14, 7), ...every(46, 6), ...every(30, 4)], 60);
  expect(markup).toContain('Pain averaged 4.0 since the visit on 25 Oct');
  for (const column of ['Start', 'Before the visit', 'Since the visit']) expect(markup).toContain(column);
  expect(markup).toContain('1.5 points');
  expect(markup).toContain('Kovacs et al. 2008');
  expect(markup).toContain('what follows is then often lower by itself');
});

test('a fortnight has nothing to be set against', () => {
  expect(compared(every(10, 5))).toBe('');
});

function patterns(days: readonly JournalDay[]): string {
  const insights = insightsOf(days);
  if (!insights) throw new Error('An empty diary');
  const names = { routines: [], habits: [], pillows: [] };
  return markupOf(createElement(PatternsDrawing, { insights, names, words }));
}

test('days that were not said are warned of, and so are gaps that follow pain', () => {
  const told = toldDays(dayOf('2026-11-23'), 120);
  expect(patterns(told)).not.toContain('have a score');
  const thin = told.map((day, index) => (index % 5 < 2 ? { ...day, average: null } : day));
  expect(patterns(thin)).toContain('Only 60% of the days since 27 Jul 2026 have a score');
  const hidden = told.map((day, index) =>
    (told[index - 1]?.average ?? 0) >= 6 ? { ...day, average: null } : day,
  );
  expect(patterns(hidden)).toContain('more often after a day of more pain');
});

test('when patterns are decided is said, and a first look is not there before four weeks', () => {
  expect(patterns(toldDays(dayOf('2026-11-23'), 90))).toContain(
    'The last was on 17 Nov 2026, the next is on 15 Dec 2026.',
  );
  expect(patterns(toldDays(dayOf('2026-11-23'), 14))).toContain('The first is on 7 Dec 2026.');
});

test('of many habits without a pattern six stand open', () => {
  const days = toldDays(dayOf('2026-11-23'), 120).map((day, index) => ({
    ...day,
    habits: {
      offered: Array.from({ length: 20 }, (_, habit) => `own-${habit}`),
      done: Array.from({ length: 20 }, (_, habit) => `own-${habit}`).filter(
        (_, habit) => (index * (habit + 3)) % 7 < 3,
      ),
    },
  }));
  const markup = patterns(days);
  expect(markup).toMatch(/\d+ more without a clear pattern/);
  expect(markup.match(/<(?!\/)/g)?.length).toBeLessThan(800);
});
