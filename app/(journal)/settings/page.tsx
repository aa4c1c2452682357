import type { Metadata } from 'next';
import Link from 'next/link';
import { Form, FormMessage, SubmitButton } from '@/app/_components/ui/form';
import { Section } from '@/app/_components/ui/section';
import { listSessions, sessionIdOf } from '@/lib/auth/data';
import { currentSessionKey, requireUser } from '@/lib/auth/session';
import { livedMoment, now } from '@/lib/time/clock';
import { wordsFor } from '@/lib/words/translator';
import { Browsers } from './_components/browsers';
import { Choices } from './_components/choices';
import { JournalLinks } from './_components/journal-links';
import { NewPassword } from './_components/new-password';
import { YardstickForm } from './_components/yardstick';
import { You } from './_components/you';
import { saveLook } from './actions';
import { papers, themes } from './schema';

export async function generateMetadata(): Promise<Metadata> {
  const { t } = wordsFor((await requireUser()).locale);
  return { title: t('settings.title') };
}

export default async function SettingsPage() {
  const user = await requireUser();
  const words = wordsFor(user.locale);
  const { t } = words;
  const at = now();
  const dayOf = (instant: number) => livedMoment(instant, user).day;
  const key = await currentSessionKey();
  const sessions = await listSessions(user.id, at);
  const save = (
    <div className="flex flex-wrap items-center gap-4">
      <SubmitButton quiet>{t('settings.save')}</SubmitButton>
      <FormMessage />
    </div>
  );
  return (
    <>
      <h1 className="mt-4 mb-6">{t('settings.title')}</h1>
      <Section title={t('settings.you.title')}>
        <You user={user} today={dayOf(at)} words={words} />
      </Section>
      <Section title={t('settings.journal.title')} lead={t('settings.journal.lead')}>
        <JournalLinks user={user} words={words} />
      </Section>
      <Section title={t('settings.yardstick.title')} lead={t('settings.yardstick.lead')}>
        <YardstickForm user={user} today={dayOf(at)} words={words} />
      </Section>
      <Section title={t('settings.look.title')}>
        <Form action={saveLook} lost={t('errors.lost')} className="grid gap-6">
          <Choices
            name="theme"
            legend={t('settings.look.theme')}
            options={themes.map((value) => ({ value, label: t(`settings.look.themes.${value}`) }))}
            chosen={[user.theme]}
          />
          <Choices
            name="paper"
            legend={t('settings.look.paper')}
            options={papers.map((value) => ({ value, label: t(`settings.look.papers.${value}`) }))}
            chosen={[user.paper]}
          />
          {save}
        </Form>
      </Section>
      <Section title={t('settings.sessions.title')} lead={t('settings.sessions.lead')}>
        <Browsers sessions={sessions} here={key && sessionIdOf(key)} dayOf={dayOf} words={words} />
        <div className="mt-4 border-rule border-t pt-4">
          <NewPassword email={user.email} words={words} />
        </div>
      </Section>
      <Section title={t('settings.take.title')} lead={t('files.hints.journal')}>
        {/* A plain link: a prefetch would make a file that nobody asked for. */}
        <p className="flex flex-wrap gap-x-6">
          <a href="/api/export/journal.json" className="text-link">
            {t('files.links.journal')}
          </a>
          <Link href="/report" prefetch={false} className="text-link">
            {t('settings.take.days')}
          </Link>
        </p>
      </Section>
      <Section title={t('settings.signOut.title')} lead={t('settings.signOut.lead')}>
        <form action="/sign-out" method="post">
          <button type="submit" className="button quiet">
            {t('settings.signOut.submit')}
          </button>
        </form>
      </Section>
    </>
  );
}
