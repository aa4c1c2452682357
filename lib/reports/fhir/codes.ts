import type { CodeableConcept, CodeSystem, Coding } from 'fhir/r4';
import { type BuiltInHabit, builtInHabits } from '@/lib/journal/habits/schema';
import { type HeatOrCold, heatOrCold } from '@/lib/journal/heat-cold/schema';
import { type Feeling, feelings, type Place, type PlaceKey, placeKeys } from '@/lib/pain/schema';
import { type BuiltInRoutine, builtInRoutines } from '@/lib/routines/catalogue';
import { type Position, positions } from '@/lib/sleep/schema';
import { type StressSource, stressSources } from '@/lib/stress/schema';
import { type VisitKind, visitKinds } from '@/lib/visits/schema';
import type { Words } from '@/lib/words/translator';

/**
 * The names of our own codes. An own code has no domain to stand under that would be Nape's in every house, so the system is
 * a UUID; each bundle brings along the CodeSystem that says what its codes mean.
 */
export const localSystem = 'urn:uuid:5b9d8c5e-2f0a-4c1b-9a55-6e61d1f0a0c1';

/** Raised when a code changes what it means; codes that are only added do not. */
export const codesVersion = '1';

/** Codes whose words stand under `fhir.codes` in the messages. */
export const ownCodes = [
  'pain-waking',
  'pain-average',
  'pain-worst',
  'pain-now',
  'pain-place',
  'pain-place-score',
  'sleep-quality',
  'awakenings',
  'sleep-position',
  'pillow',
  'stress',
  'stress-sources',
  'feelings',
  'worse',
  'eased',
  'breaks',
  'routines',
  'heat-cold',
  'habits',
  'note',
  'week-average',
  'week-enjoyment',
  'week-activity',
  'week-mean',
  'activities-mean',
  'global-change',
  'clinic-score',
  'entered-later',
  'diary-report',
] as const;
export type OwnCode = (typeof ownCodes)[number];

export type LocalCode =
  | OwnCode
  | `position-${Position}`
  | `source-${StressSource}`
  | `feeling-${Feeling}`
  | `routine-${BuiltInRoutine}`
  | `used-${HeatOrCold}`
  | `habit-${BuiltInHabit}`
  | `visit-${VisitKind}`
  | `place-${PlaceKey}`;

/** Our own codes in a person's words. */
export type Codes = {
  readonly concept: (code: LocalCode, ...standard: readonly Coding[]) => CodeableConcept;
  readonly coding: (code: LocalCode) => Coding;
  readonly place: (place: Place) => CodeableConcept;
  /** What a group offered, by its id: a built-in one by its code, a person's own by its name alone. */
  readonly item: (prefix: 'feeling' | 'source' | 'routine' | 'used' | 'habit', id: string) => Coding | null;
  readonly system: (id: string) => CodeSystem;
};

/** LOINC, as far as a code is confirmed and its definition fits. The average and the worst of a day have none. */
export const loinc = {
  painNow: {
    system: 'http://loinc.org',
    code: '72514-3',
    display: 'Pain severity - 0-10 verbal numeric rating [Score] - Reported',
  },
  sleepDuration: { system: 'http://loinc.org', code: '93832-4', display: 'Sleep duration' },
  peg: { system: 'http://loinc.org', code: '91147-9', display: 'Mean score [PEG]' },
  ndi: { system: 'http://loinc.org', code: '82237-9', display: 'Total score [NDI]' },
} as const satisfies Record<string, Coding>;

const sites = {
  neck: ['45048000', 'Neck structure'],
  backOfNeck: ['304036007', 'Structure of posterior region of neck'],
  frontOfNeck: ['49928004', 'Structure of anterior portion of neck'],
  betweenBlades: ['3865001', 'Structure of interscapular region of back'],
  back: ['77568009', 'Structure of back of trunk'],
  leftShoulder: ['91775009', 'Structure of left shoulder region'],
  rightShoulder: ['91774008', 'Structure of right shoulder region'],
} as const;

