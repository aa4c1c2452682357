import type { ZippedFile } from '@/lib/portability/zip';
import type { Words } from '@/lib/words/translator';
import { dayColumns, daysCsv } from './days';
import { byteOrderMark, csvLine } from './line';
import { longColumns, longCsv } from './long';
import { measureColumns, measuresCsv } from './rare';
import type { Diary } from './schema';
import { visitColumns, visitsCsv } from './visits';

/** The files of a diary as they go into the zip. The first says what every column of the others means. */
export function diaryFiles(diary: Diary, words: Words): readonly ZippedFile[] {
  return [
    { name: 'columns.csv', texts: columnsCsv(diary, words) },
    { name: 'days.csv', texts: daysCsv(diary, words) },
    { name: 'long.csv', texts: longCsv(diary, words) },
    { name: 'measures.csv', texts: measuresCsv(diary.rare, words) },
    { name: 'visits.csv', texts: visitsCsv(diary.visits, words) },
  ];
}

/** A row for each column of each file: the file, the column as its first line calls it, and what it means. */
function* columnsCsv({ things }: Diary, words: Words): Generator<string> {
  const { t } = words;
  yield byteOrderMark +
    csvLine([t('files.columns.file'), t('files.columns.column'), t('files.columns.about')]);
  for (const { title, about } of dayColumns(things, words)) yield csvLine(['days.csv', title, about]);
  for (const column of longColumns)
    yield csvLine(['long.csv', t(`files.long.${column}`), t(`files.aboutLong.${column}`)]);
  for (const column of measureColumns)
    yield csvLine(['measures.csv', t(`files.measures.${column}`), t(`files.aboutMeasures.${column}`)]);
  for (const column of visitColumns)
    yield csvLine(['visits.csv', t(`files.visits.${column}`), t(`files.aboutVisits.${column}`)]);
}
