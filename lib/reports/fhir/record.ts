import type { Entered } from '@/lib/journal/entered/data';
import type { DayNote } from '@/lib/journal/notes/data';
import type { JournalDay } from '@/lib/journal/schema';
import type { PainNow } from '@/lib/pain/data';
import type { CalendarDay } from '@/lib/time/calendar-day';
import type { DayRange } from '@/lib/time/day-range';
import type { Words } from '@/lib/words/translator';
import type { Report } from '../compose';
import type { Things, WholeVisit } from '../csv/schema';
import type { RareAnswers } from '../rare/schema';
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

/** The record of a report with what stands beside it. */
export function recordOf(
  report: Report,
  beside: Omit<DiaryRecord, 'name' | 'days' | 'findings'>,
  words: Words,
): DiaryRecord {
  const { coverage, visit, finding, details, keys } = sheetOf(report, words);
  const numbers = keys.map(({ label, value, was }) => {
    const item = was === null ? value : `${value} (${was})`;
    return words.t('files.item', { group: label, item });
  });
  return {
    ...beside,
    name: report.name,
    days: report.days,
    findings: [coverage, visit, finding, ...details, ...numbers],
  };
}
