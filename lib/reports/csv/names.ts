import { feelings, type Place, placeKeys } from '@/lib/pain/schema';
import { stressSources } from '@/lib/stress/schema';
import type { Words } from '@/lib/words/translator';

/** A thing by its id, and what it is called. */
export type Named = { readonly id: string; readonly name: string };

export function namesOf(things: readonly Named[]): ReadonlyMap<string, string> {
  return new Map(things.map(({ id, name }) => [id, name]));
}

/** The things with names that differ: of two that are called the same, the second is "Walk (2)". */
export function distinctNames(things: readonly Named[]): Named[] {
  const taken = new Set<string>();
  return things.map(({ id, name }) => {
    let own = name;
    for (let count = 2; taken.has(own); count++) own = `${name} (${count})`;
    taken.add(own);
    return { id, name: own };
  });
}

/** A place as the body map calls it. */
export function placeName({ region, side }: Place, { t }: Words): string {
  const key = placeKeys.find((each) => each === `${region}:${side}`);
  return key ? t(`body.on.${key}`) : `${region} ${side}`;
}

export function feelingName(id: string, { t }: Words): string {
  const known = feelings.find((each) => each === id);
  return known ? t(`pain.feelings.${known}`) : id;
}

export function stressSourceName(id: string, { t }: Words): string {
  const known = stressSources.find((each) => each === id);
  return known ? t(`stress.sources.${known}`) : id;
}

/** Minutes as hours with two decimals, from which the minutes can be told again. */
export function hoursOf(minutes: number | null): number | null {
  return minutes === null ? null : Math.round((minutes / 60) * 100) / 100;
}
