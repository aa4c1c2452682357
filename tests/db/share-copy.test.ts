import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { seedPerson, seedYear } from '@/db/seed';
import { cast } from '@/db/seed/cast';
import { userIdOf } from '@/lib/auth/user-id';
import type { Choices } from '@/lib/reports/choices';
import { composeReport, type Report } from '@/lib/reports/compose';
import { getEntries } from '@/lib/reports/data';
import { getBeside } from '@/lib/reports/fhir/data';
import { recordOf } from '@/lib/reports/fhir/record';
import { keptSnapshot, newSnapshot, readSnapshot, snapshotVersion } from '@/lib/reports/share/snapshot';
import { sheetOf } from '@/lib/reports/sheet';
import { dayOf } from '@/lib/time/calendar-day';
import { lastDays } from '@/lib/time/day-range';
import { wordsFor } from '@/lib/words/translator';
import { addPerson, storyTime } from '../support/cast';
import { freshDatabase } from '../support/database';

const { db } = freshDatabase();
const year = lastDays(dayOf('2026-11-23'), 365);
await seedPerson(db, { member: cast.ada, passwordHash: 'never matches', createdAt: storyTime });
await seedYear(db, cast.ada.id, { to: year.to });
const ada = await addPerson('Other Ada');
const report = composeReport({ ...(await getEntries(userIdOf(cast.ada.id), year)), name: 'Ada' });
const beside = await getBeside(userIdOf(cast.ada.id), year);
const snapshot = newSnapshot(ada, { report, beside }, { at: storyTime, days: 7 });
const text = JSON.stringify(keptSnapshot(snapshot));

test('a report that was kept and read back is the same report, to the last sentence', () => {
  const read = readSnapshot(JSON.parse(text));
  expect(read).toEqual(snapshot);
  const words = wordsFor('en-GB');
  expect(read && sheetOf(read.report, words)).toEqual(sheetOf(report, words));
  const record = recordOf(snapshot.report, snapshot.beside, words);
  expect(read && recordOf(read.report, read.beside, words)).toEqual(record);
  expect(record.days).toHaveLength(365);
  expect(record.visits.length).toBeGreaterThan(5);
});

test('nothing is kept that the report leaves out', async () => {
  const choices: Choices = {
    name: 'initials',
    without: ['question', 'places', 'done', 'medication', 'factors', 'visits', 'patterns'],
    extras: [],
  };
  const entries = await getEntries(userIdOf(cast.ada.id), year, choices);
  const less = composeReport({ ...entries, name: 'Ada Byron' }, choices);
  const keptOf = (of: Report) =>
    JSON.stringify(keptSnapshot(newSnapshot(ada, { report: of, beside }, { at: storyTime, days: 7 })));
  for (const secret of ['Ibuprofen', 'Towel stretch', 'Is it the pillow?']) {
    expect(keptOf(report).includes(secret), secret).toBe(true);
    expect(keptOf(less).includes(secret), secret).toBe(false);
  }
  // What else was noted of a visit stands on no page of the report, and what its days do not speak of in none of its files.
  const noted = JSON.stringify(beside);
  for (const unsaid of ['Dr M. H.', 'Adjusted the upper back', 'general-exercise']) {
    expect(noted.includes(unsaid), unsaid).toBe(true);
    expect(keptOf(report).includes(unsaid), unsaid).toBe(false);
  }
  expect(keptOf(less)).not.toContain('Byron');
});

test('what is not a copy of this version is not read', () => {
  const kept = JSON.parse(text);
  for (const wrong of [
    null,
    'x',
    {},
    { ...kept, version: '0.1' },
    { ...kept, report: null },
    { ...kept, locale: 'tlh' },
    { ...kept, about: { ...kept.about, from: '2026-02-30' } },
  ])
    expect(readSnapshot(wrong)).toBeNull();
});

// A copy that was kept by a released Nape is read by a later one. When this fails and the former shape was released,
// raise the version in lib/reports/share/snapshot.ts; then write down the new shape here.
test('a report of another shape is another version', () => {
  const shape = createHash('sha256').update(Array.from(pathsOf({ report, beside })).sort().join('\n'));
  expect([snapshotVersion, shape.digest('hex').slice(0, 16)]).toEqual(['1.2', 'eccbe60857e288e7']);
});

/** Where anything stands in a value: `days[].places[].side`. */
function pathsOf(value: unknown, at = '', found = new Set<string>()): Set<string> {
  if (Array.isArray(value)) for (const each of value) pathsOf(each, `${at}[]`, found);
  else if (typeof value === 'object' && value !== null)
    for (const [name, each] of Object.entries(value)) {
      // Names that the person's own things have are no part of the shape.
      const part = at.endsWith('habitValues') ? '*' : name;
      pathsOf(each, `${at}.${part}`, found.add(`${at}.${part}`));
    }
  return found;
}
