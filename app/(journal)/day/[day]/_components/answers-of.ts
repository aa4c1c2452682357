import type { Choices } from '@/lib/journal/choices/data';
import { habitName } from '@/lib/journal/habits/habit-name';
import type { JournalDay } from '@/lib/journal/schema';
import { feelings, placeKeys } from '@/lib/pain/schema';
import { routineName } from '@/lib/routines/routine-name';
import type { Pillow } from '@/lib/sleep/schema';
import { stressSources } from '@/lib/stress/schema';
import type { Words } from '@/lib/words/translator';
import { sleepHours } from '../../../_components/summaries';

/** Every answer that a day can hold, in words; null is "not said". */
export function answersOf(
  told: JournalDay,
  note: string | null,
  pillows: readonly Pillow[],
  choices: Choices,
  words: Words,
): Readonly<Record<Exclude<keyof JournalDay, 'day' | 'logged' | 'backFilled'> | 'note', string | null>> {
  const { t, list, number } = words;
  const score = (value: number | null) => (value === null ? null : number(value));
  const ticked = (done: readonly string[] | null | undefined, name: (id: string) => string) =>
    done ? (done.length === 0 ? t('day.none') : list(done.map(name))) : null;
  const nameIn = (items: readonly { readonly id: string; readonly name: string | null }[]) => (id: string) =>
    items.find((item) => item.id === id)?.name ?? id;
  const nameOfHabit = (id: string) =>
    habitName(choices.habits.find((habit) => habit.id === id) ?? { id, name: null }, words);
  const values = Object.entries(told.habitValues);
  return {
    waking: score(told.waking),
    average: score(told.average),
    worst: score(told.worst),
    places: ticked(
      told.places &&
        placeKeys.filter((key) => told.places?.some(({ region, side }) => key === `${region}:${side}`)),
      (key) => {
        const known = placeKeys.find((each) => each === key);
        const strength = told.places?.find(({ region, side }) => key === `${region}:${side}`)?.intensity;
        const name = known ? t(`body.on.${known}`) : key;
        return strength === null || strength === undefined
          ? name
          : t('day.placeWith', { place: name, score: strength });
      },
    ),
    feelings: ticked(told.feelings?.done, (id) => {
      const known = feelings.find((each) => each === id);
      return known ? t(`pain.feelings.${known}`) : id;
    }),
    worse: ticked(told.worse?.done, nameIn(choices.factors)),
    eased: ticked(told.eased?.done, nameIn(choices.factors)),
    asleepMinutes:
      told.asleepMinutes === null
        ? null
        : t('today.morning.hours', { hours: sleepHours(told.asleepMinutes / 60, words) }),
    sleepQuality: score(told.sleepQuality),
    awakenings: score(told.awakenings),
    position: told.position && t(`sleep.positions.${told.position}`),
    pillowId: told.pillowId && nameIn(pillows)(told.pillowId),
    stress: score(told.stress),
    stressSources: ticked(told.stressSources?.done, (id) => {
      const known = stressSources.find((each) => each === id);
      return known ? t(`stress.sources.${known}`) : id;
    }),
    routines: ticked(told.routines?.done, (id) =>
      routineName(choices.routines.find((routine) => routine.id === id) ?? { id, name: null }, words),
    ),
    breaks: score(told.breaks),
    heatCold: ticked(told.heatCold?.done, (id) => t(`habits.heatCold.${id === 'cold' ? 'cold' : 'heat'}`)),
    medication: ticked(told.medication?.done, nameIn(choices.medications)),
    habits: ticked(told.habits?.done, nameOfHabit),
    habitValues:
      values.length === 0
        ? null
        : list(values.map(([id, value]) => t('day.habitWith', { habit: nameOfHabit(id), value }))),
    note,
  };
}
