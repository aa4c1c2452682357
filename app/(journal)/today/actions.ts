'use server';

import { revalidatePath } from 'next/cache';
import type { User } from '@/lib/auth/session';
import { formAction, type Outcome } from '@/lib/form-action';
import { saveEvening, saveMorning } from '@/lib/journal/data';
import { stressSources } from '@/lib/stress/schema';
import type { CalendarDay } from '@/lib/time/calendar-day';
import { livedMoment, now } from '@/lib/time/clock';
import { eveningSchema, morningSchema } from './schema';

export const logMorning = formAction(morningSchema, (user, sent, { t }) => {
  const { day, waking, asleep: asleepMinutes, quality, position, pillow: pillowId } = sent;
  const said = [waking, asleepMinutes, quality, position, pillowId];
  return keep(user, day, said, t('today.morning.saved'), (entry) =>
    saveMorning(user.id, { day, waking, asleepMinutes, quality, position, pillowId }, entry),
  );
});

export const logEvening = formAction(eveningSchema, (user, sent, { t }) => {
  const { day, average, worst, stress, sources, offered, routines, breaks, note } = sent;
  const said = [average, worst, stress, sources, routines, breaks, note];
  return keep(user, day, said, t('today.evening.saved'), (entry) =>
    saveEvening(
      user.id,
      {
        day,
        average,
        worst,
        stress,
        stressSources: { offered: stressSources, done: sources },
        routines: { offered: [...new Set([...(offered ?? []), ...(routines ?? [])])], done: routines },
        breaks,
        note,
      },
      entry,
    ),
  );
});

/** Saves a check-in that says something of a day that has come; refuses any other. */
async function keep(
  user: User,
  day: CalendarDay,
  said: readonly unknown[],
  saved: string,
  save: (entry: { at: number; backFilled: boolean }) => Promise<void>,
): Promise<Outcome> {
  const at = now();
  const today = livedMoment(at, user).day;
  if (day > today) return { refused: 'future' };
  if (said.every((answer) => answer === null)) return { refused: 'nothing' };
  await save({ at, backFilled: day < today });
  revalidatePath('/today');
  return { saved };
}
