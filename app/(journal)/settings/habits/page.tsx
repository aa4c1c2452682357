import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { EmptyingForm } from '@/app/_components/ui/emptying-form';
import { TextField } from '@/app/_components/ui/field';
import { Belongings } from '@/app/_components/ui/row-links';
import { Section } from '@/app/_components/ui/section';
import { SubHeading } from '@/app/_components/ui/sub-heading';
import { SubmitRow } from '@/app/_components/ui/submit-row';
import { requireUser } from '@/lib/auth/session';
import { listHabits } from '@/lib/journal/habits/data';
import { habitName } from '@/lib/journal/habits/habit-name';
import { type Habit, habitKinds, isBuiltInHabit } from '@/lib/journal/habits/schema';
import { wordsFor } from '@/lib/words/translator';
import { NotAsked } from '../../_components/not-asked';
import { Choices } from '../_components/choices';
import { makeHabit } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  const { t } = wordsFor((await requireUser()).locale);
  return { title: t('settings.habits.title') };
}

/** The habits that Today asks about: the two that are always there, and the person's own. */
export default async function HabitsPage() {
  const user = await requireUser();
  const words = wordsFor(user.locale);
  const { t } = words;
  const habits = await listHabits(user.id);
  const own = habits.filter(({ id }) => !isBuiltInHabit(id));
  const away = own.filter(({ archived }) => archived);
  const row = (habit: Habit) => ({
    href: `/settings/habits/${habit.id}`,
    name: habitName(habit, words),
    note: t(`settings.habits.kinds.${habit.kind}`),
  });
  return (
    <>
      <SubHeading
        back={{ href: '/settings', label: t('settings.title') }}
        title={t('settings.habits.title')}
        lead={t('settings.habits.lead')}
      />
      <NotAsked user={user} trackable="habits" words={words} />
      <Section title={t('settings.habits.add')}>
        <EmptyingForm action={makeHabit} lost={t('errors.lost')} className="grid gap-6">
          <input type="hidden" name="id" value={`own-${randomUUID()}`} />
          <TextField
            name="name"
            label={t('settings.belongings.name')}
            hint={t('settings.habits.nameHint')}
            required
            maxLength={60}
          />
          <Choices
            name="kind"
            legend={t('settings.habits.kind')}
            options={habitKinds.map((kind) => ({ value: kind, label: t(`settings.habits.kinds.${kind}`) }))}
            chosen={['yes-no']}
          />
          <SubmitRow>{t('settings.habits.add')}</SubmitRow>
        </EmptyingForm>
      </Section>
      <Section title={t('settings.habits.own')}>
        <Belongings
          inUse={own.filter(({ archived }) => !archived).map(row)}
          away={away.map(row)}
          none={t('settings.habits.none')}
          awayTitle={t('settings.belongings.away', { count: away.length })}
        />
      </Section>
      <Section title={t('settings.habits.always')}>
        <ul>
          {habits
            .filter(({ id }) => isBuiltInHabit(id))
            .map((habit) => (
              <li key={habit.id} className="border-rule py-2.5 not-first:border-t">
                {habitName(habit, words)}
                <span className="block text-ink-2 text-s">{t(`settings.habits.kinds.${habit.kind}`)}</span>
              </li>
            ))}
        </ul>
      </Section>
    </>
  );
}
