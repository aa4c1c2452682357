import { Chips } from '@/app/_components/ui/chips';
import { TextField } from '@/app/_components/ui/field';
import { Scale } from '@/app/_components/ui/scale';
import type { Habit } from '@/lib/journal/habits/schema';
import type { Evening } from '@/lib/journal/schema';
import type { Words } from '@/lib/words/translator';

/** The habits of an evening: those that are done or not as chips, the others each with a number of their own. */
export function HabitFields({
  habits,
  said,
  name,
  words: { t },
}: {
  habits: readonly Habit[];
  said: Evening;
  name: (habit: Habit) => string;
  words: Words;
}) {
  const value = (id: string) => said.habitValues[id] ?? null;
  return (
    <>
      <Chips
        name="habits"
        legend={t('today.evening.habits')}
        options={habits
          .filter(({ kind }) => kind === 'yes-no')
          .map((habit) => ({ value: habit.id, label: name(habit) }))}
        chosen={said.habits}
        none={t('today.evening.noHabits')}
      />
      {habits.map((habit) =>
        habit.kind === 'scale' ? (
          <Scale
            key={habit.id}
            name={`habit-${habit.id}`}
            legend={name(habit)}
            lowest={t('habits.lowest')}
            highest={t('habits.highest')}
            clear={t('ui.clear')}
            value={value(habit.id)}
          />
        ) : (
          habit.kind === 'count' && (
            <TextField
              key={habit.id}
              name={`habit-${habit.id}`}
              label={t('habits.count', { habit: name(habit) })}
              value={value(habit.id)?.toString() ?? null}
              inputMode="numeric"
              maxLength={4}
            />
          )
        ),
      )}
    </>
  );
}
