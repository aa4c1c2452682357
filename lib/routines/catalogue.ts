/** A built-in routine by its lasting name; its title and steps stand in the messages under `routines.<name>`. */
export const builtInRoutines = [
  'arm-reach',
  'arm-slides',
  'shoulder-roll',
  'butterfly',
  'foam-roll',
  'breathing',
  'desk-break',
  'yoga',
] as const;
export type BuiltInRoutine = (typeof builtInRoutines)[number];

/** Whether a routine's id is a built-in name; a person's own ids begin with `own-`. */
export function isBuiltIn(id: string): id is BuiltInRoutine {
  return builtInRoutines.some((name) => name === id);
}
