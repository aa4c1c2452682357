import { beforeAll, expect, test } from 'vitest';
import { seedPerson, seedYear } from '@/db/seed';
import { cast } from '@/db/seed/cast';
import { type UserId, userIdOf } from '@/lib/auth/user-id';
import { unsaidDay } from '@/lib/journal/unsaid-day';
import { type Choices, usualChoices } from '@/lib/reports/choices';
import { composeReport } from '@/lib/reports/compose';
import { getEntries } from '@/lib/reports/data';
import { bundleKinds, fhirTexts } from '@/lib/reports/fhir/bundle';
import { getBeside } from '@/lib/reports/fhir/data';
import { type DiaryRecord, recordOf } from '@/lib/reports/fhir/record';
import { dayOf } from '@/lib/time/calendar-day';
import { type DayRange, lastDays } from '@/lib/time/day-range';
import { wordsFor } from '@/lib/words/translator';
import { addPerson, storyTime } from '../support/cast';
import { freshDatabase } from '../support/database';
import { fhirFaults } from '../support/fhir-rules';
import { fhirValidators, type Validate } from '../support/fhir-validators';
import { keepEvening } from '../support/log';
import { awkward, awkwardRecord, recordFrom } from '../support/record';

const to = dayOf('2026-11-23');
const words = wordsFor('en-GB');

let validate: Validate;
beforeAll(() => {
  validate = fhirValidators();
});

async function recordFor(id: UserId, range: DayRange, name = 'Ada'): Promise<DiaryRecord> {
  return recordOf(
    composeReport({ ...(await getEntries(id, range)), name }),
    await getBeside(id, range),
    words,
  );
}

/** What both validators and our own rules find in both bundles of a record. */
function faultsIn(record: DiaryRecord): readonly string[] {
  return bundleKinds.flatMap((kind) => {
    const bundle: unknown = JSON.parse([...fhirTexts(record, { kind, madeAt: storyTime }, words)].join(''));
    return [...validate(bundle), ...fhirFaults(bundle)];
  });
}

test("both bundles of Ada's year, of one of her days and of none are valid by both validators and our own rules", async () => {
  const { db } = freshDatabase();
  const id = userIdOf(cast.ada.id);
  await seedPerson(db, { member: cast.ada, passwordHash: 'never matches', createdAt: storyTime });
  await seedYear(db, id, { to });
  const year = await recordFor(id, lastDays(to, 365));
  expect(year.days.filter(({ average }) => average !== null).length).toBeGreaterThan(250);
  expect(year.visits.length).toBeGreaterThan(5);
  expect(faultsIn(year)).toEqual([]);
  expect(faultsIn(await recordFor(id, { from: to, to }))).toEqual([]);
  const before = dayOf('2020-01-01');
  expect(faultsIn(await recordFor(id, { from: before, to: before }))).toEqual([]);
});

test('bundles of the most awkward words, as notes too, are valid by both validators and our own rules', () => {
  expect(faultsIn(awkwardRecord())).toEqual([]);
  for (const name of Object.values(awkward))
    expect(faultsIn(recordFrom([unsaidDay(to)], { name }))).toEqual([]);
});

test('the validators find what is wrong with a bundle', () => {
  const [kind] = bundleKinds;
  const good = [
    ...fhirTexts(recordFrom([{ ...unsaidDay(to), waking: 4 }]), { kind, madeAt: storyTime }, words),
  ].join('');
  for (const [part, other] of [
    [/"status":"final",/, ''],
    [/"status":"final"/, '"status":"done"'],
    [/"valueInteger":4/, '"valueInteger":"4"'],
    [/"effectiveDateTime":"2026-11-23"/, '"effectiveDateTime":"23/11/2026"'],
    [/"valueInteger":4/, '"valueInteger":4,"mood":"good"'],
    [/"resourceType":"Patient"/, '"resourceType":"Person of no type"'],
  ] as const)
    expect(validate(JSON.parse(good.replace(part, other))).length, other).toBeGreaterThan(0);
  expect(validate(JSON.parse(good))).toEqual([]);
});

test('a bundle holds no note of its own accord, and nothing of another person', async () => {
  freshDatabase();
  const [ada, ben] = [await addPerson('Ada'), await addPerson('Ben')];
  await keepEvening(ada, to, { average: 4, note: 'quincunx' });
  const range = lastDays(to, 7);
  expect(JSON.stringify(await recordFor(ada.id, range))).not.toContain('quincunx');
  const theirs = await recordFor(ben.id, range, 'Ben');
  expect(theirs.days.every(({ logged }) => !logged)).toBe(true);
  expect([theirs.entered, theirs.nows, theirs.visits, theirs.medicationDays]).toEqual([[], [], [], []]);
});

test('a bundle tells no more than its report: what was left out is in neither, and notes only when they were chosen', async () => {
  const { db } = freshDatabase();
  const id = userIdOf(cast.ada.id);
  await seedPerson(db, { member: cast.ada, passwordHash: 'never matches', createdAt: storyTime });
  await seedYear(db, id, { to });
  const range = lastDays(to, 365);
  const textOf = async (choices: Choices) => {
    const report = composeReport({ ...(await getEntries(id, range, choices)), name: 'Ada Byron' }, choices);
    const record = recordOf(report, await getBeside(id, range), words);
    expect(faultsIn(record)).toEqual([]);
    return [...fhirTexts(record, { kind: 'document', madeAt: storyTime }, words)].join('');
  };
  const [whole, less] = [
    await textOf({ ...usualChoices, extras: ['notes'] }),
    await textOf({
      name: 'initials',
      without: ['question', 'places', 'done', 'medication', 'factors', 'visits'],
      extras: [],
    }),
  ];
  for (const secret of [
    'Byron',
    'Ibuprofen',
    'Long drive',
    'Towel stretch',
    'bodySite',
    'Is it the pillow?',
    'desk photos',
    'Dr M. H.',
  ]) {
    expect(whole.includes(secret), secret).toBe(true);
    expect(less.includes(secret), secret).toBe(false);
  }
});
