import { expect, test } from 'vitest';
import { isTimeZone, livedMoment } from '@/lib/time/clock';

/** The lived day at an instant for someone whose day starts at 04:00, unless another minute is said. */
function lived(instant: string, timeZone: string, dayStartMinutes = 240): string {
  return livedMoment(Date.parse(instant), { timeZone, dayStartMinutes }).day;
}

test('23:59 in Auckland is still that day in Auckland', () => {
  expect(lived('2026-11-23T10:59:00Z', 'Pacific/Auckland')).toBe('2026-11-23');
});

test('00:30 in New York belongs to the day before, because the night is not over', () => {
  expect(lived('2026-11-23T05:30:00Z', 'America/New_York')).toBe('2026-11-22');
});

test('the day starts on the minute', () => {
  expect(lived('2026-11-23T03:59:59.999Z', 'UTC')).toBe('2026-11-22');
  expect(lived('2026-11-23T04:00:00Z', 'UTC')).toBe('2026-11-23');
});

test('a day that starts at midnight is the calendar day', () => {
  expect(lived('2026-11-23T00:00:00Z', 'UTC', 0)).toBe('2026-11-23');
  expect(lived('2026-11-22T23:59:59Z', 'UTC', 0)).toBe('2026-11-22');
});

test('the wall clock decides on the days when clocks change', () => {
  // New York, 2026-03-08: 01:59 is followed by 03:00; 2026-11-01: 01:00 to 01:59 come twice.
  expect(lived('2026-03-08T07:59:00Z', 'America/New_York')).toBe('2026-03-07');
  expect(lived('2026-03-08T08:00:00Z', 'America/New_York')).toBe('2026-03-08');
  expect(lived('2026-11-01T05:30:00Z', 'America/New_York')).toBe('2026-10-31');
  expect(lived('2026-11-01T06:30:00Z', 'America/New_York')).toBe('2026-10-31');
  expect(lived('2026-11-01T09:00:00Z', 'America/New_York')).toBe('2026-11-01');
});

test('a start that the clock skips is reached at the next minute that there is', () => {
  // Day start 02:30 on the day on which New York has no 02:30.
  expect(lived('2026-03-08T06:59:00Z', 'America/New_York', 150)).toBe('2026-03-07');
  expect(lived('2026-03-08T07:00:00Z', 'America/New_York', 150)).toBe('2026-03-08');
});

test('a quarter-hour zone and a change of date line are read right', () => {
  expect(lived('2026-11-22T22:14:00Z', 'Asia/Kathmandu')).toBe('2026-11-22');
  expect(lived('2026-11-22T22:15:00Z', 'Asia/Kathmandu')).toBe('2026-11-23');
  // Samoa had no 2011-12-30: Thursday the 29th was followed by Saturday the 31st.
  expect(lived('2011-12-30T09:59:00Z', 'Pacific/Apia', 0)).toBe('2011-12-29');
  expect(lived('2011-12-30T10:00:00Z', 'Pacific/Apia', 0)).toBe('2011-12-31');
});

test('the hour and the minute are those of the wall', () => {
  const { hour, minute } = livedMoment(Date.parse('2026-11-22T18:15:00Z'), {
    timeZone: 'Asia/Kathmandu',
    dayStartMinutes: 240,
  });
  expect([hour, minute]).toEqual([0, 0]);
});

test.each([
  ['03:59', 240, 'evening'],
  ['04:00', 240, 'morning'],
  ['00:30', 0, 'morning'],
  ['05:00', 360, 'evening'],
  ['11:59', 240, 'morning'],
  ['12:00', 240, 'afternoon'],
  ['17:00', 240, 'evening'],
])('at %s a day that starts %i minutes after midnight is in its %s', (time, dayStartMinutes, part) => {
  const instant = Date.parse(`2026-11-23T${time}:00Z`);
  expect(livedMoment(instant, { timeZone: 'UTC', dayStartMinutes }).part).toBe(part);
});

test('a time zone is one that the machine knows', () => {
  expect(isTimeZone('Pacific/Auckland')).toBe(true);
  expect(isTimeZone('Middle-earth/Shire')).toBe(false);
  expect(isTimeZone('')).toBe(false);
});
