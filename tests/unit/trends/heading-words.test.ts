import { expect, test } from 'vitest';
import { headingOf, leadOf } from '@/app/(journal)/trends/_components/heading-words';
import { painSummary } from '@/lib/charts/pain-summary';
import { painTrend } from '@/lib/insights/pain-trend';
import { addDays, dayOf } from '@/lib/time/calendar-day';
import { lastDays } from '@/lib/time/day-range';
import { wordsFor } from '@/lib/words/translator';
import { daysFrom } from '../../support/days';

const words = wordsFor('en-GB');
const start = dayOf('2026-08-26');

function said(averages: readonly (number | null)[]) {
  const days = daysFrom(start, averages);
  const to = addDays(start, averages.length - 1);
  const range = lastDays(to, Math.min(90, averages.length));
  const shown = averages.slice(-90);
  const summary = painSummary(days, range, start);
  const trend = painTrend(shown);
  return { heading: headingOf(summary, trend, words), lead: leadOf(summary, trend, words) };
}

/** A level that moves by `perDay`, with a waver of its own. */
function moving(from: number, perDay: number, count: number): number[] {
  return Array.from({ length: count }, (_, day) =>
    Math.round(from + perDay * day + (((day * 7) % 5) - 2) / 2),
  );
}

test('pain that falls is said to, with points in 30 days and their interval, and the last week after it', () => {
  const { heading, lead } = said(moving(7, -0.04, 91));
  expect(heading).toMatch(/^Pain has been falling, by about 1\.\d points in 30 days$/);
  expect(lead).toMatch(
    /^From the means of 13 weeks, likely by \d\.\d to \d\.\d points\. The last seven days averaged \d\.\d \(7 evenings\), the 90 days before \d\.\d \(84\), half of them between [\d.]+ and [\d.]+: your usual range\. A week far from it/,
  );
});

test('pain that rises is said to', () => {
  expect(said(moving(3, 0.04, 91)).heading).toMatch(
    /^Pain has been rising, by about 1\.\d points in 30 days$/,
  );
});

test('no clear trend is not "unchanged": it says between which ends the change lies', () => {
  const { heading, lead } = said(moving(5, 0, 91));
  expect(heading).toBe('No clear trend in pain over these 13 weeks');
  expect(lead).toMatch(
    /^From the weekly means, the change in 30 days likely lies between −0\.1 and 0\.0 points\. The last seven days averaged/,
  );
});

test('with too few weeks the last seven days stand on top, and only once', () => {
  const { heading, lead } = said(moving(5, 0, 40));
  expect(heading).toMatch(/^The last seven days averaged \d\.\d, against \d\.\d before$/);
  expect(lead).toMatch(
    /^7 evenings of the last seven days are logged, and 33 of the 90 days before, half of them/,
  );
  expect(said([4]).heading).toBe('Pain over time');
  expect(said([null]).heading).toBe('Nothing to draw yet');
});
