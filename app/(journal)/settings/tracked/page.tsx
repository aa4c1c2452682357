import type { Metadata } from 'next';
import { Form } from '@/app/_components/ui/form';
import { SubHeading } from '@/app/_components/ui/sub-heading';
import { SubmitRow } from '@/app/_components/ui/submit-row';
import { requireUser } from '@/lib/auth/session';
import { trackables } from '@/lib/journal/schema';
import { morningTrackables, trackedOrder } from '@/lib/journal/tracked-order';
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
  const all = [...new Set([...trackedOrder(user.tracked), ...trackables])];
  const isMorning = (each: (typeof all)[number]) => morningTrackables.includes(each);
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
          rows={all.filter(isMorning)}
          tracked={user.tracked}
          words={words}
        />
        <TrackedRows
          legend={t('settings.tracked.evening')}
          hint={t('settings.tracked.eveningHint')}
          rows={all.filter((each) => !isMorning(each))}
          tracked={user.tracked}
          ordered
          words={words}
        />
        <SubmitRow>{t('settings.save')}</SubmitRow>
      </Form>
    </div>
  );
}
