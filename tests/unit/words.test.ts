import { fileURLToPath } from 'node:url';
import { createTranslator } from 'use-intl/core';
import { expect, test } from 'vitest';
import { dayOf } from '@/lib/time/calendar-day';
import en from '@/lib/words/en.json';
import { localeFrom, wordsFor, wordsForFiles } from '@/lib/words/translator';
import { sourcesIn } from '@/tests/support/architecture';

const sentences = Array.from(leaves(en));

test('every sentence can be formed', () => {
  const broken: string[] = [];
  const t = createTranslator({
    locale: 'en-GB',
    messages: Object.fromEntries(sentences.map(([key, sentence]) => [key.replaceAll('.', ' '), sentence])),
    // A value that is missing here is given on the page; a sentence that cannot be read is a mistake in the file.
    onError: ({ code, message }) => {
      if (code === 'INVALID_MESSAGE') broken.push(message);
    },
  });
  for (const [key] of sentences) t(key.replaceAll('.', ' '));
  expect(broken).toEqual([]);
});

test('every sentence is said somewhere', () => {
  const literals = sourcesIn(fileURLToPath(new URL('../..', import.meta.url)))
    .filter(({ path }) => /^(app|lib|cli|db|instrumentation|proxy)/.test(path))
    .flatMap(({ text }) => [
      ...Array.from(text.matchAll(/'([\w.-]+)'/g), ([, literal]) => literal ?? ''),
      ...Array.from(text.matchAll(/`([^`\n]*)`/g), ([, literal]) => literal ?? ''),
    ]);
  // `errors.fields.${name}` says every sentence of that group.
  const said = literals
    .map((literal) => literal.replaceAll(/\$\{[^}]*\}/g, '*'))
    .filter((literal) => /^\w[\w.*-]*$/.test(literal))
    .map((literal) => new RegExp(`^${literal.replaceAll('.', '\\.').replaceAll('*', '[^.]+')}$`));
  expect(sentences.map(([key]) => key).filter((key) => !said.some((pattern) => pattern.test(key)))).toEqual(
    [],
  );
});

test('no sentence blames, counts streaks, promises or shouts', () => {
  const unkind =
    /\bstreaks?\b|\bcaus(e|es|ed|ing)\b|\bcures?\b|\bguarantee|\bshould have\b|\byou (failed|forgot)\b|!/i;
  expect(sentences.filter(([, sentence]) => unkind.test(sentence))).toEqual([]);
});

test('no sentence says that one thing leads to another, but those that deny it or tell what a person notes', () => {
  const leads =
    /\b(brings?|leads?|led|helps?|helped|reduc\w+|reliev\w+|heals?|healed|improved|improves|because|due to)\b/i;
  const read = [
    'measures.activities.lead',
    'patterns.how.cannot',
    'patterns.lead',
    'report.compare.warning',
    'report.footer.honest',
    'report.patterns.caption',
    'report.threshold.cited.13',
    'report.threshold.cited.15',
    'report.threshold.cited.20',
    'routines.how.butterfly.movement',
    'shared.nothing.body',
  ];
  expect(sentences.flatMap(([key, sentence]) => (leads.test(sentence) ? key : [])).toSorted()).toEqual(read);
});

test('no sentence holds an emoji', () => {
  expect(sentences.filter(([, sentence]) => /\p{Extended_Pictographic}/u.test(sentence))).toEqual([]);
});

test('a locale is taken from the browser, and British English when it has none of ours', () => {
  expect(localeFrom('en-US,en;q=0.9')).toBe('en-US');
  expect(localeFrom('de-DE, en-nz;q=0.8')).toBe('en-NZ');
  expect(localeFrom('de-DE,de;q=0.9')).toBe('en-GB');
  expect(localeFrom('')).toBe('en-GB');
  expect(localeFrom(null)).toBe('en-GB');
});

test('a day is written as its own, whatever the zone of the machine', () => {
  expect(process.env.TZ).toBe('Asia/Kathmandu');
  expect(wordsFor('en-GB').day(dayOf('2026-11-23'), 'full')).toMatch(/^Monday,? 23 November 2026$/);
  expect(wordsFor('en-US').day(dayOf('2026-11-23'), 'medium')).toBe('Nov 23, 2026');
});

test('a name that runs from right to left keeps the rest of its sentence in order, and files have no such sign', () => {
  const name = 'ألم في الرقبة';
  const said = { title: name, list: '3' };
  expect(wordsFor('en-GB').t('patterns.lacks.sentence', said)).toBe(`\u2068${name}\u2069: 3.`);
  expect(wordsForFiles('en-GB').t('patterns.lacks.sentence', said)).toBe(`${name}: 3.`);
  expect(wordsFor('en-GB').t('patterns.lacks.sentence', { ...said, title: 'Neck' })).toBe('Neck: 3.');
  expect(wordsFor('en-GB').list([name, 'x'])).toBe(`\u2068${name}\u2069 and x`);
});

test('numbers keep their decimals and a true minus sign', () => {
  const { number } = wordsFor('en-GB');
  expect(number(4)).toBe('4');
  expect(number(3.96, 1)).toBe('4.0');
  expect(number(-0.4, 1)).toBe('−0.4');
  expect(number(0.4, 1, 'exceptZero')).toBe('+0.4');
});

function* leaves(messages: object, prefix = ''): Generator<readonly [key: string, sentence: string]> {
  for (const [name, value] of Object.entries(messages)) {
    if (typeof value === 'string') yield [`${prefix}${name}`, value];
    else yield* leaves(value, `${prefix}${name}.`);
  }
}
