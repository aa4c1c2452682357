import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fhirText, xhtmlText } from '@/lib/reports/fhir/text';
import { awkward } from '@/tests/support/record';

/** What the R4 JSON Schema asks of a string. */
const schemaString = /^[ \r\n\t\S]+$/u;

test('any text becomes a string of FHIR or nothing, and is left alone when it is one already', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
      const said = fhirText(text);
      if (said === null) return;
      expect(said).toMatch(schemaString);
      expect(said).not.toMatch(/[\p{Cs}\uFFFE\uFFFF]/u);
      expect(said).toBe(said.trim());
      expect(fhirText(said)).toBe(said);
    }),
    { numRuns: 3000 },
  );
});

test('other scripts, marks of direction and joined emoji stay as they were written', () => {
  for (const text of [awkward.arabic, awkward.emoji, awkward.formula, awkward.markup, 'שלום', 'สวัสดี', 'a\nb'])
    expect(fhirText(text)).toBe(text);
  expect(fhirText(awkward.turned)).toBe(awkward.turned);
});

test('other kinds of space become plain ones, and what is only space or control is nothing', () => {
  expect(fhirText(awkward.japanese)).toBe('首 と 肩');
  expect(fhirText('\u0000\u0007a\u0085b')).toBe('ab');
  for (const nothing of [null, '', ' \t\n', '\u00A0\u3000\u2028', '\u0000\u001F'])
    expect(fhirText(nothing)).toBeNull();
});

test('nothing in a text is markup', () => {
  expect(xhtmlText('<b>"it\'s" & more</b>')).toBe('&#60;b&#62;&#34;it&#39;s&#34; &#38; more&#60;/b&#62;');
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(xhtmlText(text).replaceAll(/&#\d+;/g, '')).not.toMatch(/[<>&"']/);
    }),
  );
});
