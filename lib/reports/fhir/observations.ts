import type { CodeableConcept, Observation, ObservationComponent, Reference } from 'fhir/r4';
import type { Entered } from '@/lib/journal/entered/data';
import type { JournalDay, Moment, Ticks } from '@/lib/journal/schema';
import type { PainNow } from '@/lib/pain/data';
import type { CalendarDay } from '@/lib/time/calendar-day';
import { instantText } from '@/lib/time/clock';
import { hoursOf, namesOf } from '../csv/names';
import type { Things } from '../csv/schema';
import { type Codes, type LocalCode, loinc } from './codes';
import { fhirText } from './text';

/** An observation before it has an id and a person. */
export type Observed = Pick<Observation, 'code'> & Partial<Observation>;

/** When and how something was said. */
type When = { readonly day: CalendarDay; readonly at: number | null; readonly later: boolean };

const categories = {
  survey: categoryOf('survey', 'Survey'),
  activity: categoryOf('activity', 'Activity'),
} as const;

/** An observation of a day, given by the person themselves. */
export function observation(
  id: string,
  patient: Reference,
  category: keyof typeof categories,
  observed: Observed,
): Observation {
  return {
    resourceType: 'Observation',
    id,
    status: 'final',
    category: categories[category],
    subject: patient,
    performer: [patient],
    ...observed,
  };
}

/** Everything that a day holds, by what it belongs to. What was not said is not there. */
export type DayObservations = {
  readonly pain: readonly Observed[];
  readonly places: readonly Observed[];
  readonly sleep: readonly Observed[];
  readonly stress: readonly Observed[];
  readonly factors: readonly Observed[];
  readonly done: readonly Observed[];
};

