import { randomFrom } from '@/db/seed/random';
import type { User } from '@/lib/auth/session';
import type { JournalDay } from '@/lib/journal/schema';
import { unsaidDay } from '@/lib/journal/unsaid-day';
import type { CalendarDay } from '@/lib/time/calendar-day';
import { daysOf, lastDays } from '@/lib/time/day-range';
import { keepEvening, keepMorning } from './log';

/**
 * Days of which the truth is known: on days with breathing the evening is 1.5 points lower, and each point of stress adds
 * 0.3; yoga and the hours asleep do nothing, and heat is used on one day of thirty. Nothing is left unsaid.
 */
export function toldDays(to: CalendarDay, count: number): JournalDay[] {
  const random = randomFrom('a diary of which the truth is known');
  let level = 0;
  return daysOf(lastDays(to, count)).map((day, index) => {
    level = 0.5 * level + random.normal(0, 0.8);
    const waking = score(4.5 + level + random.normal(0, 0.5));
    const stress = score(random.normal(5, 2));
    const done = ['breathing', 'yoga'].filter(() => random.chance(0.5));
    const helped = done.includes('breathing') ? 1.5 : 0;
    return {
      ...unsaidDay(day),
      logged: true,
      waking,
      asleepMinutes: 15 * Math.round(random.normal(28, 3)),
      average: score(5.5 + level - helped + 0.3 * (stress - 5) + random.normal(0, 0.6)),
      stress,
      routines: { offered: ['breathing', 'yoga'], done },
      heatCold: { offered: ['heat', 'cold'], done: index % 30 === 9 ? ['heat'] : [] },
    };
  });
}

/** Writes such days into a person's journal, each as its two forms would. */
export async function keepToldDays(user: User, to: CalendarDay, count: number): Promise<void> {
  for (const { day, waking, asleepMinutes, average, stress, routines, heatCold } of toldDays(to, count)) {
    await keepMorning(user, day, { waking, asleepMinutes });
    await keepEvening(
      user,
      day,
      {
        average,
        stress,
        routines: routines?.done ?? null,
        heatCold: heatCold?.done.includes('heat') ? ['heat'] : [],
      },
      { routines: ['breathing', 'yoga'] },
    );
  }
}

function score(value: number): number {
  return Math.min(10, Math.max(0, Math.round(value)));
}
