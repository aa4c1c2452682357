import type { Week } from './schema';

/** The mean of a week's three answers, 0 to 10; null unless all three were given. */
export function weekScore({ average, enjoyment, activity }: Week): number | null {
  if (average === null || enjoyment === null || activity === null) return null;
  return (average + enjoyment + activity) / 3;
}
