import { createHash } from 'node:crypto';

/** Whether two names are one to a person: in capitals or not. */
export function isSameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/**
 * The id of a new chip by what it is called in its group: the same words are the same chip, so sending them twice makes
 * one. An id that a chip of another name has, because it was renamed, is passed over.
 */
export function idOfName(group: string, name: string, taken: readonly { readonly id: string }[]): string {
  let id = `${group} ${name.toLowerCase()}`;
  do id = createHash('sha256').update(id).digest('base64url').slice(0, 22);
  while (taken.some((each) => each.id === id));
  return id;
}
