import type { Metadata } from 'next';
import { nowhere } from '@/app/_components/nowhere';
import { TextField } from '@/app/_components/ui/field';
import { Form } from '@/app/_components/ui/form';
import { PutAway } from '@/app/_components/ui/put-away';
import { SubHeading } from '@/app/_components/ui/sub-heading';
import { SubmitRow } from '@/app/_components/ui/submit-row';
import { requireUser, type User } from '@/lib/auth/session';
import { listActivities } from '@/lib/measures/activities/data';
import type { Activity } from '@/lib/measures/schema';
import { wordsFor } from '@/lib/words/translator';
import { nameActivity, putActivityAway } from '../../actions';

type Props = { readonly params: Promise<{ activity: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await theirActivity(await requireUser(), (await params).activity)).name };
}

/** One activity of the person's: its name, and whether it is asked about. */
export default async function ActivityPage({ params }: Props) {
  const user = await requireUser();
  const { t } = wordsFor(user.locale);
  const { id, name, archived } = await theirActivity(user, (await params).activity);
  return (
    <div className="max-w-[34rem]">
      <SubHeading back={{ href: '/report/measures', label: t('measures.title') }} title={name} />
      <Form action={nameActivity} lost={t('errors.lost')} className="grid gap-6">
        <input type="hidden" name="id" value={id} />
        <TextField name="name" label={t('settings.belongings.name')} value={name} required maxLength={80} />
        <SubmitRow>{t('settings.belongings.rename')}</SubmitRow>
      </Form>
      <PutAway
        action={putActivityAway}
        fields={{ id }}
        away={archived}
        hint={t(`settings.belongings.${archived ? 'offerHint' : 'putAwayHint'}`)}
        submit={t(`settings.belongings.${archived ? 'offer' : 'putAway'}`)}
        lost={t('errors.lost')}
      />
    </div>
  );
}

/** The person's activity of that id. Someone else's is nowhere, as one that never was. */
async function theirActivity(user: User, id: string): Promise<Activity> {
  return (await listActivities(user.id)).find((each) => each.id === id) ?? nowhere();
}
