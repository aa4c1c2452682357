import type { WholeVisit } from '@/lib/visits/schema';
import type { Words } from '@/lib/words/translator';
import { byteOrderMark, csvLine } from './line';

/** The columns of the file of visits in their order, by the names of their words under `files.visits`. */
export const visitColumns = ['day', 'kind', 'clinician', 'done', 'question', 'nextDay'] as const;

/** The file of visits, line by line, past ones and those that are planned. */
export function* visitsCsv(visits: readonly WholeVisit[], { t }: Words): Generator<string> {
  yield byteOrderMark + csvLine(visitColumns.map((column) => t(`files.visits.${column}`)));
  for (const { day, kind, clinician, done, question, nextDay } of visits)
    yield csvLine([day, t(`visits.kinds.${kind}`), clinician, done, question, nextDay]);
}
