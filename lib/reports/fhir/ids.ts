import { createHash } from 'node:crypto';

/** A hash of a record, as hexadecimal text. It is taken part by part, for a record of ten years is long. */
export function seedOf(record: object): string {
  const hash = createHash('sha256');
  for (const [name, part] of Object.entries(record)) {
    hash.update(`${name}:`);
    for (const each of Array.isArray(part) ? part : [part]) hash.update(`${JSON.stringify(each)}\n`);
  }
  return hash.digest('hex');
}

/**
 * The id at a place in a bundle: the place under a hash of everything that the bundle is made from, as a UUID of version 8
 * (RFC 9562). The same record gives the same ids, and another record others, so that bundles can be kept together.
 */
export function idAt(seed: string, place: number): string {
  const parts = [seed.slice(0, 8), seed.slice(8, 12), `8${seed.slice(12, 15)}`, `a${seed.slice(15, 18)}`];
  return `${parts.join('-')}-${place.toString(16).padStart(12, '0')}`;
}

/** The ids from a place on, one after the other. */
export type Ids = { readonly next: () => string };

export function idsFrom(seed: string, first: number): Ids {
  let place = first;
  return { next: () => idAt(seed, place++) };
}

/** The address of a resource inside its bundle. */
export function addressOf(id: string): string {
  return `urn:uuid:${id}`;
}
