import { expect, test } from 'vitest';
import { z } from 'zod';
import { unsaidDay } from '@/lib/journal/unsaid-day';
import { bundleKinds, fhirTexts } from '@/lib/reports/fhir/bundle';
import type { DiaryRecord } from '@/lib/reports/fhir/record';
import { addDays, dayOf } from '@/lib/time/calendar-day';
import { wordsFor } from '@/lib/words/translator';
import { storyTime } from '@/tests/support/cast';
import { fhirFaults } from '@/tests/support/fhir-rules';
import { awkward, awkwardRecord, recordFrom } from '@/tests/support/record';

const day = dayOf('2026-11-23');
const words = wordsFor('en-GB');
const bundle = z.looseObject({
  entry: z.array(z.object({ fullUrl: z.string(), resource: z.looseObject({ resourceType: z.string() }) })),
});

type Kind = (typeof bundleKinds)[number];

function textOf(record: DiaryRecord, kind: Kind = 'collection', madeAt = storyTime): string {
  return [...fhirTexts(record, { kind, madeAt }, words)].join('');
}

/** The resources of a type, in their order, without what every one of them has. */
function resources(record: DiaryRecord, type: string, kind: Kind = 'collection') {
  return bundle
    .parse(JSON.parse(textOf(record, kind)))
    .entry.flatMap(({ resource }) => (resource.resourceType === type ? [resource] : []));
}

/** The observations with a code, by our own name or by LOINC's. */
function observations(record: DiaryRecord, code: string) {
  return resources(record, 'Observation').filter(({ code: said }) =>
    JSON.stringify(said).includes(`"${code}"`),
  );
}

const whole = { ...unsaidDay(day), logged: true };

test.each(bundleKinds)('a %s of awkward words, of one day and of none keeps every rule', (kind) => {
  for (const record of [
    awkwardRecord(),
    recordFrom([]),
    recordFrom([unsaidDay(day)]),
    recordFrom([{ ...whole, average: 4 }], { name: ' \u200B\u0000 ' }),
  ])
    expect(fhirFaults(JSON.parse(textOf(record, kind)))).toEqual([]);
});

test('a rating of the moment has the code of LOINC; the average and the worst of a day have our own alone', () => {
  const record = recordFrom([{ ...whole, waking: 3, average: 4, worst: 6 }], {
    nows: [{ id: 'n', day, score: 5, ratedAt: storyTime, places: [] }],
  });
  expect(observations(record, '72514-3').map(({ valueInteger }) => valueInteger)).toEqual([3, 5]);
  for (const [code, value] of [
    ['pain-average', 4],
    ['pain-worst', 6],
  ] as const) {
    const [rating, ...more] = observations(record, code);
    expect(more).toEqual([]);
    expect(rating).toMatchObject({ valueInteger: value, effectiveDateTime: day });
    expect(JSON.stringify(rating)).not.toContain('loinc');
  }
});

test('what was not said is not there, and zero is', () => {
  const record = recordFrom([
    { ...whole, waking: 0, stress: 0, breaks: 0, asleepMinutes: 0 },
    unsaidDay(addDays(day, 1)),
  ]);
  const found = resources(record, 'Observation');
  expect(found.map(({ valueInteger, valueQuantity }) => valueInteger ?? valueQuantity)).toEqual([
    0,
    { value: 0, unit: 'h', system: 'http://unitsofmeasure.org', code: 'h' },
    0,
    0,
  ]);
});

test('the time of entry is told when it is known, and what was entered later is marked', () => {
  const late = addDays(day, 1);
  const record = recordFrom(
    [
      { ...whole, waking: 3, average: 4, backFilled: true },
      { ...whole, day: late, waking: 2 },
    ],
    {
      entered: [
        { day, moment: 'morning', at: Date.UTC(2026, 10, 23, 6, 30), backFilled: false },
        { day, moment: 'evening', at: Date.UTC(2026, 10, 25, 9), backFilled: true },
      ],
    },
  );
  const [waking, wakingLater] = observations(record, 'pain-waking');
  const [average] = observations(record, 'pain-average');
  expect(waking).toMatchObject({ effectiveDateTime: day, issued: '2026-11-23T06:30:00.000Z' });
  expect(waking).not.toHaveProperty('meta');
  expect(average).toMatchObject({
    issued: '2026-11-25T09:00:00.000Z',
    meta: { tag: [{ code: 'entered-later' }] },
  });
  expect(wakingLater).not.toHaveProperty('issued');
});

