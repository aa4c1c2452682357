import { expect, test } from 'vitest';
import { lacking, tallyOf } from '@/lib/insights/gates';

/** So many days in a row without (0) and with (1) a habit, in turn. */
function days(...lengths: readonly number[]): Float64Array {
  return Float64Array.from(lengths.flatMap((length, index) => Array.from({ length }, () => index % 2)));
}

test('a diary says how many days it still lacks, with and without', () => {
  expect(lacking('binary', tallyOf(days(5, 2, 5, 2, 4, 1, 4, 1)))).toEqual({
    pairs: 18,
    with: 4,
    switches: 1,
  });
  expect(lacking('binary', tallyOf(days(2, 18, 2, 8, 2, 8, 1, 4)))).toEqual({ without: 3, switches: 1 });
});

test('a habit that was begun once for good has to change more often, however many days there are', () => {
  expect(lacking('binary', tallyOf(days(200, 200)))).toEqual({ switches: 4 });
});

test('ten days of each, four changes each way and 42 days are enough', () => {
  expect(lacking('binary', tallyOf(days(8, 3, 8, 3, 8, 2, 4, 2, 4)))).toBeNull();
  expect(lacking('binary', tallyOf(days(8, 3, 8, 3, 8, 2, 4, 2, 3)))).toEqual({ pairs: 1 });
  expect(lacking('binary', tallyOf(days(8, 3, 8, 3, 8, 2, 8, 2)))).toEqual({ switches: 1 });
});

test('a number needs five different values', () => {
  expect(lacking('number', tallyOf(Float64Array.from({ length: 60 }, (_, day) => day % 3)))).toEqual({
    values: 2,
  });
  expect(lacking('number', tallyOf(Float64Array.from({ length: 60 }, () => 7)))).toEqual({ values: 4 });
  expect(lacking('number', tallyOf(Float64Array.from({ length: 60 }, (_, day) => day % 5)))).toBeNull();
});

test('without a usable day everything is lacking', () => {
  expect(lacking('binary', tallyOf(days()))).toEqual({ pairs: 42, with: 10, without: 10, switches: 4 });
  expect(lacking('number', tallyOf(days()))).toEqual({ pairs: 42, values: 5 });
});
