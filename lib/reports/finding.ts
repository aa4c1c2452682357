import { dayCount } from '@/lib/time/day-range';
import type { Words } from '@/lib/words/translator';
import { type Comparison, rowOf } from './comparison';
import type { Report } from './compose';
import { changeText, comparable, rangeText } from './numbers-table';

/** What a comparison of averages comes to, as a sentence. */
export function findingOf({ columns, rows, lastVisit, days }: Comparison, { t, day, number }: Words): string {
  const last = columns.at(-1);
  const cells = rowOf(rows, 'average')?.cells ?? [];
  const now = cells.at(-1);
  if (!last || days.every(({ average }) => average === null)) return t('report.finding.none');
  const kind = last.kind === 'sinceVisit' || last.kind === 'later' ? last.kind : 'latest';
  const stretch = { visit: lastVisit ? day(lastVisit, 'short') : '', days: dayCount(last.range) };
  if (!now) return t(`report.finding.noneLately.${kind}`, stretch);
  const shown = { ...stretch, value: number(now.value, 1) };
  const before = cells.length > 1 ? cells[0] : null;
  if (!before) return t(`report.finding.alone.${kind}`, shown);
  return t(`report.finding.compared.${kind}`, {
    ...shown,
    before: number(before.value, 1),
    direction: directionOf(now.value, before.value),
    against: comparable(columns[0]?.kind),
  });
}

/** A sentence for each change of the average: how much, how sure, and whether it counts. */
export function changesOf({ rows, columns, marks, thresholdTenths }: Comparison, words: Words): string[] {
  const bar = {
    points: plainTenths(thresholdTenths, words),
    study: words.t(`report.threshold.study.${thresholdTenths}`),
    studies: words.t(`report.threshold.studies.${thresholdTenths}`),
  };
  return (rowOf(rows, 'average')?.changes ?? []).flatMap((change, index) => {
    const against = columns[index]?.kind;
    if (!change || !against) return [];
    return words.t('report.finding.detail', {
      against,
      change: changeText(change, words),
      interval: change.interval ? rangeText(change.interval, words) : 'none',
      mark: marks[index] ?? 'few',
      ...bar,
    });
  });
}

/** The line that a clinician writes down, and what its parts are; null when no evening was scored lately. */
export function noteOf(
  { noteLine, columns, lastVisit }: Report,
  words: Words,
): { readonly line: string; readonly legend: string } | null {
  const { t, day, number } = words;
  const { average, before, asleep, places, feelings } = noteLine;
  const last = columns.at(-1);
  if (!average || !last) return null;
  const felt = feelings.map((feeling) => t(`report.note.feelings.${feeling}`));
  const placed = places.map((place) => t(`report.note.places.${place}`));
  return {
    line: [
      t('report.note.average', {
        value: number(average.value, 1),
        before: before ? number(before.value, 1) : '',
        direction: before ? directionOf(average.value, before.value) : 'none',
      }),
      ...(placed.length > 0 ? [words.list(placed)] : []),
      ...(felt.length > 0 ? [words.list(felt)] : []),
      ...(asleep ? [t('report.note.asleep', { hours: number(asleep.value, 1) })] : []),
    ].join(', '),
    legend: t('report.note.legend', {
      stretch: last.kind,
      visit: lastVisit ? day(lastVisit, 'short') : '',
      days: dayCount(last.range),
      against: before ? comparable(columns[0]?.kind) : 'none',
    }),
  };
}

/** Which way a number went, as both are shown. */
function directionOf(now: number, before: number): 'same' | 'down' | 'up' {
  const change = Number(now.toFixed(1)) - Number(before.toFixed(1));
  return change === 0 ? 'same' : change < 0 ? 'down' : 'up';
}

/** Tenths of a point as points: "1.3", but "2". */
function plainTenths(tenths: number, { number }: Words): string {
  return number(tenths / 10, tenths % 10 === 0 ? 0 : 1);
}
