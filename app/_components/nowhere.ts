import { redirect } from 'next/navigation';

/**
 * Ends a page that was asked for something that is not there. Not `notFound()`: the browser draws what that shows, so
 * without JavaScript it is blank. This leads to an address that no page has, whose answer is whole, and a 404.
 */
export function nowhere(): never {
  redirect('/nothing-here');
}
