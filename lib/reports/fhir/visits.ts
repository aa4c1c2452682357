import type { Coding, Encounter, MedicationStatement, Procedure, Reference } from 'fhir/r4';
import type { CalendarDay } from '@/lib/time/calendar-day';
import type { WholeVisit } from '@/lib/visits/schema';
import type { Words } from '@/lib/words/translator';
import type { Codes } from './codes';
import { addressOf, type Ids } from './ids';
import type { DiaryRecord } from './record';
import { fhirText } from './text';

const ambulatory: Coding = {
  system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode',
  code: 'AMB',
  display: 'ambulatory',
};

/**
 * An encounter for each visit, and a procedure for what was done in it. A visit on the last day of the report may be over or
 * yet to come: unless it says what was done, that is not known. The next appointment is an encounter that is planned, as long
 * as no later visit of its kind stands on its day or says when the next one is.
 */
export function* visitResources(
  { visits, range }: Pick<DiaryRecord, 'visits' | 'range'>,
  patient: Reference,
  ids: Ids,
  codes: Codes,
) {
  const overtaken = ({ day, kind, nextDay }: WholeVisit) =>
    visits.some(
      (later) =>
        later.kind === kind &&
        later.day > day &&
        (later.day === nextDay || (later.nextDay !== null && later.nextDay > later.day)),
    );
  for (const visit of visits) {
    const { day, kind, nextDay } = visit;
    const [clinician, done, question] = [visit.clinician, visit.done, visit.question].map(fhirText);
    const encounter: Encounter = {
      ...encounterOf(ids.next(), visit, day, patient, codes),
      status: day > range.to ? 'planned' : day < range.to || done ? 'finished' : 'unknown',
      ...(question && { reasonCode: [{ text: question }] }),
    };
    yield encounter;
    if (done) {
      const procedure: Procedure = {
        resourceType: 'Procedure',
        id: ids.next(),
        status: 'completed',
        code: { text: done },
        subject: patient,
        encounter: { reference: addressOf(encounter.id ?? '') },
        performedDateTime: day,
        asserter: patient,
        ...(clinician && { performer: [{ actor: { display: clinician } }] }),
      };
      yield procedure;
    }
    if (nextDay && nextDay > day && nextDay >= range.to && !overtaken(visit))
      yield encounterOf(ids.next(), { kind, clinician: visit.clinician }, nextDay, patient, codes);
  }
}

function encounterOf(
  id: string,
  visit: Pick<WholeVisit, 'kind' | 'clinician'>,
  day: CalendarDay,
  patient: Reference,
  codes: Codes,
): Encounter {
  const clinician = fhirText(visit.clinician);
  return {
    resourceType: 'Encounter',
    id,
    status: 'planned',
    class: ambulatory,
    type: [codes.concept(`visit-${visit.kind}`)],
    subject: patient,
    ...(clinician && { participant: [{ individual: { display: clinician } }] }),
    period: { start: day, end: day },
  };
}

/** The days on which each medication was taken, by name and without a dose. Whether it goes on, nobody said. */
export function* medicationResources(
  medicationDays: DiaryRecord['medicationDays'],
  patient: Reference,
  ids: Ids,
  { t }: Words,
) {
  const taken = new Map<string, CalendarDay[]>();
  for (const { day, names } of medicationDays)
    for (const name of names) {
      const text = fhirText(name);
      if (text === null) continue;
      const days = taken.get(text);
      if (days) days.push(day);
      else taken.set(text, [day]);
    }
  for (const [text, days] of taken) {
    const [start, end] = [days[0], days.at(-1)];
    const statement: MedicationStatement = {
      resourceType: 'MedicationStatement',
      id: ids.next(),
      status: 'unknown',
      medicationCodeableConcept: { text },
      subject: patient,
      ...(start && end && { effectivePeriod: { start, end } }),
      informationSource: patient,
      note: [{ text: t('fhir.taken', { days: days.length }) }],
      dosage: [{ timing: { event: days } }],
    };
    yield statement;
  }
}
