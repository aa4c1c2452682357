import type { DrawnMark } from './pain-figure';

/** A mark whose word has room: to the right of its line (`start`), or at the edge of the plot to its left (`end`). */
export type WordedMark<Kind extends string> = DrawnMark<Kind> & { readonly anchor: 'start' | 'end' };

/**
 * The marks, in order, that can bear a word of `width` without covering the word of another or leaving the plot at
 * `right`. The latest ones come first: where there is no room for all, the older lose theirs.
 */
export function markWords<Kind extends string>(
  marks: readonly DrawnMark<Kind>[],
  { right, width }: { readonly right: number; readonly width: number },
): WordedMark<Kind>[] {
  const worded: WordedMark<Kind>[] = [];
  let free = right;
  for (const mark of marks.toReversed()) {
    if (free - mark.x >= width) {
      worded.unshift({ ...mark, anchor: 'start' });
      free = mark.x;
    } else if (worded.length === 0) {
      worded.unshift({ ...mark, anchor: 'end' });
      free = mark.x - width;
    }
  }
  return worded;
}
