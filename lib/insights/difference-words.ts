import type { Words } from '@/lib/words/translator';
import type { HabitTest } from './habit-test';

/** What decides how finely a difference is written: whether it is per unit of a number, and its size. */
type Fineness = Pick<HabitTest, 'nWith' | 'estimate'>;

/** Points with one decimal place; of a number habit whose unit is worth little, with two. */
export function pointsText(points: number, { nWith, estimate }: Fineness, { number }: Words): string {
  return number(points, nWith === null && Math.abs(estimate) < 0.5 ? 2 : 1);
}

/** The same with its sign. */
export function signedText(points: number, fineness: Fineness, words: Words): string {
  const text = pointsText(Math.abs(points), fineness, words);
  // What is rounded to nothing has no sign.
  return /[1-9]/.test(text) ? `${points < 0 ? '−' : '+'}${text}` : text;
}

/** "likely 0.2 to 1.0 lower", or "likely between 0.3 lower and 0.5 higher". */
export function likelyText(
  [lower, upper]: readonly [number, number],
  fineness: Fineness,
  words: Words,
): string {
  const text = (value: number) => pointsText(Math.abs(value), fineness, words);
  if (upper <= 0) return words.t('patterns.likely.lower', { from: text(upper), to: text(lower) });
  if (lower >= 0) return words.t('patterns.likely.higher', { from: text(lower), to: text(upper) });
  return words.t('patterns.likely.either', { lower: text(lower), higher: text(upper) });
}
