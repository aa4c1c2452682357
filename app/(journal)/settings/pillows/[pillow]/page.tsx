import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { Form } from '@/app/_components/ui/form';
import { PutAway } from '@/app/_components/ui/put-away';
import { SubHeading } from '@/app/_components/ui/sub-heading';
import { SubmitRow } from '@/app/_components/ui/submit-row';
import { requireUser, type User } from '@/lib/auth/session';
import { listPillows } from '@/lib/sleep/data';
import type { Pillow } from '@/lib/sleep/schema';
import { livedMoment, now } from '@/lib/time/clock';
import { wordsFor } from '@/lib/words/translator';
import { PillowFields } from '../_components/pillow-fields';
import { keepPillow, putPillowAway } from '../actions';

type Props = { readonly params: Promise<{ pillow: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await theirPillow(await requireUser(), (await params).pillow)).name };
}

/** One pillow: what it is, and whether it is in use. */
export default async function PillowPage({ params }: Props) {
  const user = await requireUser();
  const words = wordsFor(user.locale);
  const { t, day } = words;
  const pillow = await theirPillow(user, (await params).pillow);
  const { id, name, retiredDay } = pillow;
  return (
    <div className="max-w-[34rem]">
      <SubHeading back={{ href: '/settings/pillows', label: t('settings.pillows.title') }} title={name} />
      <Form action={keepPillow} lost={t('errors.lost')} className="grid gap-6">
        <PillowFields id={id} pillow={pillow} today={livedMoment(now(), user).day} words={words} />
        <SubmitRow>{t('settings.save')}</SubmitRow>
      </Form>
      <PutAway
        action={putPillowAway}
        fields={{ id }}
        away={retiredDay !== null}
        hint={
          retiredDay === null
            ? t('settings.pillows.retireHint')
            : t('settings.pillows.reuseHint', { day: day(retiredDay, 'medium') })
        }
        submit={t(`settings.pillows.${retiredDay === null ? 'retire' : 'reuse'}`)}
        lost={t('errors.lost')}
      />
    </div>
  );
}

/** The person's pillow of that id. Someone else's leads back to the list, as one that never was. */
async function theirPillow(user: User, id: string): Promise<Pillow> {
  return (await listPillows(user.id)).find((pillow) => pillow.id === id) ?? redirect('/settings/pillows');
}
