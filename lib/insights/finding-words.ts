import { markedPoints, type NumberLine, numberLine } from '@/lib/charts/number-line';
import type { Words } from '@/lib/words/translator';
import type { Expected } from './averages';
import { likelyText, pointsText } from './difference-words';
import type { Finding } from './finding';
import type { JournalHabit } from './from-journal';
import { type HabitNames, habitTitle, habitWith } from './habit-names';
import type { HabitTest } from './habit-test';
import { howWeKnow, reactionText } from './how-we-know';

/** A finding as a person reads it. */
export type FindingWords = {
  readonly title: string;
  /** For a pattern what goes with what, else the title, or what is lacking after it. */
  readonly sentence: string;
  /** The pain with and without, or at the quartiles, and the interval; null where nothing can be told. */
  readonly numbers: string | null;
  /** What must be read with it: that the diary cannot tell which came first, that a pattern was taken back. */
  readonly notes: readonly string[];
  readonly line: LineWords | null;
  /** How it is known, a paragraph each; empty where nothing is. */
  readonly how: readonly string[];
};

/** A difference as a number line: for a number habit the one between its quartiles, which the caption names. */
export type LineWords = {
  readonly figure: NumberLine;
  readonly label: string;
  readonly caption: string | null;
};

type Told = Finding<JournalHabit>;

export function findingWords(
  finding: Told,
  {
    compared,
    names,
    words,
  }: { readonly compared: number; readonly names: HabitNames; readonly words: Words },
): FindingWords {
  const { habit, group, primary } = finding;
  const title = habitTitle(habit, names, words);
  if (group === 'not-yet' || !primary) {
    return {
      title,
      sentence: lacksText(title, finding, words),
      numbers: null,
      notes: [...unclearNotes(finding, words), ...withdrawnNotes(finding, words)],
      line: null,
      how: [],
    };
  }
  return {
    title,
    sentence: group === 'none' ? title : sentenceOf(finding, primary, habitWith(habit, names, words), words),
    numbers: numbersOf(finding, primary, words),
    notes: [...(group === 'none' ? [] : firstNotes(finding, words)), ...withdrawnNotes(finding, words)],
    line: lineOf(finding, primary, words),
    how: howWeKnow(finding, primary, compared, words),
  };
}

function sentenceOf({ group }: Told, primary: HabitTest, habit: string, words: Words): string {
  const points = pointsText(Math.abs(primary.estimate), primary, words);
  return words.t(`patterns.sentence.${group === 'less' ? 'less' : 'more'}`, { habit, points });
}

function numbersOf(finding: Told, primary: HabitTest, words: Words): string {
  const { t, number } = words;
  const { averages, expected, when } = finding;
  const likely = likelyText(primary.ci95, primary, words);
  if (averages) {
    const days = { when, nWith: primary.nWith ?? 0, nWithout: primary.nWithout ?? 0 };
    const { with: done, without } = averages.model;
    return t('patterns.averages', { ...days, with: number(done, 1), without: number(without, 1), likely });
  }
  const parts = distinct(expected ?? []).map(({ value, pain }) =>
    t('patterns.at', { pain: number(pain, 1), value: valueText(finding, value, words) }),
  );
  return t('patterns.quartiles', { list: parts.join(' · '), likely });
}

function lineOf(finding: Told, primary: HabitTest, words: Words): LineWords {
  const { t } = words;
  const [low, high] = [finding.expected?.at(0)?.value, finding.expected?.at(-1)?.value];
  const span = low !== undefined && high !== undefined && high > low ? high - low : null;
  const by = (points: number) => points * (span ?? 1);
  const estimate = by(primary.estimate);
  const interval = [by(primary.ci95[0]), by(primary.ci95[1])] as const;
  const caption =
    span === null
      ? null
      : t('patterns.line.span', {
          low: valueText(finding, low ?? 0, words),
          high: valueText(finding, high ?? 0, words),
        });
  const shown = { nWith: primary.nWith, estimate: span === null ? primary.estimate : 1 };
  const about = t(`patterns.line.about.${estimate < 0 ? 'lower' : 'higher'}`, {
    points: pointsText(Math.abs(estimate), shown, words),
  });
  return {
    figure: numberLine(estimate, interval),
    label: t('patterns.line.label', {
      about: caption ? `${caption}: ${about}` : about,
      likely: likelyText(interval, shown, words),
      marked: markedPoints,
    }),
    caption,
  };
}

/** A value of a number habit: "6.5 hours", or "4". */
function valueText({ habit }: Told, value: number, { t, number }: Words): string {
  const tenths = Math.round(value * 10);
  const text = number(tenths / 10, tenths % 10 === 0 ? 0 : 1);
  return habit.of === 'asleep-hours' ? t('patterns.hours', { value: text }) : text;
}

function distinct(expected: readonly Expected[]): Expected[] {
  return expected.filter(({ value }, index) => value !== expected[index - 1]?.value);
}

/** What a day habit's pattern cannot say, and what would: nobody knows from a diary which of the two came first. */
function firstNotes(finding: Told, words: Words): string[] {
  const { habit, group, when, reaction } = finding;
  const reacts = reaction ? [reactionText(finding, reaction, words)] : [];
  if (when === 'night') return reacts;
  if (habit.of === 'stress') return [...reacts, words.t('patterns.first.stress')];
  return [...reacts, words.t(`patterns.first.${group === 'less' ? 'less' : 'more'}`)];
}

function withdrawnNotes({ withdrawn }: Told, { t, day }: Words): string[] {
  return withdrawn ? [t('patterns.withdrawn', { day: day(withdrawn, 'medium') })] : [];
}

/** A test without the pain on waking is told only as what it is. */
function unclearNotes({ withoutWaking: test }: Told, words: Words): string[] {
  if (!test) return [];
  return [words.t('patterns.unclear', { n: test.n, likely: likelyText(test.ci95, test, words) })];
}

function lacksText(title: string, { lacks, when }: Told, { t, list }: Words): string {
  const parts = (['pairs', 'with', 'without', 'switches', 'values'] as const).flatMap((what) => {
    const count = lacks?.[what];
    return count === undefined ? [] : t(`patterns.lacks.${what}`, { count, when });
  });
  if (parts.length === 0) return t('patterns.lacks.alike', { title });
  return t('patterns.lacks.sentence', { title, list: list(parts) });
}
