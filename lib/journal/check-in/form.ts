import { placeFields } from '@/lib/pain/place-fields';
import type { CalendarDay } from '@/lib/time/calendar-day';
import type { Evening, Morning } from '../schema';

/** A form as the names and values of its fields. */
export type Fields = Readonly<Record<string, readonly string[]>>;

/** The fields of a morning: what its form would send. With `drawn` it is a whole form, ready to be sent as it is. */
export function morningFields(day: CalendarDay, morning: Morning, drawn: Partial<Morning>): Fields {
  return {
    day: [day],
    drawn: [JSON.stringify(drawn)],
    waking: one(morning.waking),
    asleep: one(morning.asleepMinutes === null ? null : morning.asleepMinutes / 60),
    quality: one(morning.quality),
    awakenings: one(morning.awakenings),
    position: one(morning.position),
    pillow: one(morning.pillowId),
  };
}

/** The fields of an evening: what its form would send. */
export function eveningFields(day: CalendarDay, evening: Evening, drawn: Partial<Evening>): Fields {
  const numbers: Record<string, string[]> = {};
  for (const [id, value] of Object.entries(evening.habitValues)) numbers[`habit-${id}`] = one(value);
  return {
    day: [day],
    drawn: [JSON.stringify(drawn)],
    average: one(evening.average),
    worst: one(evening.worst),
    ...placeFields(evening.places),
    feelings: many(evening.feelings),
    worse: many(evening.worse),
    eased: many(evening.eased),
    stress: one(evening.stress),
    sources: many(evening.stressSources),
    routines: many(evening.routines),
    breaks: one(evening.breaks),
    heatCold: many(evening.heatCold),
    medication: many(evening.medication),
    habits: many(evening.habits),
    note: one(evening.note),
    ...numbers,
  };
}

function one(value: string | number | null): string[] {
  return value === null ? [] : [String(value)];
}

function many(ticked: readonly string[] | null): readonly string[] {
  return ticked?.length === 0 ? ['none'] : (ticked ?? []);
}
