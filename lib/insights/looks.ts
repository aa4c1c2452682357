import { addDays, type CalendarDay } from '@/lib/time/calendar-day';

/** Days from one look at the diary to the next. */
export const daysBetweenLooks = 28;

/** Two looks call a pattern; with these many, one that any of the last four looks (16 weeks) withdrew is still known. */
const looksRemembered = 6;

/** How a habit stood at a look: lower or higher pain with it, or neither clear enough to say. */
export type Verdict = -1 | 0 | 1;

/**
 * How many days of the diary each of the latest looks sees, in order. Looks come every 28 days from the
 * first entry, whenever the page is opened, because announcing the first surprise among ever new results finds one in
 * every other diary that holds none.
 */
export function lookLengths(days: number): number[] {
  const looks = Math.floor(days / daysBetweenLooks);
  const first = Math.max(1, looks - looksRemembered + 1);
  return Array.from(
    { length: Math.max(0, looks - first + 1) },
    (_, index) => (first + index) * daysBetweenLooks,
  );
}

/** The last day that a look of so many days sees. */
export function lookDay(first: CalendarDay, length: number): CalendarDay {
  return addDays(first, length - 1);
}

/**
 * What the two-look rule says after the last of `verdicts`, which are in order: the direction that the last two agree
 * on, or 0; and which look withdrew a pattern that was called and shown before it, or null. Patterns are shown from look
 * `firstShown` on, -1 for none: before, the diary held too little of the habit.
 */
export function calledPattern(
  verdicts: readonly Verdict[],
  firstShown: number,
): { readonly direction: Verdict; readonly withdrawnAt: number | null } {
  const agreed = verdicts.map((verdict, look) => (look > 0 && verdict === verdicts[look - 1] ? verdict : 0));
  const direction = agreed.at(-1) ?? 0;
  const lastShown = agreed.findLastIndex(
    (verdict, look) => verdict !== 0 && firstShown >= 0 && look >= firstShown,
  );
  return { direction, withdrawnAt: direction !== 0 || lastShown < 0 ? null : lastShown + 1 };
}
