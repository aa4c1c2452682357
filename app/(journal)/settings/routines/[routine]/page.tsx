import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { Form } from '@/app/_components/ui/form';
import { PutAway } from '@/app/_components/ui/put-away';
import { SubHeading } from '@/app/_components/ui/sub-heading';
import { SubmitRow } from '@/app/_components/ui/submit-row';
import { requireUser, type User } from '@/lib/auth/session';
import { listRoutines } from '@/lib/routines/data';
import { wordsFor } from '@/lib/words/translator';
import { RoutineFields } from '../_components/routine-fields';
import { changeRoutine, putRoutineAway } from '../actions';

type Props = { readonly params: Promise<{ routine: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await ownRoutine(await requireUser(), (await params).routine)).name };
}

/** One routine of the person's own: its name, how it is done, and whether it is offered. */
export default async function OwnRoutinePage({ params }: Props) {
  const user = await requireUser();
  const words = wordsFor(user.locale);
  const { t } = words;
  const routine = await ownRoutine(user, (await params).routine);
  const { id, name, archived } = routine;
  return (
    <div className="max-w-[34rem]">
      <SubHeading back={{ href: '/settings/routines', label: t('settings.routines.title') }} title={name} />
      <Form action={changeRoutine} lost={t('errors.lost')} className="grid gap-6">
        <RoutineFields id={id} routine={routine} words={words} />
        <SubmitRow>{t('settings.save')}</SubmitRow>
      </Form>
      <PutAway
        action={putRoutineAway}
        fields={{ id }}
        away={archived}
        hint={t(`settings.belongings.${archived ? 'offerHint' : 'putAwayHint'}`)}
        submit={t(`settings.belongings.${archived ? 'offer' : 'putAway'}`)}
        lost={t('errors.lost')}
      />
    </div>
  );
}

/** The person's own routine of that id. Someone else's leads back to the list, as one that never was. */
async function ownRoutine(user: User, id: string) {
  const routine = (await listRoutines(user.id)).find((each) => each.id === id);
  if (!routine || routine.name === null) redirect('/settings/routines');
  return { ...routine, name: routine.name };
}
