import { type JournalHabit, sharedHabits } from './from-journal';

/** A habit as one word: in an address, or as a key. */
export function habitKey(habit: JournalHabit): string {
  return 'id' in habit ? `${habit.of}:${habit.id}` : habit.of;
}

const owned = ['pillow', 'routine', 'own'] as const;

/** The habit that a key names, or null. Whether the person has such a thing it cannot tell. */
export function habitOfKey(key: string): JournalHabit | null {
  const shared = sharedHabits.find((of) => of === key);
  if (shared) return { of: shared };
  const [, kind, id] = /^(pillow|routine|own):([\w-]{1,60})$/.exec(key) ?? [];
  const of = owned.find((each) => each === kind);
  return of && id !== undefined ? { of, id } : null;
}
