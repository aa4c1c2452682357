import { expect, test } from 'vitest';
import { type Asking, askedMeasure, nextTurn } from '@/lib/measures/asked-measure';
import { type Measure, measures, type Turn } from '@/lib/measures/schema';
import { addDays, type CalendarDay, dayOf } from '@/lib/time/calendar-day';

const day = dayOf('2026-11-23');
const never: Turn = { answered: null, setAside: null };
const ago = (count: number) => addDays(day, -count);
const answered = (count: number): Turn => ({ answered: ago(count), setAside: null });

/** A diary of half a year with care since the summer, where nothing was ever asked. */
const usual: Asking = {
  firstLogged: ago(180),
  careSince: ago(100),
  paused: false,
  visit: false,
  activities: true,
  turns: { week: never, activities: never, change: never },
};

function asked(turns: Partial<Asking['turns']>, more: Partial<Asking> = {}) {
  return askedMeasure(day, { ...usual, ...more, turns: { ...usual.turns, ...turns } });
}

test('nothing more is asked in the first week of a diary', () => {
  expect(asked({}, { firstLogged: null })).toBeNull();
  expect(asked({}, { firstLogged: ago(6) })).toBeNull();
  expect(asked({}, { firstLogged: ago(7), careSince: null })).toBe('week');
});

test('nothing is asked during a pause', () => {
  expect(asked({}, { paused: true, visit: true })).toBeNull();
});

test('the week is asked every seven days', () => {
  const others = { activities: answered(1), change: answered(1) };
  expect(asked({ ...others, week: answered(6) })).toBeNull();
  expect(asked({ ...others, week: answered(7) })).toBe('week');
});

test('activities and the change are asked every fourteen days', () => {
  expect(asked({ week: answered(1), activities: answered(13), change: answered(13) })).toBeNull();
  expect(asked({ week: answered(1), activities: answered(14), change: answered(13) })).toBe('activities');
  expect(asked({ week: answered(1), activities: answered(13), change: answered(14) })).toBe('change');
});

test('a visit brings activities and the change forward, before the week, but not within a week of their last turn', () => {
  const visit = { visit: true };
  expect(asked({ activities: answered(7), change: answered(7) }, visit)).toBe('activities');
  expect(asked({ activities: answered(6), change: answered(7) }, visit)).toBe('change');
  expect(asked({ activities: answered(6), change: answered(6) }, visit)).toBe('week');
  expect(asked({ week: answered(2), activities: answered(6), change: answered(6) }, visit)).toBeNull();
});

test('activities are asked only of someone who has some', () => {
  expect(asked({ week: answered(1), change: answered(1) }, { activities: false })).toBeNull();
});

test('the change is asked once care began two weeks ago, and without care of a diary of two weeks', () => {
  const others = { week: answered(1), activities: answered(1) };
  expect(asked(others, { careSince: ago(13) })).toBeNull();
  expect(asked(others, { careSince: addDays(day, 5) })).toBeNull();
  expect(asked(others, { careSince: ago(14) })).toBe('change');
  expect(asked(others, { careSince: null, firstLogged: ago(13) })).toBeNull();
  expect(asked(others, { careSince: null, firstLogged: ago(14) })).toBe('change');
});

test('what was set aside waits for its next turn, and for a visit', () => {
  const aside = (count: number): Turn => ({ answered: ago(30), setAside: ago(count) });
  const others = { activities: answered(1), change: answered(1) };
  expect(asked({ ...others, week: aside(6) })).toBeNull();
  expect(asked({ ...others, week: aside(7) })).toBe('week');
  expect(asked({ week: answered(1), change: answered(1), activities: aside(8) })).toBeNull();
  expect(asked({ week: answered(1), change: answered(1), activities: aside(8) }, { visit: true })).toBe(
    'activities',
  );
});

test('one that was answered or set aside today stays, and no other follows it', () => {
  expect(asked({ activities: answered(0) })).toBe('activities');
  expect(asked({ change: { answered: null, setAside: day } }, { paused: true })).toBe('change');
});

test('over a year of willing answers no day asks two, and each has its turn at its rhythm', () => {
  const turns: Record<Measure, Turn> = { week: never, activities: never, change: never };
  const times: Record<Measure, CalendarDay[]> = { week: [], activities: [], change: [] };
  for (let index = 0; index < 365; index++) {
    const on = addDays(day, index);
    const measure = askedMeasure(on, { ...usual, visit: index % 21 === 0, turns });
    if (!measure) continue;
    times[measure].push(on);
    turns[measure] = { answered: on, setAside: null };
    expect(askedMeasure(on, { ...usual, visit: index % 21 === 0, turns })).toBe(measure);
  }
  expect(new Set(Object.values(times).flat()).size).toBe(Object.values(times).flat().length);
  // 365 days hold at most 53 weeks; a visit's day may push the week by one or two.
  expect(times.week.length).toBeGreaterThan(44);
  expect(times.activities.length).toBeGreaterThan(24);
  expect(times.change.length).toBeGreaterThan(24);
});

test('the next turn is named by its rhythm', () => {
  expect(measures.map((measure) => nextTurn(measure, day))).toEqual([
    '2026-11-30',
    '2026-12-07',
    '2026-12-07',
  ]);
});
