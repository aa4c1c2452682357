import type { CalendarDay } from '@/lib/time/calendar-day';
import type { Words } from '@/lib/words/translator';

/** Where the middle half of some values lies: "between 3 and 5", or "at 4" when both ends are the same. */
export function inTheMiddle(
  { lower, upper }: { readonly lower: number; readonly upper: number },
  words: Words,
): string {
  const [low, high] = [plainNumber(lower, words), plainNumber(upper, words)];
  return low === high ? words.t('charts.exactly', { value: low }) : words.t('charts.between', { low, high });
}

/** From one end to the other: "3 to 5", or "4" when they are the same. */
export function span(lowest: number, highest: number, words: Words): string {
  const [low, high] = [plainNumber(lowest, words), plainNumber(highest, words)];
  return low === high ? low : words.t('charts.span', { low, high });
}

/** A number with one decimal place where it needs one: 4, but 4.5. */
export function plainNumber(value: number, words: Words): string {
  const tenths = Math.round(value * 10);
  return words.number(tenths / 10, tenths % 10 === 0 ? 0 : 1);
}

/** A day, or a stretch of days, as a table's row begins. With the year where a table is long enough to need it. */
export function daysInWords(from: CalendarDay, to: CalendarDay, withYear: boolean, words: Words): string {
  const style = withYear ? 'medium' : 'short';
  if (from === to) return words.day(from, style);
  return words.t('charts.span', { low: words.day(from, style), high: words.day(to, style) });
}

/** The day that begins a row, kept on one line in a narrow column. */
export function weekHead(day: CalendarDay, words: Words): string {
  return words.day(day, 'short').replaceAll(' ', '\u00a0');
}
