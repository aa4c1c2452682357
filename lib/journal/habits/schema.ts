/** How a habit is said: done or not, a count, or 0 to 10. */
export const habitKinds = ['yes-no', 'count', 'scale'] as const;
export type HabitKind = (typeof habitKinds)[number];

/** The habits that everyone may track; their names stand in the messages. */
export const builtInHabits = ['screen-at-eye-level', 'general-exercise'] as const;
export type BuiltInHabit = (typeof builtInHabits)[number];

/** A habit that Today may offer: a built-in one has its name in the messages, a person's own has its name. */
export type Habit = {
  readonly id: string;
  readonly name: string | null;
  readonly kind: HabitKind;
  readonly archived: boolean;
};

/** Whether a habit's id is a built-in name; a person's own ids begin with `own-`. */
export function isBuiltInHabit(id: string): id is BuiltInHabit {
  return builtInHabits.some((name) => name === id);
}
