import type { Metadata } from 'next';
import { Belongings } from '@/app/_components/ui/row-links';
import { Section } from '@/app/_components/ui/section';
import { SubHeading } from '@/app/_components/ui/sub-heading';
import { requireUser } from '@/lib/auth/session';
import { listChips } from '@/lib/journal/chips/data';
import { type Chip, chipKinds } from '@/lib/journal/chips/schema';
import { wordsFor } from '@/lib/words/translator';
import { NotAsked } from '../../_components/not-asked';

export async function generateMetadata(): Promise<Metadata> {
  const { t } = wordsFor((await requireUser()).locale);
  return { title: t('settings.chips.title') };
}

/** The chips that a person made by typing: medications, and what made it worse or eased it. */
export default async function ChipsPage() {
  const user = await requireUser();
  const words = wordsFor(user.locale);
  const { t } = words;
  const chips = await listChips(user.id);
  const row = ({ kind, id, name }: Chip) => ({ href: `/settings/chips/${kind}/${id}`, name });
  return (
    <>
      <SubHeading
        back={{ href: '/settings', label: t('settings.title') }}
        title={t('settings.chips.title')}
        lead={t('settings.chips.lead')}
      />
      {chipKinds.map((kind) => {
        const ofKind = chips.filter((chip) => chip.kind === kind);
        const away = ofKind.filter(({ archived }) => archived);
        return (
          <Section key={kind} title={t(`settings.chips.kinds.${kind}`)}>
            <NotAsked
              user={user}
              trackable={kind === 'medication' ? 'medication' : 'factors'}
              words={words}
            />
            <Belongings
              inUse={ofKind.filter(({ archived }) => !archived).map(row)}
              away={away.map(row)}
              none={t(`settings.chips.none.${kind}`)}
              awayTitle={t('settings.belongings.away', { count: away.length })}
            />
          </Section>
        );
      })}
    </>
  );
}
