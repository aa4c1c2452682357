/** What a save does to what is kept: the keys it changes, the keys in which another save came first, and the outcome. */
export type Change<Said> = {
  readonly changed: Partial<Said>;
  readonly replaced: readonly (keyof Said & string)[];
  readonly result: Said;
};

/**
 * Only what the person changed: the keys in which what they sent differs from what their form was drawn from. A key that
 * the form did not carry is not in `drawn`, and stays. `replaced` names the changed keys that another save changed as
 * well, to something else, after the form was drawn.
 */
export function changeOf<Said extends object>(
  sent: Said,
  drawn: Readonly<Record<string, unknown>>,
  kept: Said,
): Change<Said> {
  const changed: Partial<Said> = {};
  const replaced: (keyof Said & string)[] = [];
  for (const key in sent) {
    if (!Object.hasOwn(drawn, key) || isSame(sent[key], drawn[key])) continue;
    changed[key] = sent[key];
    if (!isSame(kept[key], drawn[key]) && !isSame(kept[key], sent[key])) replaced.push(key);
  }
  return { changed, replaced, result: { ...kept, ...changed } };
}

/** Whether nothing is said: every value is null, or an empty record. An empty list is "none today", which is said. */
export function saysNothing(said: object): boolean {
  return Object.values(said).every(
    (value) =>
      value === null ||
      (typeof value === 'object' && !Array.isArray(value) && Object.keys(value).length === 0),
  );
}

/** Whether two answers are the same. The order of ticks and of keys says nothing. */
function isSame(one: unknown, other: unknown): boolean {
  return canonical(one) === canonical(other);
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).sort().join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  return `{${Object.entries(value)
    .map(([key, inner]) => `${key}:${canonical(inner)}`)
    .sort()
    .join()}}`;
}
