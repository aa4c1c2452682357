import { expect, test } from 'vitest';
import { askedRange } from '@/lib/reports/schema';
import { dayOf } from '@/lib/time/calendar-day';

const today = dayOf('2026-11-23');

test('asking for nothing gives the 90 days that end today', () => {
  const range = { from: '2026-08-26', to: '2026-11-23' };
  expect(askedRange({}, today).range).toEqual(range);
  expect(askedRange({ from: '', to: ' ' }, today).range).toEqual(range);
  expect(askedRange({ from: null, to: null }, today).range).toEqual(range);
});

test('an end without a start is the end of 90 days, a start without an end runs until today', () => {
  expect(askedRange({ to: '2026-03-31' }, today).range).toEqual({ from: '2026-01-01', to: '2026-03-31' });
  expect(askedRange({ from: '2026-11-01' }, today).range).toEqual({ from: '2026-11-01', to: '2026-11-23' });
});

test('one day is a range, and so are ten years', () => {
  expect(askedRange({ from: '2026-11-23', to: '2026-11-23' }, today).range).not.toBeNull();
  expect(askedRange({ from: '2016-11-16', to: '2026-11-23' }, today).range).not.toBeNull();
});

test.each([
  ['a start that is no day', { from: '2026-02-30', to: '2026-03-31' }, { from: 'notADay' }],
  ['an end that is no day', { from: '2026-01-01', to: 'yesterday' }, { to: 'notADay' }],
  ['neither is a day', { from: '1.1.2026', to: '"><script>' }, { from: 'notADay', to: 'notADay' }],
  ['an end before the start', { from: '2026-11-02', to: '2026-11-01' }, { to: 'reversed' }],
  ['an end ahead of today', { from: '2026-11-01', to: '2026-11-24' }, { to: 'future' }],
  ['a start ahead of today', { from: '2026-11-24' }, { from: 'future' }],
  [
    'a bad start and an end ahead of today',
    { from: 'x', to: '2027-01-01' },
    { from: 'notADay', to: 'future' },
  ],
  ['more than 3,660 days', { from: '2016-11-15', to: '2026-11-23' }, { from: 'tooLong' }],
  ['sixty years', { from: '1966-11-23', to: '2026-11-23' }, { from: 'tooLong' }],
] as const)('%s is refused beside its field', (_, asked, errors) => {
  expect(askedRange(asked, today)).toMatchObject({ range: null, errors });
});

test('what was typed is kept, of a repeated key the last, and never more than a field holds', () => {
  expect(askedRange({ from: 'soon', to: ['2026-11-01', '31/11'] }, today)).toMatchObject({
    typed: { from: 'soon', to: '31/11' },
  });
  expect(askedRange({ from: 'x'.repeat(5000) }, today)).toMatchObject({ typed: { from: 'x'.repeat(40) } });
});
