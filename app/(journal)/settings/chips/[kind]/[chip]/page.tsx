import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { TextField } from '@/app/_components/ui/field';
import { Form } from '@/app/_components/ui/form';
import { PutAway } from '@/app/_components/ui/put-away';
import { SubHeading } from '@/app/_components/ui/sub-heading';
import { SubmitRow } from '@/app/_components/ui/submit-row';
import { requireUser, type User } from '@/lib/auth/session';
import { getChip } from '@/lib/journal/chips/data';
import { type Chip, chipKinds } from '@/lib/journal/chips/schema';
import { wordsFor } from '@/lib/words/translator';
import { nameChip, putChipAway } from '../../actions';

type Props = { readonly params: Promise<{ kind: string; chip: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await theirChip(await requireUser(), await params)).name };
}

/** One chip of the person's own: its name, and whether it is offered. */
export default async function ChipPage({ params }: Props) {
  const user = await requireUser();
  const { t } = wordsFor(user.locale);
  const { kind, id, name, archived } = await theirChip(user, await params);
  return (
    <div className="max-w-[34rem]">
      <SubHeading
        back={{ href: '/settings/chips', label: t('settings.chips.title') }}
        title={name}
        lead={t(`settings.chips.kinds.${kind}`)}
      />
      <Form action={nameChip} lost={t('errors.lost')} className="grid gap-6">
        <input type="hidden" name="kind" value={kind} />
        <input type="hidden" name="id" value={id} />
        <TextField name="name" label={t('settings.belongings.name')} value={name} required maxLength={60} />
        <SubmitRow>{t('settings.belongings.rename')}</SubmitRow>
      </Form>
      <PutAway
        action={putChipAway}
        fields={{ kind, id }}
        away={archived}
        hint={t(`settings.belongings.${archived ? 'offerHint' : 'putAwayHint'}`)}
        submit={t(`settings.belongings.${archived ? 'offer' : 'putAway'}`)}
        lost={t('errors.lost')}
      />
    </div>
  );
}

/** The person's chip at that address. Someone else's leads back to the list, as one that never was. */
async function theirChip(user: User, address: { kind: string; chip: string }): Promise<Chip> {
  const kind = chipKinds.find((each) => each === address.kind) ?? redirect('/settings/chips');
  return (await getChip(user.id, { kind, id: address.chip })) ?? redirect('/settings/chips');
}