test('a place is told by SNOMED only where a code is confirmed, and always in words; nowhere is an answer', () => {
  const record = recordFrom([
    {
      ...whole,
      places: [
        { region: 'between-blades', side: 'right', intensity: 6 },
        { region: 'chest', side: 'left', intensity: null },
      ],
    },
    { ...whole, day: addDays(day, 1), places: [] },
    { ...whole, day: addDays(day, 2), places: null },
  ]);
  const [between, chest, nowhere, ...more] = observations(record, 'pain-place');
  expect(more).toEqual([]);
  expect(between).toMatchObject({
    valueBoolean: true,
    bodySite: {
      coding: [{ system: 'http://snomed.info/sct', code: '3865001' }, { code: 'place-between-blades-right' }],
      text: words.t('body.on.between-blades:right'),
    },
    component: [{ valueInteger: 6 }],
  });
  expect(chest).toMatchObject({ bodySite: { coding: [{ code: 'place-chest-left' }] } });
  expect(chest).not.toHaveProperty('component');
  expect(nowhere).toMatchObject({ valueBoolean: false, effectiveDateTime: addDays(day, 1) });
  expect(nowhere).not.toHaveProperty('bodySite');
});

test('a group tells what was offered: done, or not done; an unanswered one is absent', () => {
  const record = recordFrom([{ ...whole, routines: { offered: ['yoga', 'own-swim'], done: ['own-swim'] } }], {
    things: {
      routines: [{ id: 'own-swim', name: 'Swim' }],
      habits: [],
      pillows: [],
      factors: [],
      medications: [],
    },
  });
  const [routines] = observations(record, 'routines');
  expect(routines).toMatchObject({
    category: [{ coding: [{ code: 'activity' }] }],
    component: [
      { code: { coding: [{ code: 'routine-yoga' }] }, valueBoolean: false },
      { code: { text: 'Swim' }, valueBoolean: true },
    ],
  });
  expect(observations(record, 'habits')).toEqual([]);
});

test('a mean of the three questions is told only of a week that answers all of them, and leads to the answers', () => {
  const record = recordFrom([unsaidDay(day)], {
    rare: {
      ...recordFrom([]).rare,
      weeks: [
        { day, average: 5, enjoyment: 4, activity: 4 },
        { day: addDays(day, -7), average: 5, enjoyment: null, activity: 4 },
        { day: addDays(day, -14), average: null, enjoyment: null, activity: null },
      ],
    },
  });
  const [full, partly, ...more] = resources(record, 'QuestionnaireResponse');
  expect(more).toEqual([]);
  expect(partly?.item).toHaveLength(2);
  const scores = observations(record, 'week-mean');
  expect(scores).toMatchObject([
    {
      valueQuantity: { value: 4.33, code: '{score}' },
      derivedFrom: [{ reference: `urn:uuid:${String(full?.id)}` }],
    },
  ]);
  expect(resources(record, 'Questionnaire')).toHaveLength(1);
});

test('the totals of a clinic are the only scores under the codes of their forms', () => {
  const record = recordFrom([unsaidDay(day)], {
    rare: {
      ...recordFrom([]).rare,
      weeks: [{ day, average: 5, enjoyment: 4, activity: 4 }],
      clinicScores: [
        { day, form: 'peg', name: null, score: 5.3, most: null },
        { day, form: 'ndi', name: null, score: 14, most: null },
        { day, form: 'other', name: 'Bournemouth', score: 21, most: 70 },
      ],
    },
  });
  expect(observations(record, '91147-9')).toMatchObject([{ valueQuantity: { value: 5.3 } }]);
  expect(observations(record, '82237-9')).toMatchObject([{ valueQuantity: { value: 14 } }]);
  expect(observations(record, 'clinic-score')).toMatchObject([
    { code: { text: 'Bournemouth' }, valueQuantity: { value: 21 }, note: [{ text: 'Of at most 70.' }] },
  ]);
});

test('own activities are a questionnaire in the words of the person', () => {
  const record = recordFrom([unsaidDay(day)], {
    rare: {
      ...recordFrom([]).rare,
      activities: [
        { id: 'a', name: 'Look over the shoulder' },
        { id: 'b', name: 'Never rated' },
        { id: 'c', name: 'Carry a bag' },
      ],
      ratings: [
        { day, activityId: 'c', rating: 7 },
        { day, activityId: 'a', rating: 2 },
      ],
    },
  });
  expect(resources(record, 'Questionnaire')).toMatchObject([
    { item: [{ text: 'Look over the shoulder' }, { text: 'Carry a bag' }] },
  ]);
  expect(observations(record, 'activities-mean')).toMatchObject([{ valueQuantity: { value: 4.5 } }]);
});

