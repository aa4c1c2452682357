import type { Typed } from '@/lib/form-state';
import type { CalendarDay } from '@/lib/time/calendar-day';
import type { ClinicScore, Ratings, Week } from './schema';

/** A week's answers as their form would send them. */
export function weekFields(day: CalendarDay, { average, enjoyment, activity }: Week): Typed {
  return { day: [day], average: one(average), enjoyment: one(enjoyment), activity: one(activity) };
}

/** The ratings of the activities that a form offers, as it would send them. */
export function ratingFields(day: CalendarDay, offered: readonly string[], ratings: Ratings): Typed {
  const rated = Object.entries(ratings).map(([id, rating]) => [`rating-${id}`, one(rating)] as const);
  return { day: [day], offered, ...Object.fromEntries(rated) };
}

/** How it is altogether, as its form would send it. */
export function changeFields(day: CalendarDay, step: number | null): Typed {
  return { day: [day], step: one(step) };
}

/** A clinic's total as its form would send it. */
export function totalFields({ id, day, form, name, score, most }: ClinicScore): Typed {
  return { which: [id], day: [day], form: [form], total: one(score), name: one(name), most: one(most) };
}

function one(value: string | number | null): readonly string[] {
  return value === null ? [] : [String(value)];
}
