import { type Place, type PlaceKey, regions, sides } from './schema';

/** Places as the fields of a form: the ticked ones, and an intensity for each. Null is not said, an empty list "nowhere". */
export function placeFields(places: readonly Place[] | null): Record<string, readonly string[]> {
  const fields: Record<string, readonly string[]> = {
    places: places?.length === 0 ? ['none'] : (places?.map(({ region, side }) => `${region}:${side}`) ?? []),
  };
  for (const { region, side, intensity } of places ?? [])
    fields[`intensity-${region}:${side}`] = intensity === null ? [] : [String(intensity)];
  return fields;
}

/** The places of ticked words, each with what `intensityOf` reads from its own field. */
export function placesIn(
  keys: readonly PlaceKey[] | null,
  intensityOf: (field: string) => number | null,
): readonly Place[] | null {
  return (
    keys?.map((key) => {
      const [regionName, sideName] = key.split(':');
      const region = regions.find((each) => each === regionName);
      const side = sides.find((each) => each === sideName);
      if (!region || !side) throw new RangeError(`No place is called ${key}`);
      return { region, side, intensity: intensityOf(`intensity-${key}`) };
    }) ?? null
  );
}
