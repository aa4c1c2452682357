import { habitName } from '@/lib/journal/habits/habit-name';
import type { Habit } from '@/lib/journal/habits/schema';
import { routineName } from '@/lib/routines/routine-name';
import type { Routine } from '@/lib/routines/schema';
import type { Words } from '@/lib/words/translator';
import type { JournalHabit } from './from-journal';

/** What the things of a person's own are called, those put away too. */
export type HabitNames = {
  readonly routines: readonly Routine[];
  readonly habits: readonly Habit[];
  readonly pillows: readonly { readonly id: string; readonly name: string }[];
};

/** What a habit is called where it stands alone: "Hours asleep", "Shoulder roll". */
export function habitTitle(habit: JournalHabit, names: HabitNames, words: Words): string {
  if (!('id' in habit)) return words.t(`patterns.names.${habit.of}`);
  const { id } = habit;
  const former = { id, name: words.t('patterns.former') };
  if (habit.of === 'routine') return routineName(byId(names.routines, id) ?? former, words);
  if (habit.of === 'own') return habitName(byId(names.habits, id) ?? former, words);
  return words.t('patterns.names.pillow', { name: byId(names.pillows, id)?.name ?? former.name });
}

/** How a sentence about a habit begins: "On days with “Shoulder roll”", "With each hour more asleep". */
export function habitWith(habit: JournalHabit, names: HabitNames, words: Words): string {
  const { t } = words;
  if (!('id' in habit)) return t(`patterns.with.${habit.of}`);
  if (habit.of === 'pillow') {
    return t('patterns.with.pillow', { name: byId(names.pillows, habit.id)?.name ?? t('patterns.former') });
  }
  const name = habitTitle(habit, names, words);
  const kind = habit.of === 'own' ? byId(names.habits, habit.id)?.kind : undefined;
  return t(`patterns.with.${kind === 'count' || kind === 'scale' ? kind : 'done'}`, { name });
}

function byId<Item extends { readonly id: string }>(items: readonly Item[], id: string): Item | undefined {
  return items.find((item) => item.id === id);
}
