import type { Entered } from '@/lib/journal/entered/data';
import type { DayNote } from '@/lib/journal/notes/data';
import type { JournalDay } from '@/lib/journal/schema';
import type { RareAnswers } from '@/lib/measures/schema';
import type { PainNow } from '@/lib/pain/data';
import type { CalendarDay } from '@/lib/time/calendar-day';
import type { DayRange } from '@/lib/time/day-range';
import type { WholeVisit } from '@/lib/visits/schema';
import type { Words } from '@/lib/words/translator';
import type { Section } from '../choices';
import type { Report } from '../compose';
import type { Things } from '../csv/schema';
import { sheetOf } from '../sheet';

/**
 * What a FHIR bundle is made from: of a report its name and its days, and beside them what else was noted in those days. It is plain data, so that a shared report can keep it. `days` are in order; what was left out of the
 * report is null in them, and `notes` are there only when they were chosen.
 */
export type DiaryRecord = Pick<Report, 'name'> & {
  readonly range: DayRange;
  readonly days: readonly JournalDay[];
  /** What the person wants to ask at the visit. */
  readonly question: string | null;
  /** The sentences with which the report begins: how many days it rests on, and what they come to. */
  readonly findings: readonly string[];
  readonly nows: readonly PainNow[];
  readonly entered: readonly Entered[];
  readonly visits: readonly WholeVisit[];
  readonly medicationDays: readonly { readonly day: CalendarDay; readonly names: readonly string[] }[];
  readonly rare: RareAnswers;
  readonly notes: readonly DayNote[];
  readonly things: Things;
};

/** What stands in a bundle beside the days of a report. */
export type Beside = Omit<DiaryRecord, 'name' | 'days' | 'findings' | 'notes' | 'question'>;

/** The record of a report with what stands beside it, as far as the report tells of it. */
export function recordOf(report: Report, beside: Beside, words: Words): DiaryRecord {
  const { coverage, visit, note, changes, table } = sheetOf(report, words);
  const numbers = table?.rows.map(({ label, cells }) =>
    words.t('files.item', { group: label, item: cells.map(({ text }) => text).join(', ') }),
  );
  return {
    ...toldBeside(report, beside),
    name: report.name,
    days: report.days,
    question: report.question?.text ?? null,
    notes: report.notes,
    findings: [
      coverage,
      ...(visit ? [visit] : []),
      note.line,
      ...(note.legend ? [note.legend] : []),
      ...changes,
      ...(numbers ?? []),
    ],
  };
}

/** What stands beside a report, with only that which a report of these parts tells. */
export function toldBeside(
  { shown }: Report,
  { nows, visits, medicationDays, rare, things, ...beside }: Beside,
): Beside {
  const has = (section: Section) => shown.includes(section);
  const only = <Each>(section: Section, all: readonly Each[]) => (has(section) ? all : []);
  return {
    ...beside,
    nows: only('numbers', nows).map((now) => (has('places') ? now : { ...now, places: [] })),
    visits: only('visits', visits).map((visit) => (has('question') ? visit : { ...visit, question: null })),
    medicationDays: only('medication', medicationDays),
    rare: {
      weeks: only('numbers', rare.weeks),
      activities: only('question', rare.activities),
      ratings: only('question', rare.ratings),
      globalChanges: only('numbers', rare.globalChanges),
      clinicScores: only('numbers', rare.clinicScores),
    },
    things: {
      routines: only('done', things.routines),
      habits: only('done', things.habits),
      pillows: only('done', things.pillows),
      factors: only('factors', things.factors),
      medications: only('medication', things.medications),
    },
  };
}