/**
 * The confirmed SNOMED CT body structure that holds a place; the place itself is told by its own code and in words. The
 * base of the skull and the chest have none here.
 */
const siteOf: Readonly<Partial<Record<PlaceKey, keyof typeof sites>>> = {
  'neck:left': 'neck',
  'neck:centre': 'backOfNeck',
  'neck:right': 'neck',
  'upper-trapezius:left': 'leftShoulder',
  'upper-trapezius:right': 'rightShoulder',
  'blade-top:left': 'back',
  'blade-top:right': 'back',
  'blade:left': 'back',
  'blade:right': 'back',
  'between-blades:left': 'betweenBlades',
  'between-blades:centre': 'betweenBlades',
  'between-blades:right': 'betweenBlades',
  'mid-back:left': 'back',
  'mid-back:centre': 'back',
  'mid-back:right': 'back',
  'back-of-shoulder:left': 'leftShoulder',
  'back-of-shoulder:right': 'rightShoulder',
  'front-of-neck:left': 'frontOfNeck',
  'front-of-neck:right': 'frontOfNeck',
};

export function codesIn(words: Words): Codes {
  const displays = displaysIn(words);
  const known = new Map<string, Coding>(
    displays.map(([code, display]) => [code, { system: localSystem, code: code.replace(':', '-'), display }]),
  );
  const coding = (code: LocalCode): Coding => known.get(code) ?? { system: localSystem, code };
  const concepts = new Map<string, CodeableConcept>();
  function remembered(key: string, make: () => CodeableConcept): CodeableConcept {
    const made = concepts.get(key) ?? make();
    concepts.set(key, made);
    return made;
  }
  const concept: Codes['concept'] = (code, ...standard) =>
    remembered(code, () => withText([...standard, coding(code)]));
  return {
    coding,
    concept,
    place: ({ region, side }) =>
      remembered(`place-${region}:${side}`, () => {
        const key = placeKeys.find((each) => each === `${region}:${side}`);
        if (!key) return { text: `${region} ${side}` };
        const site = siteOf[key];
        const [code, display] = site ? sites[site] : [];
        return withText([
          ...(code ? [{ system: 'http://snomed.info/sct', code, display }] : []),
          coding(`place-${key}`),
        ]);
      }),
    item: (prefix, id) => known.get(`${prefix}-${id}`) ?? null,
    system: (id) => ({
      resourceType: 'CodeSystem',
      id,
      url: localSystem,
      version: codesVersion,
      name: 'NapeDiary',
      title: words.t('fhir.system'),
      status: 'active',
      caseSensitive: true,
      content: 'complete',
      concept: Array.from(known.values(), ({ code = '', display = '' }) => ({ code, display })),
    }),
  };
}

// The last coding is our own, whose display says what is meant.
function withText(coding: Coding[]): CodeableConcept {
  const text = coding.at(-1)?.display;
  return { coding, ...(text && { text }) };
}

function displaysIn({ t }: Words): (readonly [LocalCode, string])[] {
  return [
    ...ownCodes.map((code) => [code, t(`fhir.codes.${code}`)] as const),
    ...positions.map((each) => [`position-${each}`, t(`sleep.positions.${each}`)] as const),
    ...stressSources.map((each) => [`source-${each}`, t(`stress.sources.${each}`)] as const),
    ...feelings.map((each) => [`feeling-${each}`, t(`pain.feelings.${each}`)] as const),
    ...builtInRoutines.map((each) => [`routine-${each}`, t(`routines.names.${each}`)] as const),
    ...heatOrCold.map((each) => [`used-${each}`, t(`habits.heatCold.${each}`)] as const),
    ...builtInHabits.map((each) => [`habit-${each}`, t(`habits.names.${each}`)] as const),
    ...visitKinds.map((each) => [`visit-${each}`, t(`visits.kinds.${each}`)] as const),
    ...placeKeys.map((each) => [`place-${each}`, t(`body.on.${each}`)] as const),
  ];
}
