/** A routine that Today may offer: a built-in one has its title in the messages, a person's own has its name. */
export type Routine = { readonly id: string; readonly name: string | null };
