import type { FhirResource, Patient } from 'fhir/r4';
import type { PainNow } from '@/lib/pain/data';
import type { CalendarDay } from '@/lib/time/calendar-day';
import { instantText } from '@/lib/time/clock';
import type { Words } from '@/lib/words/translator';
import { type Codes, codesIn } from './codes';
import { composition, type Section } from './composition';
import { addressOf, idAt, idsFrom, seedOf } from './ids';
import { measureResources } from './measures';
import { dayTeller, observation } from './observations';
import type { DiaryRecord } from './record';
import { fhirText } from './text';
import { medicationResources, visitResources } from './visits';

/** A document begins with a Composition, which tells in words what the rest holds; a collection is the rest alone. */
export const bundleKinds = ['document', 'collection'] as const;
export type BundleKind = (typeof bundleKinds)[number];

/**
 * A record as a FHIR R4 bundle in JSON, resource by resource. The same record made at the same time gives the same bundle;
 * made at another time, one with the same ids.
 */
export function* fhirTexts(
  record: DiaryRecord,
  { kind, madeAt }: { readonly kind: BundleKind; readonly madeAt: number },
  words: Words,
): Generator<string> {
  const codes = codesIn(words);
  const seed = seedOf(record);
  const id = idAt(seed, places.bundle);
  const head = {
    resourceType: 'Bundle',
    id,
    identifier: { system: 'urn:ietf:rfc:3986', value: addressOf(id) },
    type: kind,
    timestamp: instantText(madeAt),
  };
  yield `${JSON.stringify(head).slice(0, -1)},"entry":[\n`;
  if (kind === 'document') {
    const frame = {
      id: idAt(seed, places.composition),
      madeAt,
      patient: { reference: addressOf(idAt(seed, places.patient)) },
      entries: entriesOf(record, seed, codes, words),
    };
    yield `${entryText(composition(record, frame, codes, words))},\n`;
  }
  let before = '';
  for (const { resource } of resourcesOf(record, seed, codes, words)) {
    yield before + entryText(resource);
    before = ',\n';
  }
  yield '\n]}\n';
}

/** Which number each resource has, by which its id is made. */
const places = { bundle: 0, composition: 1, patient: 2, others: 3 };

type Sectioned = { readonly section: Section | null; readonly resource: FhirResource };

/** What each section holds, for the Composition that comes first. The resources are made twice, so that none has to be kept. */
function entriesOf(record: DiaryRecord, seed: string, codes: Codes, words: Words) {
  const entries = new Map<Section, string[]>();
  for (const { section, resource } of resourcesOf(record, seed, codes, words)) {
    if (section === null) continue;
    const address = addressOf(resource.id ?? '');
    const others = entries.get(section);
    if (others) others.push(address);
    else entries.set(section, [address]);
  }
  return entries;
}

/** The person and everything that was noted. The ids follow from the order alone. */
function* resourcesOf(record: DiaryRecord, seed: string, codes: Codes, words: Words): Generator<Sectioned> {
  const ids = idsFrom(seed, places.others);
  const id = idAt(seed, places.patient);
  const patient = { reference: addressOf(id) };
  const name = fhirText(record.name);
  const person: Patient = {
    resourceType: 'Patient',
    id,
    ...(name && { name: [{ text: name }] }),
  };
  yield { section: null, resource: person };
  yield { section: 'about', resource: codes.system(ids.next()) };

  const observationsOf = dayTeller(record.things, record.entered, codes);
  const nows = new Map<CalendarDay, PainNow[]>();
  for (const now of record.nows) nows.set(now.day, [...(nows.get(now.day) ?? []), now]);
  for (const day of record.days) {
    const told = observationsOf(day, nows.get(day.day) ?? []);
    for (const section of daySections)
      for (const observed of told[section])
        yield {
          section,
          resource: observation(ids.next(), patient, section === 'done' ? 'activity' : 'survey', observed),
        };
  }
  for (const resource of measureResources(record.rare, patient, ids, codes, words))
    yield { section: 'function', resource };
  for (const resource of medicationResources(record.medicationDays, patient, ids, words))
    yield { section: 'medication', resource };
  for (const resource of visitResources(record, patient, ids, codes)) yield { section: 'visits', resource };
  for (const { day, text } of record.notes) {
    const note = fhirText(text);
    if (note === null) continue;
    const observed = { code: codes.concept('note'), effectiveDateTime: day, valueString: note };
    yield { section: 'notes', resource: observation(ids.next(), patient, 'survey', observed) };
  }
}

const daySections = ['pain', 'places', 'sleep', 'stress', 'factors', 'done'] as const;

function entryText(resource: FhirResource): string {
  return JSON.stringify({ fullUrl: addressOf(resource.id ?? ''), resource });
}
