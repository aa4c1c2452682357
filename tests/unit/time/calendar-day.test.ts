import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addDays,
  calendarDay,
  dayFromNumber,
  dayNumber,
  dayOf,
  daysBetween,
  weekday,
} from '@/lib/time/calendar-day';

/** Days of the years 1 to 9999: the whole calendar that YYYY-MM-DD can write. */
const dayNumbers = fc.integer({ min: -719_162, max: 2_932_896 });

test('a day of the calendar is read as it is written', () => {
  for (const text of ['2026-11-23', '2028-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])
    expect(calendarDay(text)).toBe(text);
});

test('what is not a day of the calendar is none', () => {
  const wrong = [
    '',
    'today',
    '23.11.2026',
    '2026-1-2',
    '2026-00-10',
    '2026-13-01',
    '2026-11-00',
    '2026-11-31',
    '2026-02-29',
    '1900-02-29',
    '0000-01-01',
    ' 2026-11-23',
    '2026-11-23\n',
    '2026-11-23T00:00',
    '+2026-11-23',
    '２０２６-11-23',
  ];
  for (const text of wrong) expect(calendarDay(text), text).toBeNull();
});

test('a day that must be one is refused with its text', () => {
  expect(() => dayOf('2026-02-30')).toThrow('Not a calendar day: 2026-02-30');
});

test('days are numbered from 1970-01-01', () => {
  // Numbers from H. Hinnant's paper and from `date -u -d 2026-11-23 +%s` / 86400.
  expect(dayNumber(dayOf('1970-01-01'))).toBe(0);
  expect(dayNumber(dayOf('1969-12-31'))).toBe(-1);
  expect(dayNumber(dayOf('2000-03-01'))).toBe(11_017);
  expect(dayNumber(dayOf('2026-11-23'))).toBe(20_780);
});

test('a number and its day are the same day, over the whole calendar', () => {
  fc.assert(fc.property(dayNumbers, (number) => dayNumber(dayFromNumber(number)) === number));
});

test('the day after a day is the next one that the platform knows', () => {
  fc.assert(
    fc.property(dayNumbers, (number) => {
      const written = new Date(number * 86_400_000).toISOString().slice(0, 10);
      return dayFromNumber(number) === written;
    }),
  );
});

test('days are added over the ends of months and years', () => {
  expect(addDays(dayOf('2026-12-31'), 1)).toBe('2027-01-01');
  expect(addDays(dayOf('2028-02-28'), 1)).toBe('2028-02-29');
  expect(addDays(dayOf('2026-03-01'), -1)).toBe('2026-02-28');
  expect(addDays(dayOf('2026-11-23'), 0)).toBe('2026-11-23');
});

test('days between two days carry a sign', () => {
  expect(daysBetween(dayOf('2026-11-20'), dayOf('2026-11-23'))).toBe(3);
  expect(daysBetween(dayOf('2026-11-23'), dayOf('2026-11-20'))).toBe(-3);
});

test('the week begins on Monday', () => {
  expect(weekday(dayOf('2026-11-23'))).toBe(1);
  expect(weekday(dayOf('2026-11-29'))).toBe(7);
  expect(weekday(dayOf('1969-12-29'))).toBe(1);
});
