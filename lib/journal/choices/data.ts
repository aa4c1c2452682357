import type { User } from '@/lib/auth/session';
import { listFactors } from '@/lib/pain/data';
import { feelings } from '@/lib/pain/schema';
import { listOfferedRoutines } from '@/lib/routines/data';
import { stressSources } from '@/lib/stress/schema';
import type { Asked } from '../check-in/data';
import { listHabits } from '../habits/data';
import { heatOrCold } from '../heat-cold/schema';
import { listMedications } from '../medication/data';
import type { Evening } from '../schema';

/** What an evening can choose from: what is offered now, and what was archived but may still stand on an old day. */
export type Choices = Awaited<ReturnType<typeof listChoices>>;

export async function listChoices(user: User) {
  const [routines, factors, habits, medications] = await Promise.all([
    listOfferedRoutines(user.id),
    listFactors(user.id),
    listHabits(user.id),
    listMedications(user.id),
  ]);
  return { routines, factors, habits, medications };
}

/** Whether an evening names only what there is to choose, archived or not, and says each habit in its own way. */
export function areChoices(
  { routines, habits, habitValues }: Pick<Evening, 'routines' | 'habits' | 'habitValues'>,
  choices: Choices,
): boolean {
  const kinds = new Map(choices.habits.map(({ id, kind }) => [id, kind]));
  return (
    (routines ?? []).every((id) => choices.routines.some((routine) => routine.id === id)) &&
    (habits ?? []).every((id) => kinds.get(id) === 'yes-no') &&
    Object.entries(habitValues).every(([id, value]) => {
      const kind = kinds.get(id);
      return kind === 'count' || (kind === 'scale' && value <= 10);
    })
  );
}

/** What an evening offers in each group: nothing in a group that the person does not track. */
export function offeredIn({ routines, factors, habits, medications }: Choices, user: User): Asked['offered'] {
  function ids<Item extends { readonly id: string; readonly archived: boolean }>(
    trackable: User['tracked'][number],
    items: readonly Item[],
    fits: (item: Item) => boolean = () => true,
  ): readonly string[] {
    if (!user.tracked.includes(trackable)) return [];
    return items.filter((item) => !item.archived && fits(item)).map(({ id }) => id);
  }
  const words = (trackable: User['tracked'][number], all: readonly string[]) =>
    user.tracked.includes(trackable) ? all : [];
  return {
    'stress-sources': words('stress', stressSources),
    routines: ids('routines', routines),
    'heat-cold': words('heat-cold', heatOrCold),
    medication: ids('medication', medications),
    feelings: words('feelings', feelings),
    worse: ids('factors', factors, ({ direction }) => direction === 'worse'),
    eased: ids('factors', factors, ({ direction }) => direction === 'eased'),
    habits: ids('habits', habits, ({ kind }) => kind === 'yes-no'),
  };
}
