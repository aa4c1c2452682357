import type { Metadata } from 'next';
import { Form } from '@/app/_components/ui/form';
import { SubHeading } from '@/app/_components/ui/sub-heading';
import { SubmitRow } from '@/app/_components/ui/submit-row';
import { requireUser } from '@/lib/auth/session';
import { eveningTrackables, morningTrackables } from '@/lib/journal/schema';
import { eveningOf } from '@/lib/journal/tracked-order';
import { wordsFor } from '@/lib/words/translator';
import { TrackedRows } from './_components/tracked-rows';
import { saveTracked } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  const { t } = wordsFor((await requireUser()).locale);
  return { title: t('settings.tracked.title') };
}

/** What Today asks about, and in which order. */
export default async function TrackedPage() {
  const user = await requireUser();
  const words = wordsFor(user.locale);
  const { t } = words;
  return (
    <div className="max-w-[34rem]">
      <SubHeading
        back={{ href: '/settings', label: t('settings.title') }}
        title={t('settings.tracked.title')}
        lead={t('settings.tracked.lead')}
      />
      <Form action={saveTracked} lost={t('errors.lost')} className="grid gap-8">
        <TrackedRows
          legend={t('settings.tracked.morning')}
          rows={morningTrackables}
          tracked={user.tracked}
          words={words}
        />
        <TrackedRows
          legend={t('settings.tracked.evening')}
          hint={t('settings.tracked.eveningHint')}
          rows={[...new Set([...eveningOf(user.tracked), ...eveningTrackables])]}
          tracked={user.tracked}
          ordered
          words={words}
        />
        <TrackedRows
          legend={t('settings.tracked.rarely')}
          hint={t('settings.tracked.rarelyHint')}
          rows={['measures']}
          tracked={user.tracked}
          words={words}
        />
        <SubmitRow>{t('settings.save')}</SubmitRow>
      </Form>
    </div>
  );
}
