import { expect, test } from 'vitest';
import { askedChoices, choicesQuery, initialsOf, sections, usualChoices } from '@/lib/reports/choices';

test('asking for nothing in particular gives the whole report without notes, under the full name', () => {
  expect(askedChoices({})).toEqual(usualChoices);
  expect(askedChoices({ name: '', without: '', with: null })).toEqual(usualChoices);
  expect(choicesQuery(usualChoices)).toEqual([]);
});

test('a form names all that is wanted, so that a box without a tick leaves its part out', () => {
  const choices = askedChoices({ parts: 'chosen', show: ['numbers', 'notes'], name: 'initials' });
  expect(choices.without).toEqual(sections.filter((section) => section !== 'numbers'));
  expect(choices).toMatchObject({ extras: ['notes'], name: 'initials' });
  expect(askedChoices({ parts: 'chosen' }).without).toEqual(sections);
});

test('a link made from choices asks for the same', () => {
  const choices = askedChoices({ without: ['visits', 'places'], with: ['daily'], name: 'initials' });
  expect(choicesQuery(choices)).toEqual([
    ['name', 'initials'],
    ['without', 'places'],
    ['without', 'visits'],
    ['with', 'daily'],
  ]);
  const query = new URLSearchParams(choicesQuery(choices));
  expect(
    askedChoices({
      name: query.getAll('name'),
      without: query.getAll('without'),
      with: query.getAll('with'),
    }),
  ).toEqual(choices);
});

test('what is not known, or is sent twice, is passed over', () => {
  const choices = askedChoices({
    name: ['full', 'constructor'],
    without: ['numbers', 'numbers', '__proto__'],
    with: 'x',
  });
  expect(choices).toEqual({ name: 'full', without: ['numbers'], extras: [] });
});

test.each([
  ['Ada Byron King', 'A. B. K.'],
  ['ada', 'A.'],
  ['Anne-Marie  O’Neill', 'A. M. O.'],
  ['Éloïse Çelik', 'É. Ç.'],
  ['山田 太郎', '山. 太.'],
  ['👩‍👩‍👧 Mum', '👩‍👩‍👧. M.'],
  ['(Bo) "Jo" 3rd', 'B. J. 3.'],
  ['a b c d e f g', 'A. B. C. D. E.'],
  ['—', ''],
])('the initials of %s are %s', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});
