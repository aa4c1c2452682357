import type { DrawnMark } from './pain-figure';

/** A mark whose word has room: to the right of its line (`start`), or at the edge of the plot to its left (`end`). */
export type WordedMark<Kind extends string> = DrawnMark<Kind> & { readonly anchor: 'start' | 'end' };

/**
 * The marks, in order, that can bear a word of `width` without covering the word or the line of another, or leaving the
 * plot at `right`.
 */
export function markWords<Kind extends string>(
  marks: readonly DrawnMark<Kind>[],
  { right, width }: { readonly right: number; readonly width: number },
): WordedMark<Kind>[] {
  const worded: WordedMark<Kind>[] = [];
  let free = right;
  for (const [index, mark] of Array.from(marks.entries()).reverse()) {
    const before = marks[index - 1]?.x ?? 0;
    const anchor = free - mark.x >= width ? 'start' : 'end';
    const fits = anchor === 'start' || (index === marks.length - 1 && mark.x - before >= width);
    if (fits) worded.unshift({ ...mark, anchor });
    free = fits && anchor === 'end' ? mark.x - width : mark.x;
  }
  return worded;
}
