import type { CalendarDay } from '@/lib/time/calendar-day';

/** How a person lay for most of the night. */
export const positions = ['back', 'side', 'stomach', 'changing'] as const;
export type Position = (typeof positions)[number];

export const pillowKinds = ['feather', 'memory-foam', 'latex', 'firm', 'water', 'none', 'other'] as const;
export type PillowKind = (typeof pillowKinds)[number];

/** A pillow; a retired one is offered no more. Days are null when they were not said, the height is in centimetres. */
export type Pillow = {
  readonly id: string;
  readonly name: string;
  readonly kind: PillowKind;
  readonly heightCm: number | null;
  readonly sinceDay: CalendarDay | null;
  readonly retiredDay: CalendarDay | null;
};
