import { expect, test } from 'vitest';
import { dailyTrend, painTrend, weeklyTrend } from '@/lib/insights/pain-trend';
import { diaryColumn } from '../../support/reference-diary';
import weekly from '../../support/statistics/reference_weekly.json';

test('a year that falls is said to fall, in points per 30 days', () => {
  const { sen_slope_per_day: perWeek, sen_ci95_corrected: interval, p_corrected: p } = weekly.diary_365;
  expect(painTrend(diaryColumn(365, 'pain'))).toEqual({
    direction: 'falling',
    per30Days: expect.closeTo((perWeek / 7) * 30, 10),
    interval: {
      lower: expect.closeTo(((interval[0] ?? 0) / 7) * 30, 10),
      upper: expect.closeTo(((interval[1] ?? 0) / 7) * 30, 10),
    },
    p: expect.closeTo(p, 10),
    weeks: 49,
  });
});

test('what may be chance has no clear trend', () => {
  expect(painTrend(diaryColumn(120, 'pain'))?.direction).toBe('none');
  expect(painTrend(Array.from({ length: 100 }, () => 5))?.direction).toBe('none');
});

test('steps that rise are said to rise', () => {
  expect(painTrend(Array.from({ length: 120 }, (_, day) => 2 + Math.floor(day / 20)))?.direction).toBe(
    'rising',
  );
});

test('fewer than nine weeks, or 28 days and 20 scores, tell no trend', () => {
  expect(weeklyTrend(diaryColumn(365, 'pain').slice(0, 56))).toBeNull();
  expect(painTrend([])).toBeNull();
  expect(dailyTrend(diaryColumn(365, 'pain').slice(0, 27))).toBeNull();
  expect(dailyTrend(diaryColumn(365, 'pain').slice(0, 28))).not.toBeNull();
  expect(dailyTrend(Array.from({ length: 100 }, (_, day) => (day < 19 ? 4 : null)))).toBeNull();
});

test('beyond a year weeks tell the trend', () => {
  const years = Array.from({ length: 366 }, (_, day) => diaryColumn(365, 'pain')[day % 365] ?? null);
  expect(dailyTrend(years)).toBeNull();
  expect(weeklyTrend(years)).not.toBeNull();
});
