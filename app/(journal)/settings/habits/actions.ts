'use server';

import { formAction } from '@/lib/form-action';
import { addHabit, archiveHabit, listHabits, renameHabit } from '@/lib/journal/habits/data';
import { now } from '@/lib/time/clock';
import { habitAwaySchema, habitNameSchema, newHabitSchema } from './schema';

export const makeHabit = formAction(newHabitSchema, async (user, habit, { t }) => {
  if (!(await addHabit(user.id, habit))) return { refused: 'full' };
  return { saved: t('settings.habits.saved', { name: habit.name }) };
});

export const nameHabit = formAction(habitNameSchema, async (user, { id, name }, { t }) => {
  if (!(await renameHabit(user.id, id, name))) return { refused: 'goneItem' };
  return { saved: t('settings.belongings.renamed', { name }) };
});

export const putHabitAway = formAction(habitAwaySchema, async (user, { id, away }, { t }) => {
  const name = (await listHabits(user.id)).find((habit) => habit.id === id)?.name;
  if (!name) return { refused: 'goneItem' };
  if (!(await archiveHabit(user.id, id, away ? now() : null))) return { refused: 'full' };
  return { saved: t(`settings.belongings.${away ? 'putAwayDone' : 'offerDone'}`, { name }) };
});
