import type { JournalDay } from '@/lib/journal/schema';
import { unsaidDay } from '@/lib/journal/unsaid-day';
import { placeKeys, regions, sides } from '@/lib/pain/schema';
import type { DiaryRecord } from '@/lib/reports/fhir/record';
import { addDays, dayOf } from '@/lib/time/calendar-day';
import { visitKinds } from '@/lib/visits/schema';

const to = dayOf('2026-11-23');

/** A record of these days, of nobody's other things. */
export function recordFrom(days: readonly JournalDay[], more: Partial<DiaryRecord> = {}): DiaryRecord {
  return {
    name: 'Ada',
    range: { from: days[0]?.day ?? addDays(to, -89), to: days.at(-1)?.day ?? to },
    days,
    question: null,
    findings: [],
    nows: [],
    entered: [],
    visits: [],
    medicationDays: [],
    rare: { weeks: [], activities: [], ratings: [], globalChanges: [], clinicScores: [] },
    notes: [],
    things: { routines: [], habits: [], pillows: [], factors: [], medications: [] },
    ...more,
  };
}

/** Words that files have broken on: formulas, markup, marks that turn the text round, other scripts, other spaces, emoji. */
export const awkward = {
  formula: '=cmd|\'/C calc\'!A0 & "1"',
  markup: '<script>alert(1)</script> & <b>',
  turned: '\u202Edrawkcab\u202C \u200Fעורף\u200E',
  arabic: 'ألم في الرقبة',
  japanese: '首　と　肩', // with ideographic spaces
  emoji: '🦴👩‍🦽 \u{1F1F3}\u{1F1F5}',
  control: 'a\u0000b\u0007c\u0085d\u00A0e\u2028f\uFEFFg\uFFFE',
} as const;

/** Two days of someone who has said everything, in such words. */
export function awkwardRecord(): DiaryRecord {
  const names = Object.values(awkward);
  const named = (prefix: string) => names.map((name, index) => ({ id: `own-${prefix}${index}`, name }));
  const [routines, habits, factors, pillows, medications, activities] = ['r', 'h', 'f', 'p', 'm', 'a'].map(
    named,
  );
  const ids = (things: readonly { readonly id: string }[] = []) => things.map(({ id }) => id);
  const day = (over: Partial<JournalDay>): JournalDay => ({
    ...unsaidDay(to),
    logged: true,
    backFilled: true,
    waking: 0,
    average: 10,
    worst: 10,
    asleepMinutes: 0,
    sleepQuality: 0,
    awakenings: 50,
    position: 'changing',
    pillowId: 'own-p3',
    stress: 0,
    breaks: 0,
    places: placeKeys.map((_key, index) => ({
      region: regions[index % regions.length] ?? 'neck',
      side: sides[Math.floor(index / regions.length)] ?? 'left',
      intensity: index % 3 === 0 ? null : index % 11,
    })),
    stressSources: { offered: ['work', 'pain'], done: ['pain'] },
    routines: { offered: ['yoga', ...ids(routines), 'own-gone'], done: ids(routines) },
    feelings: { offered: ['aching', 'numb'], done: [] },
    worse: { offered: ids(factors), done: ids(factors).slice(0, 2) },
    eased: { offered: [], done: [] },
    heatCold: { offered: ['heat', 'cold'], done: ['heat'] },
    medication: { offered: ids(medications), done: ids(medications) },
    habits: { offered: ['general-exercise', ...ids(habits)], done: [] },
    habitValues: { 'own-gone': 1000 },
    ...over,
  });
  const days = [day({ day: addDays(to, -1), places: [], pillowId: 'own-gone' }), day({})];
  return recordFrom(days, {
    name: awkward.turned + awkward.markup,
    question: names.join('\n'),
    findings: names,
    nows: [
      {
        id: 'n1',
        day: to,
        score: 0,
        ratedAt: 1_795_000_000_000,
        places: [{ region: 'chest', side: 'left', intensity: 0 }],
      },
      { id: 'n2', day: to, score: 10, ratedAt: 1_795_000_100_001, places: [] },
    ],
    entered: [{ day: to, moment: 'evening', at: 1_795_000_200_000, backFilled: false }],
    visits: names.map((name, index) => ({
      id: `v${index}`,
      day: addDays(to, (index % 3) - 1),
      kind: visitKinds[index % visitKinds.length] ?? 'other',
      clinician: name,
      done: index % 2 === 0 ? name : null,
      question: index % 2 === 0 ? null : name,
      nextDay: addDays(to, 9),
    })),
    medicationDays: days.map((each) => ({ day: each.day, names })),
    rare: {
      weeks: [
        { day: addDays(to, -1), average: 4, enjoyment: 3, activity: 6 },
        { day: to, average: 0, enjoyment: null, activity: null },
      ],
      activities: activities ?? [],
      ratings: ids(activities).map((activityId) => ({ day: to, activityId, rating: 0 })),
      globalChanges: [{ day: to, step: -3 }],
      clinicScores: [
        { day: to, form: 'peg', name: null, score: 5.33, most: null },
        { day: to, form: 'ndi', name: null, score: 14.5, most: null },
        { day: to, form: 'other', name: awkward.japanese, score: 21, most: 70 },
        { day: to, form: 'other', name: awkward.control, score: 0, most: null },
      ],
    },
    notes: days.map((each, index) => ({
      day: each.day,
      text: index === 0 ? names.join('\r\n') : `${'Ünïcode 𝔸 '.repeat(400)}end`,
    })),
    things: {
      routines: routines ?? [],
      habits: habits ?? [],
      factors: factors ?? [],
      pillows: pillows ?? [],
      medications: medications ?? [],
    },
  });
}
