import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { journalFile } from '@/lib/portability/schema';
import { localSystem, loinc } from '@/lib/reports/fhir/codes';

const page = readFileSync('docs/export-format.md', 'utf8');

test('the page that describes the journal names every table of the file and every value in it, and no other', () => {
  const { tables } = journalFile.shape;
  const described = new Map(
    Array.from(page.matchAll(/^\| `(\w+)` \| (.+) \|$/gm), ([, table = '', values = '']) => [table, values]),
  );
  expect([...described.keys()].filter((name) => name in tables.shape).sort()).toEqual(
    Object.keys(tables.shape).sort(),
  );
  for (const [table, rows] of Object.entries(tables.shape))
    for (const value of Object.keys(rows.element.shape))
      expect(described.get(table), `${table}.${value}`).toContain(`\`${value}\``);
});

test('it names every value of the person', () => {
  for (const value of Object.keys(journalFile.shape.person.shape)) expect(page).toContain(`\`${value}\``);
});

test('it names every code of LOINC that is used, and the system of our own', () => {
  for (const { code } of Object.values(loinc)) expect(page).toContain(code);
  expect(page).toContain(localSystem);
});
