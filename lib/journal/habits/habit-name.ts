import type { Words } from '@/lib/words/translator';
import { type Habit, isBuiltInHabit } from './schema';

/** What a habit is called: a built-in one by the messages, a person's own by what they called it. */
export function habitName({ id, name }: Pick<Habit, 'id' | 'name'>, { t }: Words): string {
  return isBuiltInHabit(id) ? t(`habits.names.${id}`) : (name ?? id);
}