test('a visit is an encounter, what was done in it a procedure, and the next one is planned unless it was overtaken', () => {
  const visit = {
    id: 'v',
    day,
    kind: 'chiropractor',
    clinician: 'Dr M. H.',
    done: 'Adjusted the upper back',
    question: 'The pillow?',
    nextDay: addDays(day, 14),
  } as const;
  const later = { ...visit, day: addDays(day, 5), done: null, question: null, nextDay: addDays(day, 20) };
  const record = recordFrom([whole, { ...whole, day: addDays(day, 5) }], { visits: [visit, later] });
  const [first, last, next, ...more] = resources(record, 'Encounter');
  expect(more).toEqual([]);
  expect(first).toMatchObject({
    status: 'finished',
    class: { code: 'AMB' },
    period: { start: day },
    reasonCode: [{ text: 'The pillow?' }],
    participant: [{ individual: { display: 'Dr M. H.' } }],
  });
  expect(last).toMatchObject({ status: 'unknown', period: { start: addDays(day, 5) } });
  expect(next).toMatchObject({ status: 'planned', period: { start: addDays(day, 20) } });
  expect(resources(record, 'Procedure')).toMatchObject([
    {
      code: { text: 'Adjusted the upper back' },
      performedDateTime: day,
      encounter: { reference: `urn:uuid:${String(first?.id)}` },
    },
  ]);
});

test('a medication is told with its days and no dose', () => {
  const record = recordFrom([whole], {
    medicationDays: [
      { day: addDays(day, -3), names: ['Ibuprofen', 'Paracetamol'] },
      { day, names: ['Ibuprofen'] },
    ],
  });
  const [ibuprofen, paracetamol, ...more] = resources(record, 'MedicationStatement');
  expect(more).toEqual([]);
  expect(ibuprofen).toMatchObject({
    medicationCodeableConcept: { text: 'Ibuprofen' },
    effectivePeriod: { start: addDays(day, -3), end: day },
    dosage: [{ timing: { event: [addDays(day, -3), day] } }],
  });
  expect(paracetamol).toMatchObject({ effectivePeriod: { start: addDays(day, -3), end: addDays(day, -3) } });
  expect(JSON.stringify(ibuprofen)).not.toMatch(/doseAndRate|maxDose/);
});

test('a document tells in words what it holds, as text that nothing runs', () => {
  const [contents] = resources(awkwardRecord(), 'Composition', 'document');
  const shown = JSON.stringify(contents?.section);
  expect(shown.includes('<script')).toBe(false);
  expect(shown).toContain('&#60;script&#62;');
  expect(shown).toContain(awkward.arabic);
  expect(shown).toContain('首 と 肩');
});

test('without notes no word of a note is in the bundle', () => {
  const record = awkwardRecord();
  expect(observations(record, 'note')).toHaveLength(2);
  expect(textOf({ ...record, notes: [] }, 'document')).not.toContain(
    '"code":"note","display":"Note of the day"}],"text"',
  );
});

test('the same report gives the same bundle; at another time, one with the same ids', () => {
  const record = awkwardRecord();
  expect(textOf(record, 'document')).toBe(textOf(awkwardRecord(), 'document'));
  const addresses = (text: string) => bundle.parse(JSON.parse(text)).entry.map(({ fullUrl }) => fullUrl);
  const later = textOf(record, 'document', storyTime + 60_000);
  expect(addresses(later)).toEqual(addresses(textOf(record, 'document')));
  expect(later).not.toBe(textOf(record, 'document'));
});

test('another report has other ids throughout', () => {
  const one = recordFrom([{ ...whole, average: 4 }]);
  const other = recordFrom([{ ...whole, average: 5 }]);
  const ids = (record: DiaryRecord) =>
    bundle.parse(JSON.parse(textOf(record))).entry.map(({ fullUrl }) => fullUrl);
  expect(ids(one).filter((id) => ids(other).includes(id))).toEqual([]);
});

test('a year is told resource by resource, never as one text', () => {
  const days = Array.from({ length: 365 }, (_, index) => ({
    ...whole,
    day: addDays(day, index - 364),
    waking: 3,
    average: 4,
  }));
  const texts = [...fhirTexts(recordFrom(days), { kind: 'collection', madeAt: storyTime }, words)];
  expect(texts.length).toBeGreaterThan(730);
  expect(Math.max(...texts.map(({ length }) => length))).toBeLessThan(20_000);
});
