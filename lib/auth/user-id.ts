import { randomBytes } from 'node:crypto';

declare const brand: unique symbol;

/** Who owns a row. Text from a request can never become one: ids come from the session's row, or are made here. */
export type UserId = string & { readonly [brand]: 'UserId' };

/** The id in a row of the database, or in a test's cast. Throws when it is empty. */
export function userIdOf(id: string): UserId {
  if (!isUserId(id)) throw new TypeError('A user id is empty.');
  return id;
}

/** The id of a new person. */
export function newUserId(): UserId {
  return userIdOf(randomBytes(16).toString('base64url'));
}

function isUserId(id: string): id is UserId {
  return id !== '';
}
