/**
 * A failed query carries its values, and whoever hosts Nape reads the log: what is printed of it is why it failed. Next
 * prints what a page throws by `console.error`, so that is where it is taken out.
 */
export function keepValuesOutOfTheLog(): void {
  const print = console.error;
  console.error = (...said: unknown[]) => print(...said.map(withoutValues));
}

/** An error that Drizzle threw, as the reason that the database gave; anything else as it is. */
export function withoutValues(said: unknown): unknown {
  if (!(said instanceof Error) || !('params' in said) || !('query' in said)) return said;
  const reason = said.cause instanceof Error ? said.cause.message : 'no reason was given';
  return new Error(`The database did not answer: ${reason}`);
}