/** Answers what tells a day. `entered` is of the days that will be told. */
export function dayTeller(
  things: Things,
  entered: readonly Entered[],
  codes: Codes,
): (day: JournalDay, nows: readonly PainNow[]) => DayObservations {
  const kept = new Map(entered.map((each) => [`${each.day} ${each.moment}`, each]));
  const names = {
    pillows: namesOf(things.pillows),
    factors: namesOf(things.factors),
    routines: named(things.routines),
    habits: named(things.habits),
  };

  function ticks(
    code: LocalCode,
    when: When,
    ticked: Ticks | null,
    item: (id: string) => CodeableConcept | null,
    values: Readonly<Record<string, number>> = {},
  ): Observed[] {
    const component = [
      ...(ticked?.offered ?? []).flatMap((id): ObservationComponent[] => {
        const said = item(id);
        return said ? [{ code: said, valueBoolean: ticked?.done.includes(id) === true }] : [];
      }),
      ...Object.entries(values).flatMap(([id, value]): ObservationComponent[] => {
        const said = item(id);
        return said ? [{ code: said, valueInteger: value }] : [];
      }),
    ];
    return component.length === 0 ? [] : [{ ...said(code, when), component }];
  }

  function whenOf({ day, backFilled }: JournalDay, moment: Moment): When {
    const entry = kept.get(`${day} ${moment}`);
    return { day, at: entry?.at ?? null, later: entry?.backFilled ?? backFilled };
  }

  function said(code: LocalCode, when: When): Observed {
    return { code: codes.concept(code), ...timesOf(when, codes) };
  }

  function score(code: LocalCode, when: When, value: number | null): Observed[] {
    return value === null ? [] : [{ ...said(code, when), valueInteger: value }];
  }

  function placesOf(places: JournalDay['places'], when: When): Observed[] {
    if (places?.length === 0) return [{ ...said('pain-place', when), valueBoolean: false }];
    return (places ?? []).map((place) => ({
      ...said('pain-place', when),
      bodySite: codes.place(place),
      valueBoolean: true,
      ...(place.intensity !== null && {
        component: [{ code: codes.concept('pain-place-score'), valueInteger: place.intensity }],
      }),
    }));
  }

  const own = (id: string, name: string | undefined): CodeableConcept | null => {
    const text = fhirText(name ?? id);
    return text === null ? null : { text };
  };
  const builtIn = (prefix: Parameters<Codes['item']>[0], id: string): CodeableConcept | null => {
    const coding = codes.item(prefix, id);
    return coding && { coding: [coding], ...(coding.display && { text: coding.display }) };
  };

  return (day, nows) => {
    const [morning, evening] = [whenOf(day, 'morning'), whenOf(day, 'evening')];
    const factor = (id: string) => own(id, names.factors.get(id));
    const pillow = day.pillowId === null ? null : own(day.pillowId, names.pillows.get(day.pillowId));
    const asleep = hoursOf(day.asleepMinutes);
    const atNow = nows.map((now) => ({ ...now, when: { day: day.day, at: now.ratedAt, later: false } }));
    return {
      pain: [
        ...score('pain-waking', morning, day.waking).map(withLoinc),
        ...atNow.flatMap(({ when, score: value }) => score('pain-now', when, value).map(withLoinc)),
        ...score('pain-average', evening, day.average),
        ...score('pain-worst', evening, day.worst),
      ],
      places: [
        ...atNow.flatMap(({ when, places }) => (places.length === 0 ? [] : placesOf(places, when))),
        ...placesOf(day.places, evening),
      ],
      sleep: [
        ...(asleep === null
          ? []
          : [
              {
                code: { coding: [loinc.sleepDuration], text: loinc.sleepDuration.display },
                ...timesOf(morning, codes),
                valueQuantity: quantity(asleep, 'h'),
              },
            ]),
        ...score('sleep-quality', morning, day.sleepQuality),
        ...score('awakenings', morning, day.awakenings),
        ...(day.position === null
          ? []
          : [
              {
                ...said('sleep-position', morning),
                valueCodeableConcept: codes.concept(`position-${day.position}`),
              },
            ]),
        ...(pillow ? [{ ...said('pillow', morning), valueCodeableConcept: pillow }] : []),
      ],
      stress: [
        ...score('stress', evening, day.stress),
        ...ticks('stress-sources', evening, day.stressSources, (id) => builtIn('source', id)),
      ],
      factors: [
        ...ticks('feelings', evening, day.feelings, (id) => builtIn('feeling', id)),
        ...ticks('worse', evening, day.worse, factor),
        ...ticks('eased', evening, day.eased, factor),
      ],
      done: [
        ...score('breaks', evening, day.breaks),
        ...ticks(
          'routines',
          evening,
          day.routines,
          (id) => builtIn('routine', id) ?? own(id, names.routines.get(id)),
        ),
        ...ticks('heat-cold', evening, day.heatCold, (id) => builtIn('used', id)),
        ...ticks(
          'habits',
          evening,
          day.habits,
          (id) => builtIn('habit', id) ?? own(id, names.habits.get(id)),
          day.habitValues,
        ),
      ],
    };
  };

  function withLoinc(observed: Observed): Observed {
    return {
      ...observed,
      code: { ...observed.code, coding: [loinc.painNow, ...(observed.code.coding ?? [])] },
    };
  }
}

/** The day of an observation, when it was entered as far as that is known, and a mark when that was later. */
export function timesOf({ day, at, later }: When, codes: Codes): Partial<Observation> {
  return {
    effectiveDateTime: day,
    ...(at !== null && { issued: instantText(at) }),
    ...(later && { meta: { tag: [codes.coding('entered-later')] } }),
  };
}

/** A number with its unit in UCUM. */
export function quantity(value: number, unit: 'h' | '{score}') {
  return { value, unit, system: 'http://unitsofmeasure.org', code: unit };
}

function named(
  things: readonly { readonly id: string; readonly name: string | null }[],
): ReadonlyMap<string, string> {
  return new Map(things.flatMap(({ id, name }) => (name === null ? [] : [[id, name]])));
}

function categoryOf(code: string, display: string): CodeableConcept[] {
  const system = 'http://terminology.hl7.org/CodeSystem/observation-category';
  return [{ coding: [{ system, code, display }] }];
}
