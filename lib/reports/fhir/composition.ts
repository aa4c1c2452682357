import type { Composition, CompositionSection, Reference } from 'fhir/r4';
import type { JournalDay } from '@/lib/journal/schema';
import { changeSteps } from '@/lib/measures/schema';
import { placeList } from '@/lib/pain/place-words';
import { whereItHurts } from '@/lib/pain/where-it-hurts';
import type { CalendarDay } from '@/lib/time/calendar-day';
import { instantText } from '@/lib/time/clock';
import type { Words } from '@/lib/words/translator';
import { namesOf } from '../csv/names';
import type { Codes } from './codes';
import type { DiaryRecord } from './record';
import { fhirText, xhtmlText } from './text';

/** The parts of the document, in the order in which it tells them. */
export const sections = [
  'summary',
  'question',
  'pain',
  'places',
  'sleep',
  'stress',
  'factors',
  'done',
  'function',
  'medication',
  'visits',
  'notes',
  'about',
] as const;
export type Section = (typeof sections)[number];

type Frame = {
  readonly id: string;
  readonly madeAt: number;
  readonly patient: Reference;
  /** The addresses of what each section holds. A section without any is told only when it has words. */
  readonly entries: ReadonlyMap<Section, readonly string[]>;
};

/** The first resource of a document: what it is, of whom, and its sections in words, with what they are drawn from. */
export function composition(record: DiaryRecord, frame: Frame, codes: Codes, words: Words): Composition {
  const { t, day } = words;
  const { from, to } = record.range;
  const told = toldOf(record, words);
  return {
    resourceType: 'Composition',
    id: frame.id,
    status: 'final',
    type: codes.concept('diary-report'),
    subject: frame.patient,
    date: instantText(frame.madeAt),
    author: [frame.patient],
    title: t('fhir.title', {
      name: fhirText(record.name) ?? t('fhir.nameless'),
      from: day(from, 'medium'),
      to: day(to, 'medium'),
    }),
    event: [{ period: { start: from, end: to } }],
    section: sections.flatMap((name): CompositionSection[] => {
      const entries = frame.entries.get(name) ?? [];
      const said = told[name];
      if (entries.length === 0 && said.length === 0) return [];
      return [
        {
          title: t(`fhir.sections.${name}`),
          text: { status: 'generated', div: xhtml(said, words) },
          ...(entries.length > 0 && { entry: entries.map((reference) => ({ reference })) }),
        },
      ];
    }),
  };
}

/** What each section says in words, a line each. */
function toldOf(record: DiaryRecord, words: Words): Record<Section, readonly string[]> {
  const { t } = words;
  const { days, question, findings, notes } = record;
  const told = (holds: (day: JournalDay) => boolean): string[] => {
    const count = days.filter(holds).length;
    return count === 0 ? [] : [t('fhir.days', { days: count })];
  };
  return {
    summary: findings.length > 0 ? findings : [t('fhir.nothing')],
    question: question === null ? [] : [question],
    pain: told(({ waking, average, worst }) => (waking ?? average ?? worst) !== null),
    places: placesTold(days, words),
    sleep: told(
      ({ asleepMinutes, sleepQuality, awakenings, position, pillowId }) =>
        (asleepMinutes ?? sleepQuality ?? awakenings ?? position ?? pillowId) !== null,
    ),
    stress: told(({ stress, stressSources }) => (stress ?? stressSources) !== null),
    factors: told(({ feelings, worse, eased }) => (feelings ?? worse ?? eased) !== null),
    done: told(
      ({ breaks, routines, heatCold, habits }) => (breaks ?? routines ?? heatCold ?? habits) !== null,
    ),
    function: functionTold(record, words),
    medication: medicationTold(record, words),
    visits: visitsTold(record, words),
    notes: notes.map(({ day, text }) => t('fhir.said', { day: words.day(day, 'medium'), text })),
    about: [t('report.footer.honest'), t('fhir.loinc')],
  };
}

function placesTold(days: DiaryRecord['days'], words: Words): string[] {
  const { items, rest } = placeList(whereItHurts(days), words);
  return [
    ...items.map(({ label, value }) => words.t('files.item', { group: label, item: value })),
    ...(rest === null ? [] : [rest]),
  ];
}

function functionTold({ rare }: DiaryRecord, { t, day, number }: Words): string[] {
  const activities = namesOf(rare.activities);
  const line = (on: CalendarDay, what: string, value: string) =>
    t('fhir.score', { day: day(on, 'medium'), what, value });
  return [
    ...rare.weeks.flatMap((week) =>
      (['average', 'enjoyment', 'activity'] as const).flatMap((question) => {
        const value = week[question];
        return value === null ? [] : line(week.day, t(`measures.week.${question}`), number(value));
      }),
    ),
    ...rare.ratings.map(({ day: on, activityId, rating }) =>
      line(on, activities.get(activityId) ?? activityId, number(rating)),
    ),
    ...rare.globalChanges.map(({ day: on, step }) => {
      const known = changeSteps.find((each) => each === step);
      const said = known === undefined ? number(step, 0, 'exceptZero') : t(`measures.change.steps.${known}`);
      return line(on, t('measures.change.title'), said);
    }),
    ...rare.clinicScores.map(({ day: on, form, name, score, most }) => {
      const what = form === 'other' ? (name ?? t('files.kinds.clinic')) : t(`files.forms.${form}`);
      const value = number(score, Number.isInteger(score) ? 0 : 1);
      return line(on, what, most === null ? value : t('fhir.of', { value, most: number(most) }));
    }),
  ];
}

function medicationTold({ medicationDays }: DiaryRecord, { t }: Words): string[] {
  const days = new Map<string, number>();
  for (const name of medicationDays.flatMap(({ names }) => names)) days.set(name, (days.get(name) ?? 0) + 1);
  return Array.from(days, ([name, count]) =>
    t('files.item', { group: name, item: t('fhir.taken', { days: count }) }),
  );
}

function visitsTold({ visits }: DiaryRecord, { t, day }: Words): string[] {
  return visits.map(({ day: on, kind, clinician, done, question, nextDay }) => {
    const parts = [
      t(`visits.kinds.${kind}`),
      ...(clinician ? [clinician] : []),
      ...(done ? [t('fhir.done', { text: done })] : []),
      ...(question ? [t('fhir.asked', { text: question })] : []),
      ...(nextDay ? [t('fhir.next', { day: day(nextDay, 'medium') })] : []),
    ];
    return t('fhir.said', {
      day: day(on, 'medium'),
      text: parts.map((part) => part.replace(/\.$/, '')).join('. '),
    });
  });
}

function xhtml(lines: readonly string[], { locale }: Words): string {
  const paragraphs = lines.map((line) => `<p>${xhtmlText(line)}</p>`).join('');
  return `<div xmlns="http://www.w3.org/1999/xhtml" lang="${locale}" xml:lang="${locale}">${paragraphs}</div>`;
}
