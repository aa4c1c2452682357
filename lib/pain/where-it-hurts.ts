import type { JournalDay } from '@/lib/journal/schema';
import { sampleOf } from '@/lib/stats/sample';
import { type CalendarDay, dayOf } from '@/lib/time/calendar-day';
import { type PlaceKey, placeKeys } from './schema';

/** The fewest days that say where from which shares are told. */
export const leastAnswered = 3;

/** A place, and what the days that named it say of it. */
export type HurtingPlace = {
  readonly place: PlaceKey;
  /** Days on which it was named, at least 1. */
  readonly days: number;
  /** Their share of the days that say where, above 0 to 1; null when fewer than three days say so. */
  readonly share: number | null;
  /** The mean of the numbers given there, 0 to 10, and how many days gave one; null when none did. */
  readonly intensity: { readonly mean: number; readonly days: number } | null;
};

/** Where it hurt over some days. A day that does not say where counts nowhere, neither as pain nor as none. */
export type WhereItHurts = {
  /** Days that say where, "nowhere" among them. */
  readonly answered: number;
  /** Days that say "nowhere". */
  readonly nowhere: number;
  /** The places that were named, most days first; of equal ones the first of the body map is first. */
  readonly places: readonly HurtingPlace[];
};

type PlacedDay = Pick<JournalDay, 'day' | 'places'>;

export function whereItHurts(days: readonly PlacedDay[]): WhereItHurts {
  const said = days.flatMap(({ places }) => (places ? [places] : []));
  const named = new Map<string, (number | null)[]>();
  for (const { region, side, intensity } of said.flat()) {
    const key = `${region}:${side}`;
    named.set(key, [...(named.get(key) ?? []), intensity]);
  }
  const places = placeKeys.flatMap((place) => {
    const numbers = named.get(place);
    if (!numbers) return [];
    const sample = sampleOf(numbers);
    return {
      place,
      days: numbers.length,
      share: said.length < leastAnswered ? null : numbers.length / said.length,
      intensity: sample && { mean: sample.mean, days: sample.n },
    };
  });
  return {
    answered: said.length,
    nowhere: said.filter((places) => places.length === 0).length,
    places: places.toSorted((a, b) => b.days - a.days),
  };
}

/** A calendar month, as much of it as lies in the days that were asked about. */
export type HurtingMonth = WhereItHurts & { readonly first: CalendarDay };

const mostMonths = 6;

/**
 * The calendar months that hold a day that says where, in order: the last six of them. `leftOut` counts the earlier ones.
 * `days` are in order.
 */
export function hurtingMonths(days: readonly PlacedDay[]): {
  readonly months: readonly HurtingMonth[];
  readonly leftOut: number;
} {
  const byMonth = new Map<string, PlacedDay[]>();
  for (const day of days) {
    if (day.places === null) continue;
    const month = day.day.slice(0, 7);
    byMonth.set(month, [...(byMonth.get(month) ?? []), day]);
  }
  const months = Array.from(byMonth, ([month, together]) => ({
    first: dayOf(`${month}-01`),
    ...whereItHurts(together),
  }));
  return { months: months.slice(-mostMonths), leftOut: Math.max(0, months.length - mostMonths) };
}

/**
 * How deep a figure colours each place that was named, from 0.1 for hardly ever, which is told from never, to 1 for
 * every day. Without shares it colours none.
 */
export function depths({ places }: WhereItHurts): ReadonlyMap<PlaceKey, number> {
  return new Map(
    places.flatMap(({ place, share }) => (share === null ? [] : [[place, 0.1 + 0.9 * share] as const])),
  );
}
