import { expect, test } from 'vitest';
import { z } from 'zod';
import {
  chips,
  hoursAsMinutes,
  optionalChoice,
  optionalDay,
  optionalText,
  requiredDay,
  requiredText,
  score,
  visibleText,
} from '@/lib/form-fields';

function read(field: z.ZodType, ...texts: string[]): unknown {
  const result = z.object({ field }).safeParse(texts.length > 0 ? { field: texts } : {});
  return result.success ? result.data.field : result.error.issues[0]?.message;
}

test('a score that was not chosen is null, and zero is zero', () => {
  expect(read(score())).toBeNull();
  expect(read(score(), '')).toBeNull();
  expect(read(score(), '0')).toBe(0);
  expect(read(score(), '10')).toBe(10);
});

test.each(['11', '-1', '4.5', '1e1', '٣', 'NaN', '0x5', '99999999999'])('the score %s is refused', (text) => {
  expect(read(score(), text)).toBe('score');
});

test('hours are kept as minutes, with a comma or a point', () => {
  expect(read(hoursAsMinutes(), '6.5')).toBe(390);
  expect(read(hoursAsMinutes(), '6,5')).toBe(390);
  expect(read(hoursAsMinutes(), '24')).toBe(1440);
  expect(read(hoursAsMinutes(), '25')).toBe('hours');
  expect(read(hoursAsMinutes())).toBeNull();
});

test('a text goes on after a NUL, which would end it in the file', () => {
  expect(read(requiredText(20), '\0a note\0 of it')).toBe('a note of it');
  expect(read(optionalText(20), '\0')).toBeNull();
});

test('a group is null without an answer, empty for "none today", and a chip wins over "none"', () => {
  expect(read(chips())).toBeNull();
  expect(read(chips(), 'none')).toEqual([]);
  expect(read(chips(), 'yoga', 'yoga', 'none')).toEqual(['yoga']);
  expect(read(chips(), '../x')).toBe('choice');
});

test('an impossible day is refused, and a blank one is null', () => {
  expect(read(requiredDay(), '2026-02-30')).toBe('day');
  expect(read(requiredDay())).toBe('day');
  // A slip of the year: no page shows a day before 1950, so none is kept.
  expect(read(requiredDay(), '0202-11-03')).toBe('day');
  expect(read(requiredDay(), '1949-12-31')).toBe('day');
  expect(read(requiredDay(), '1950-01-01')).toBe('1950-01-01');
  expect(read(optionalDay(), ' ')).toBeNull();
  expect(read(requiredDay(), '2028-02-29')).toBe('2028-02-29');
});

test('text is trimmed, keeps its lines, and has an end', () => {
  expect(read(requiredText(5), '  ')).toBe('required');
  expect(read(optionalText(9), ' a\r\nb ')).toBe('a\nb');
  expect(read(optionalText(5), 'x'.repeat(6))).toBe('tooLong');
});

test.each([
  ['a letter', 'Ä', 'Ä'],
  ['a number', ' 10 ', '10'],
  ['a sign', '+', '+'],
  ['an emoji', '🧘', '🧘'],
  ['an emoji that is made of several', '🧘🏽‍♀️', '🧘🏽‍♀️'],
  ['a flag', '🏴󠁧󠁢󠁳󠁣󠁴󠁿', '🏴󠁧󠁢󠁳󠁣󠁴󠁿'],
  ['Persian letters and their joiner', 'می‌روم', 'می‌روم'],
  ['a letter and a mark that make one', 'A\u0308', 'Ä'],
  ['several lines', 'Long\r\n\twalk\u2028home', 'Long walk home'],
  ['a character that turns the line round', 'walk\u202egnol\u0000', 'walkgnol'],
])('a name may be %s', (_, typed, kept) => {
  expect(read(visibleText(60), typed)).toBe(kept);
});

test.each([
  ['nothing', ''],
  ['spaces', ' \u00a0\u3000\t'],
])('a name of %s is missing', (_, typed) => {
  expect(read(visibleText(60), typed)).toBe('required');
});

test.each([
  ['zero-width characters', '\u200b\u200d\u2060'],
  ['control characters', '\u0000\u0007\u0085'],
  ['a variation selector', '\ufe0f'],
  ['a blank letter of Hangul', '\u3164\u115f\uffa0'],
  ['an empty Braille pattern', '\u2800'],
  ['a mark without its letter', '\u0301'],
  ['punctuation', '... ?!'],
  ['a character of private use', '\ue000'],
])('a name of %s is refused', (_, typed) => {
  expect(read(visibleText(60), typed)).toBe('visible');
});

test('a name has an end', () => {
  expect(read(visibleText(5), 'x'.repeat(6))).toBe('tooLong');
});

test('a word outside the vocabulary is refused', () => {
  expect(read(optionalChoice(['back', 'side']), 'toString')).toBe('choice');
  expect(read(optionalChoice(['back', 'side']), 'side')).toBe('side');
});
