import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { EmptyingForm } from '@/app/_components/ui/emptying-form';
import { Belongings } from '@/app/_components/ui/row-links';
import { Section } from '@/app/_components/ui/section';
import { SubHeading } from '@/app/_components/ui/sub-heading';
import { SubmitRow } from '@/app/_components/ui/submit-row';
import { requireUser } from '@/lib/auth/session';
import { listPillows } from '@/lib/sleep/data';
import type { Pillow } from '@/lib/sleep/schema';
import { livedMoment, now } from '@/lib/time/clock';
import { type Words, wordsFor } from '@/lib/words/translator';
import { NotAsked } from '../../_components/not-asked';
import { PillowFields } from './_components/pillow-fields';
import { keepPillow } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  const { t } = wordsFor((await requireUser()).locale);
  return { title: t('settings.pillows.title') };
}

/** The pillows that the morning offers, a new one, and those that were retired. */
export default async function PillowsPage() {
  const user = await requireUser();
  const words = wordsFor(user.locale);
  const { t } = words;
  const pillows = await listPillows(user.id);
  const retired = pillows.filter(({ retiredDay }) => retiredDay !== null);
  const row = (pillow: Pillow) => ({
    href: `/settings/pillows/${pillow.id}`,
    name: pillow.name,
    note: noteOf(pillow, words),
  });
  return (
    <>
      <SubHeading
        back={{ href: '/settings', label: t('settings.title') }}
        title={t('settings.pillows.title')}
        lead={t('settings.pillows.lead')}
      />
      <NotAsked user={user} trackable="pillow" words={words} />
      <Section title={t('settings.pillows.inUse')}>
        <Belongings
          inUse={pillows.filter(({ retiredDay }) => retiredDay === null).map(row)}
          away={retired.map(row)}
          none={t('settings.pillows.none')}
          awayTitle={t('settings.pillows.away', { count: retired.length })}
        />
      </Section>
      <Section title={t('settings.pillows.add')}>
        <EmptyingForm action={keepPillow} lost={t('errors.lost')} className="grid gap-6">
          <PillowFields id={randomUUID()} today={livedMoment(now(), user).day} words={words} />
          <SubmitRow>{t('settings.pillows.add')}</SubmitRow>
        </EmptyingForm>
      </Section>
    </>
  );
}

function noteOf({ kind, heightCm, sinceDay, retiredDay }: Pillow, { t, day }: Words): string {
  return [
    t(`sleep.pillowKinds.${kind}`),
    heightCm !== null && t('settings.pillows.heightSaid', { cm: heightCm }),
    sinceDay && t('settings.pillows.sinceSaid', { day: day(sinceDay, 'medium') }),
    retiredDay && t('settings.pillows.retiredSaid', { day: day(retiredDay, 'medium') }),
  ]
    .filter(Boolean)
    .join(' · ');
}
