import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { Form, FormMessage, SubmitButton } from '@/app/_components/ui/form';
import { localeFrom, wordsFor } from '@/lib/words/translator';
import { signInByLink } from '../actions';

export async function generateMetadata(): Promise<Metadata> {
  const { t } = wordsFor(localeFrom((await headers()).get('accept-language')));
  return { title: t('auth.link.title') };
}

/** Looking at it uses nothing up, for mail programs and browsers look at links by themselves; the button does. */
export default async function SignInLinkPage({ params }: { params: Promise<{ token: string }> }) {
  const { t } = wordsFor(localeFrom((await headers()).get('accept-language')));
  return (
    <>
      <h1>{t('auth.link.title')}</h1>
      <p className="mt-3 text-ink-2">{t('auth.link.lead')}</p>
      <Form action={signInByLink} lost={t('auth.lost')} className="mt-6 grid gap-3">
        <input type="hidden" name="token" value={(await params).token} />
        <SubmitButton>{t('auth.link.submit')}</SubmitButton>
        <FormMessage />
      </Form>
    </>
  );
}
