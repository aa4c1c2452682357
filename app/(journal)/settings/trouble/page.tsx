import type { Metadata } from 'next';
import { TextField } from '@/app/_components/ui/field';
import { Form } from '@/app/_components/ui/form';
import { SubHeading } from '@/app/_components/ui/sub-heading';
import { SubmitRow } from '@/app/_components/ui/submit-row';
import { requireUser } from '@/lib/auth/session';
import { getTrouble } from '@/lib/journal/trouble/data';
import { livedMoment, now } from '@/lib/time/clock';
import { wordsFor } from '@/lib/words/translator';
import { keepTrouble } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  const { t } = wordsFor((await requireUser()).locale);
  return { title: t('settings.trouble.title') };
}

/** When the trouble began, how, and what the person wants to ask about it. */
export default async function TroublePage() {
  const user = await requireUser();
  const { t } = wordsFor(user.locale);
  const { since, how, question } = await getTrouble(user.id);
  return (
    <div className="max-w-[34rem]">
      <SubHeading
        back={{ href: '/settings', label: t('settings.title') }}
        title={t('settings.trouble.title')}
        lead={t('settings.trouble.lead')}
      />
      <Form action={keepTrouble} lost={t('errors.lost')} className="grid gap-6">
        <TextField
          name="since"
          type="date"
          label={t('settings.trouble.since')}
          hint={t('settings.trouble.sinceHint')}
          value={since}
          max={livedMoment(now(), user).day}
        />
        <TextField
          name="how"
          label={t('settings.trouble.how')}
          hint={t('settings.trouble.howHint')}
          value={how}
          rows={4}
          maxLength={500}
        />
        <TextField
          name="question"
          label={t('settings.trouble.question')}
          hint={t('settings.trouble.questionHint')}
          value={question}
          rows={3}
          maxLength={500}
        />
        <SubmitRow>{t('settings.save')}</SubmitRow>
      </Form>
    </div>
  );
}
