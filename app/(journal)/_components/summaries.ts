import type { Evening, Kept, Morning } from '@/lib/journal/schema';
import type { Pillow } from '@/lib/sleep/schema';
import { type DayFrame, livedMoment } from '@/lib/time/clock';
import type { Words } from '@/lib/words/translator';

/** A saved morning in one line. */
export function morningSummary(morning: Morning, pillows: readonly Pillow[], words: Words): string {
  const { t } = words;
  return line([
    morning.waking !== null && t('today.morning.summary.waking', { score: morning.waking }),
    morning.asleepMinutes !== null &&
      t('today.morning.summary.asleep', { hours: sleepHours(morning.asleepMinutes / 60, words) }),
    morning.quality !== null && t('today.morning.summary.quality', { score: morning.quality }),
    morning.awakenings !== null && t('today.morning.summary.awakenings', { count: morning.awakenings }),
    morning.position && t(`sleep.positions.${morning.position}`).toLowerCase(),
    pillows.find(({ id }) => id === morning.pillowId)?.name,
  ]);
}

/** A saved evening in one line. */
export function eveningSummary(evening: Evening, { t }: Words): string {
  const { average, worst, places, stress, routines, breaks, note } = evening;
  return line([
    average !== null && t('today.evening.summary.average', { score: average }),
    worst !== null && t('today.evening.summary.worst', { score: worst }),
    places && t('today.evening.summary.places', { count: places.length }),
    stress !== null && t('today.evening.summary.stress', { score: stress }),
    routines && t('today.evening.summary.routines', { count: routines.length }),
    breaks !== null && t('today.evening.summary.breaks', { count: breaks }),
    note !== null && t('today.evening.summary.note'),
  ]);
}

/** When a check-in was entered, when that was after its day was over; null otherwise. */
export function enteredLater(
  { backFilled, enteredAt }: Kept<unknown>,
  frame: DayFrame,
  { t, day }: Words,
): string | null {
  if (!backFilled || enteredAt === null) return null;
  return t('today.entered', { day: day(livedMoment(enteredAt, frame).day, 'medium') });
}

/** Hours as people say them: 6½, and a tenth where it is neither whole nor half. */
export function sleepHours(hours: number, words: Words): string {
  const whole = Math.floor(hours);
  if (hours === whole) return words.number(whole);
  return hours - whole === 0.5 ? `${words.number(whole)}½` : words.number(hours, 1);
}

function line(parts: readonly (string | false | null | undefined)[]): string {
  return parts.filter((part) => typeof part === 'string').join(' · ');
}
