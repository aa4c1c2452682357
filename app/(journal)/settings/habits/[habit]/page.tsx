import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { TextField } from '@/app/_components/ui/field';
import { Form } from '@/app/_components/ui/form';
import { PutAway } from '@/app/_components/ui/put-away';
import { SubHeading } from '@/app/_components/ui/sub-heading';
import { SubmitRow } from '@/app/_components/ui/submit-row';
import { requireUser, type User } from '@/lib/auth/session';
import { listHabits } from '@/lib/journal/habits/data';
import { wordsFor } from '@/lib/words/translator';
import { nameHabit, putHabitAway } from '../actions';

type Props = { readonly params: Promise<{ habit: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await ownHabit(await requireUser(), (await params).habit)).name };
}

/** One habit of the person's own: its name, and whether it is offered. */
export default async function HabitPage({ params }: Props) {
  const user = await requireUser();
  const { t } = wordsFor(user.locale);
  const { id, name, kind, archived } = await ownHabit(user, (await params).habit);
  return (
    <div className="max-w-[34rem]">
      <SubHeading
        back={{ href: '/settings/habits', label: t('settings.habits.title') }}
        title={name}
        lead={t('settings.habits.kindStays', { kind: t(`settings.habits.kinds.${kind}`) })}
      />
      <Form action={nameHabit} lost={t('errors.lost')} className="grid gap-6">
        <input type="hidden" name="id" value={id} />
        <TextField name="name" label={t('settings.belongings.name')} value={name} required maxLength={60} />
        <SubmitRow>{t('settings.belongings.rename')}</SubmitRow>
      </Form>
      <PutAway
        action={putHabitAway}
        fields={{ id }}
        away={archived}
        hint={t(`settings.belongings.${archived ? 'offerHint' : 'putAwayHint'}`)}
        submit={t(`settings.belongings.${archived ? 'offer' : 'putAway'}`)}
        lost={t('errors.lost')}
      />
    </div>
  );
}

/** The person's habit of that id. Someone else's leads back to the list, as one that never was. */
async function ownHabit(user: User, id: string) {
  const habit = (await listHabits(user.id)).find((each) => each.id === id);
  if (!habit || habit.name === null) redirect('/settings/habits');
  return { ...habit, name: habit.name };
}
