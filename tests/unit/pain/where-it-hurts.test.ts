import { expect, test } from 'vitest';
import { placeList, whereFinding } from '@/lib/pain/place-words';
import { type Place, type PlaceKey, placeKeys } from '@/lib/pain/schema';
import { depths, hurtingMonths, whereItHurts } from '@/lib/pain/where-it-hurts';
import { addDays, dayOf } from '@/lib/time/calendar-day';
import { wordsFor } from '@/lib/words/translator';

const start = dayOf('2026-08-26');
const words = wordsFor('en-GB');

function neck(side: 'left' | 'right', intensity: number | null = null): Place {
  return { region: 'neck', side, intensity };
}
const shoulder: Place = { region: 'upper-trapezius', side: 'right', intensity: null };
const blade: Place = { region: 'blade', side: 'left', intensity: null };

/** Neighbouring days that say these places; null is a day that does not say where. */
function days(places: readonly (readonly Place[] | null)[]) {
  return places.map((each, index) => ({ day: addDays(start, index), places: each }));
}

test('a day that does not say where is in no share, and a day that says nowhere is in every one', () => {
  const where = whereItHurts(days([[neck('left')], null, [], [neck('left')], null, [neck('right')]]));
  expect(where).toMatchObject({ answered: 4, nowhere: 1 });
  expect(where.places.map(({ place, days: named, share }) => [place, named, share])).toEqual([
    ['neck:left', 2, 0.5],
    ['neck:right', 1, 0.25],
  ]);
});

test('the mean intensity is of the days that gave a number, and null when none did', () => {
  const said = days([[neck('left', 3)], [neck('left')], [neck('left', 0), neck('right')]]);
  expect(whereItHurts(said).places.map(({ intensity }) => intensity)).toEqual([{ mean: 1.5, days: 2 }, null]);
});

test('fewer than three days that say where make no share, and colour nothing', () => {
  const two = whereItHurts(days([[neck('left', 5)], null, [neck('left')]]));
  expect(two.places).toEqual([{ place: 'neck:left', days: 2, share: null, intensity: { mean: 5, days: 1 } }]);
  expect(depths(two).size).toBe(0);
  expect(whereItHurts(days([[], [], [neck('left')]])).places[0]?.share).toBeCloseTo(1 / 3, 12);
});

test('without a day that says where there is nothing, and no share of nothing', () => {
  expect(whereItHurts(days([null, null]))).toEqual({ answered: 0, nowhere: 0, places: [] });
  expect(hurtingMonths(days([null, null]))).toEqual({ months: [], leftOut: 0 });
});

test('places named equally often stand in the order of the body map', () => {
  const { places } = whereItHurts(days([[blade, neck('right'), neck('left')], [neck('right')], [blade]]));
  expect(places.map(({ place }) => place)).toEqual(['neck:right', 'blade:left', 'neck:left']);
});

test('every place of the body map is counted under its own name', () => {
  const { places } = whereItHurts(
    days(
      [1, 2, 3].map(() =>
        placeKeys.flatMap((key): Place[] => {
          const [region, side] = key.split(':');
          return [{ region, side, intensity: 4 } as unknown as Place];
        }),
      ),
    ),
  );
  expect(places.map(({ place }) => place)).toEqual([...placeKeys]);
});

test('a place is the deeper the more days named it: hardly ever is told from never, every day is deepest', () => {
  const said = days([...Array.from({ length: 9 }, () => [shoulder]), [shoulder, blade]]);
  const depth = depths(whereItHurts(said));
  expect(depth.get('upper-trapezius:right')).toBeCloseTo(1, 12);
  expect(depth.get('blade:left')).toBeCloseTo(0.19, 12);
  expect(depth.has('neck:left')).toBe(false);
});

test('months are those of the calendar, and only those that say where', () => {
  const said = days(Array.from({ length: 100 }, (_, index) => (index > 5 && index < 36 ? null : [shoulder])));
  const { months, leftOut } = hurtingMonths(said);
  expect(months.map(({ first, answered }) => [first, answered])).toEqual([
    ['2026-08-01', 6],
    ['2026-10-01', 31],
    ['2026-11-01', 30],
    ['2026-12-01', 3],
  ]);
  expect(leftOut).toBe(0);
});

test('of more than six months the last six are told, and how many were left out', () => {
  const { months, leftOut } = hurtingMonths(days(Array.from({ length: 365 }, () => [shoulder])));
  expect(months.map(({ first }) => first)).toEqual([
    '2027-03-01',
    '2027-04-01',
    '2027-05-01',
    '2027-06-01',
    '2027-07-01',
    '2027-08-01',
  ]);
  expect(leftOut).toBe(7);
});

test.each([
  [
    'one place',
    [[shoulder], [shoulder], []],
    'It hurt most often at the top of the right shoulder: on 2 of 3 days',
  ],
  [
    'two places',
    [[shoulder, blade], [shoulder, blade], [neck('left')]],
    'It hurt most often at the top of the right shoulder and at the left shoulder blade: on 2 of 3 days each',
  ],
  [
    'four places',
    [[shoulder, blade, neck('left'), neck('right')], [], []],
    'It hurt in 4 places equally often: on 1 of 3 days each',
  ],
  ['nowhere', [[], [], []], 'It hurt nowhere on the 3 days that say where'],
  ['too few days', [[shoulder], [shoulder]], '2 days say where it hurt so far'],
  ['a single day', [[shoulder]], '1 day says where it hurt so far'],
] as const)('the finding says what was counted: %s', (_, said, sentence) => {
  expect(whereFinding(whereItHurts(days(said)), words)).toBe(sentence);
});

test('the list says how often and how much, and on how many days a mean rests when not on all', () => {
  const { items, rest } = placeList(
    whereItHurts(days([[neck('left', 5), neck('right', 5), shoulder], [neck('left', 6), neck('right')], []])),
    words,
  );
  expect(items.map(({ letter, label, value }) => [letter, label, value])).toEqual([
    ['A', 'Left, side of the neck', '2 of 3 days, 5.5 on average there'],
    ['B', 'Right, side of the neck', '2 of 3 days, 5.0 on average (1\u00a0day)'],
    ['C', 'Right, top of the shoulder', '1 of 3 days'],
  ]);
  expect(rest).toBe('Nowhere on 1 of 3 days.');
});

test('the list ends with four places and says how many more there are', () => {
  const chest: Place = { region: 'chest', side: 'left', intensity: null };
  const { items, rest } = placeList(
    whereItHurts(days([[shoulder, blade, chest, neck('left'), neck('right')]])),
    words,
  );
  expect(items).toHaveLength(4);
  expect(rest).toBe('And one more place.');
});

test('what is said of a place names its own side', () => {
  const side = (key: PlaceKey) => /:(left|centre|right)$/.exec(key)?.[1] ?? '';
  for (const key of placeKeys) {
    const spoken = `${words.t(`body.at.${key}`)} / ${words.t(`body.on.${key}`)}`.toLowerCase();
    for (const other of ['left', 'right'])
      expect([key, spoken.split(' / ').map((text) => text.includes(other))]).toEqual([
        key,
        [side(key) === other, side(key) === other],
      ]);
  }
});
