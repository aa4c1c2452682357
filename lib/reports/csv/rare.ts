import { mostOf, type RareAnswers } from '@/lib/measures/schema';
import type { Words } from '@/lib/words/translator';
import { byteOrderMark, type CsvValue, csvLine } from './line';
import { distinctNames, namesOf } from './names';

/** The columns of the file of measures in their order, by the names of their words under `files.measures`. */
export const measureColumns = ['day', 'measure', 'thing', 'value', 'from', 'to'] as const;

/**
 * The file of measures, line by line: a row for each answer of the weekly questions, the person's own activities, the
 * change altogether and the totals of a clinic's forms, with the scale that it stands on.
 */
export function* measuresCsv(rare: RareAnswers, words: Words): Generator<string> {
  const { t } = words;
  yield byteOrderMark + csvLine(measureColumns.map((column) => t(`files.measures.${column}`)));
  const rows = [...weekRows(rare, words), ...activityRows(rare, words), ...changeRows(rare, words)];
  const lines = [...rows, ...clinicRows(rare, words)].toSorted((a, b) =>
    a.day < b.day ? -1 : a.day > b.day ? 1 : 0,
  );
  for (const { day, cells } of lines) yield csvLine([day, ...cells]);
}

type Row = { readonly day: string; readonly cells: readonly CsvValue[] };

function weekRows({ weeks }: RareAnswers, { t }: Words): Row[] {
  return weeks.flatMap(({ day, ...answers }) =>
    (['average', 'enjoyment', 'activity'] as const).flatMap((question): Row[] => {
      const answer = answers[question];
      const thing = t(`measures.week.${question}`);
      return answer === null ? [] : [{ day, cells: [t('files.kinds.week'), thing, answer, 0, 10] }];
    }),
  );
}

function activityRows({ activities, ratings }: RareAnswers, { t }: Words): Row[] {
  const names = namesOf(distinctNames(activities));
  return ratings.map(({ day, activityId, rating }) => ({
    day,
    cells: [t('files.kinds.activity'), names.get(activityId) ?? activityId, rating, 0, 10],
  }));
}

function changeRows({ globalChanges }: RareAnswers, { t }: Words): Row[] {
  return globalChanges.map(({ day, step }) => ({
    day,
    cells: [t('files.kinds.change'), t('files.change'), step, -3, 3],
  }));
}

function clinicRows({ clinicScores }: RareAnswers, { t }: Words): Row[] {
  return clinicScores.map(({ day, form, name, score, most }) => ({
    day,
    cells: [
      t('files.kinds.clinic'),
      form === 'other' ? name : t(`files.forms.${form}`),
      score,
      0,
      form === 'other' ? most : mostOf[form],
    ],
  }));
}
