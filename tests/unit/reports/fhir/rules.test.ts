import { expect, test } from 'vitest';
import { fhirTexts } from '@/lib/reports/fhir/bundle';
import { wordsFor } from '@/lib/words/translator';
import { storyTime } from '@/tests/support/cast';
import { fhirFaults } from '@/tests/support/fhir-rules';
import { awkwardRecord } from '@/tests/support/record';

const texts = fhirTexts(awkwardRecord(), { kind: 'document', madeAt: storyTime }, wordsFor('en-GB'));
const good = [...texts].join('');

/** What is said of the bundle when this part of its text is another. */
function planted(part: RegExp, other: string): readonly string[] {
  const text = good.replace(part, other);
  expect(text).not.toBe(good);
  return fhirFaults(JSON.parse(text));
}

test('the bundle that faults are planted in has none', () => {
  expect(fhirFaults(JSON.parse(good))).toEqual([]);
});

test.each([
  ['a missing status', /"status":"final",/, '', /has no status/],
  ['a missing link of an item', /"linkId":"average",/, '', /has no linkId/],
  ['a coding without its display', /,"display":"Sleep duration"/, '', /has no display/],
  ['two values of a choice', /"valueInteger":0/, '"valueInteger":0,"valueString":"x"', /two of value/],
  [
    'two times of a choice',
    /"effectiveDateTime":/,
    '"effectivePeriod":{"start":"2026-11-23"},"effectiveDateTime":',
    /two of effective/,
  ],
  ['an empty list', /"valueInteger":0/, '"valueInteger":0,"note":[]', /note is empty/],
  ['an empty text', /"display":"ambulatory"/, '"display":" "', /display is empty/],
  ['a null', /"valueInteger":0/, '"valueInteger":null', /valueInteger is empty/],
  [
    'an address that is not the id',
    /"fullUrl":"urn:uuid:\w{8}/,
    '"fullUrl":"urn:uuid:00000000',
    /is not the address of/,
  ],
  ['an address that stands twice', /("fullUrl":"urn:uuid:[\w-]+0)2"/, '$13"', /stands for two/],
  [
    'a reference to nothing',
    /"subject":\{"reference":"urn:uuid:\w{8}/,
    '"subject":{"reference":"urn:uuid:00000000',
    /refers to nothing/,
  ],
  [
    'a questionnaire that is not there',
    /"questionnaire":"urn:uuid:\w{8}/,
    '"questionnaire":"urn:uuid:00000000',
    /no questionnaire/,
  ],
  [
    'an answer to no question',
    /"linkId":"enjoyment","text":"[^"]+","answer"/,
    '"linkId":"joy","answer"',
    /joy is no question/,
  ],
  ['an invented LOINC code', /93832-4/, '93839-9', /LOINC 93839-9/],
  ['an invented SNOMED code', /304036007/, '304036008', /SNOMED 304036008/],
  [
    'a code that the code system does not know',
    /"code":"sleep-quality","display":"Sleep q/,
    '"code":"sleep-quality","display":"Q',
    /sleep-quality is no code/,
  ],
  [
    'the code of an answer list',
    /"valueInteger":0/,
    '"valueCodeableConcept":{"text":"LA6113-0"}',
    /answer list/,
  ],
  [
    'LOINC for an average',
    /\{"coding":\[\{(?=[^}]*"code":"pain-average")/,
    '{"coding":[{"system":"http://loinc.org","code":"72514-3","display":"x"},{',
    /72514-3 and pain-average/,
  ],
  [
    'a waking score without LOINC',
    /\{"system":"http:\/\/loinc.org","code":"72514-3"[^}]*\},/,
    '',
    /72514-3 and pain-/,
  ],
  ['a number as text', /"valueInteger":0/, '"valueInteger":"0"', /no whole number/],
  ['a quantity as text', /"value":5.33/, '"value":"5.33"', /no quantity/],
  ['a number in words', /"valueInteger":0/, '"valueString":"0"', /a number as text/],
  ['an observation that says nothing', /"valueInteger":10/, '"status":"final"', /says nothing/],
  ['another person', /\{"resourceType":"Patient",/, '{"resourceType":"Group",', /not one person/],
  [
    'a time where a day belongs',
    /"effectiveDateTime":"2026-11-22"/,
    '"effectiveDateTime":"2026-11-22T10:00:00Z"',
    /effectiveDateTime is 2026/,
  ],
  ['a time without its zone', /"issued":"([^"]+)Z"/, '"issued":"$1"', /issued is 2026/],
  ['a period that ends first', /"period":\{"start":"2026/, '"period":{"start":"2027', /ends first/],
  ['a control character', /Middle, back of the neck/, 'Middle\\u0007', /no text/],
  ['markup in the words of a section', /<p>/, '<p onclick=1>', /no plain XHTML/],
  ['an element that is not closed', /<\/p>/, '', /no plain XHTML/],
  ['a resource that nothing leads to', /"entry":\[\{"reference":"[^"]+"\},/, '"entry":[', /nothing leads to/],
  [
    'a document without its contents',
    /"resourceType":"Composition"/,
    '"resourceType":"Basic"',
    /Composition is not first/,
  ],
  ['a collection with contents', /"type":"document"/, '"type":"collection"', /collection has a Composition/],
])('%s is found', (_what, part, other, fault) => {
  expect(planted(part, other).filter((found) => fault.test(found)).length).toBeGreaterThan(0);
});

test('what is no bundle is found', () => {
  for (const nothing of [null, 1, [], {}, { resourceType: 'Bundle' }])
    expect(fhirFaults(nothing).length).toBeGreaterThan(0);
});
