import { RowLinks } from '@/app/_components/ui/row-links';
import type { User } from '@/lib/auth/session';
import { listChips } from '@/lib/journal/chips/data';
import { listHabits } from '@/lib/journal/habits/data';
import { isBuiltInHabit } from '@/lib/journal/habits/schema';
import { getTrouble } from '@/lib/journal/trouble/data';
import { listActivities } from '@/lib/measures/activities/data';
import { listOfferedRoutines, listRoutines } from '@/lib/routines/data';
import { listPillows } from '@/lib/sleep/data';
import type { Words } from '@/lib/words/translator';

/** What a person owns and chooses, a page each, with how it stands in short. */
export async function JournalLinks({ user, words }: { user: User; words: Words }) {
  const { t } = words;
  const [habits, pillows, routines, wished, chips, trouble, activities] = await Promise.all([
    listHabits(user.id),
    listPillows(user.id),
    listRoutines(user.id),
    listOfferedRoutines(user.id),
    listChips(user.id),
    getTrouble(user.id),
    listActivities(user.id),
  ]);
  const notes = {
    tracked: t('settings.journal.tracked', { count: user.tracked.length }),
    habits: t('settings.journal.habits', {
      count: inUse(habits).filter(({ id }) => !isBuiltInHabit(id)).length,
    }),
    routines: t('settings.journal.routines', { count: inUse(wished).length, all: inUse(routines).length }),
    pillows: t('settings.journal.pillows', {
      count: pillows.filter(({ retiredDay }) => retiredDay === null).length,
    }),
    chips: t('settings.journal.chips', { count: inUse(chips).length }),
    trouble: trouble.since
      ? t('settings.journal.troubleSince', { day: words.day(trouble.since, 'medium') })
      : t(`settings.journal.${trouble.how || trouble.question ? 'troubleSaid' : 'troubleUnsaid'}`),
  };
  return (
    <RowLinks
      rows={[
        ...(['tracked', 'routines', 'habits', 'pillows', 'chips', 'trouble'] as const).map((part) => ({
          href: `/settings/${part}`,
          name: t(`settings.${part}.title`),
          note: notes[part],
        })),
        {
          href: '/report/measures',
          name: t('measures.title'),
          note: t('measures.inUse', { count: inUse(activities).length }),
        },
      ]}
    />
  );
}

function inUse<Item extends { readonly archived: boolean }>(items: readonly Item[]): readonly Item[] {
  return items.filter(({ archived }) => !archived);
}
