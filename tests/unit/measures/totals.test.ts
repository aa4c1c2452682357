import { expect, test } from 'vitest';
import { totalSchema } from '@/app/(journal)/report/measures/schema';
import { totalInWords } from '@/lib/measures/total-in-words';
import { weekScore } from '@/lib/measures/week-score';
import { wordsFor } from '@/lib/words/translator';

const words = wordsFor('en-GB');

function sent(fields: Readonly<Record<string, string>>) {
  const all = { which: 'a', day: '2026-11-23', ...fields };
  return totalSchema.safeParse(Object.fromEntries(Object.entries(all).map(([name, text]) => [name, [text]])));
}

test('the mean of a week needs all three answers', () => {
  expect(weekScore({ average: 5, enjoyment: 3, activity: 4 })).toBe(4);
  expect(weekScore({ average: 0, enjoyment: 0, activity: 0 })).toBe(0);
  expect(weekScore({ average: 5, enjoyment: null, activity: 4 })).toBeNull();
});

test('a percentage of the NDI is kept as points of fifty', () => {
  expect(sent({ form: 'ndi-percent', total: '37' }).data).toMatchObject({
    form: 'ndi',
    score: 18.5,
    most: null,
  });
  expect(sent({ form: 'ndi', total: '18,5' }).data).toMatchObject({ form: 'ndi', score: 18.5 });
});

test.each([
  ['peg', '10.1'],
  ['ndi', '51'],
  ['ndi-percent', '101'],
  ['other', '1001'],
  ['ndi', '-1'],
  ['ndi', 'many'],
  ['ndi', '1e1'],
])('a total of %s that it cannot give (%s) is wrong at the total', (form, total) => {
  expect(sent({ form, total, name: 'Any' }).error?.issues[0]).toMatchObject({ path: ['total'] });
});

test('another form needs a name, and its total is at most what it can give', () => {
  expect(sent({ form: 'other', total: '12' }).error?.issues[0]).toMatchObject({ path: ['name'] });
  expect(
    sent({ form: 'other', total: '71', name: 'Bournemouth', most: '70' }).error?.issues[0],
  ).toMatchObject({
    path: ['total'],
  });
  expect(sent({ form: 'other', total: '12', name: 'Bournemouth', most: '70' }).data).toMatchObject({
    name: 'Bournemouth',
    score: 12,
    most: 70,
  });
});

test('a name and a most that were typed for another form say nothing of the NDI', () => {
  expect(sent({ form: 'ndi', total: '12', name: 'Bournemouth', most: '70' }).data).toMatchObject({
    name: null,
    most: null,
  });
});

test('a total is told with its form, and with as few decimals as it has', () => {
  const total = { name: null, most: null };
  expect(totalInWords({ ...total, form: 'ndi', score: 18.5 }, words)).toBe('NDI 18.5 of 50');
  expect(totalInWords({ ...total, form: 'peg', score: 4 }, words)).toBe('PEG 4 of 10');
  expect(totalInWords({ form: 'other', name: 'X', score: 3.25, most: null }, words)).toBe('X 3.25');
  expect(totalInWords({ form: 'other', name: 'X', score: 3, most: 70 }, words)).toBe('X 3 of 70');
});
