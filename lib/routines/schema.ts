/** A routine by its name: a built-in one has its title in the messages, a person's own has what they called it. */
export type Routine = { readonly id: string; readonly name: string | null };

/** A routine as its owner keeps it. An archived one, or one that they do not want offered, is not on Today. */
export type KeptRoutine = Routine & { readonly how: string | null; readonly archived: boolean };
