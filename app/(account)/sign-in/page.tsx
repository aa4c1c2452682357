import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { PasswordField } from '@/app/_components/password-field';
import { TextField } from '@/app/_components/ui/field';
import { Form, FormMessage, SubmitButton } from '@/app/_components/ui/form';
import { hasPeople } from '@/lib/auth/data';
import { currentUser } from '@/lib/auth/session';
import { localeFrom, wordsFor } from '@/lib/words/translator';
import { signIn } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  const { t } = wordsFor(localeFrom((await headers()).get('accept-language')));
  return { title: t('auth.signIn.title') };
}

export default async function SignInPage() {
  if (await currentUser()) redirect('/today');
  const { t } = wordsFor(localeFrom((await headers()).get('accept-language')));
  if (!(await hasPeople()))
    return (
      <>
        <h1>{t('auth.signIn.title')}</h1>
        <p className="mt-4">{t('auth.signIn.nobody')}</p>
      </>
    );
  return (
    <>
      <h1>{t('auth.signIn.title')}</h1>
      <Form action={signIn} lost={t('auth.lost')} className="mt-6 grid gap-6">
        <TextField
          name="email"
          type="email"
          label={t('auth.email')}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          required
          maxLength={254}
        />
        <PasswordField
          name="password"
          label={t('auth.password')}
          show={t('auth.show')}
          showName={t('auth.showPassword')}
        />
        <div className="grid gap-3">
          <SubmitButton>{t('auth.signIn.submit')}</SubmitButton>
          <FormMessage />
        </div>
      </Form>
      <p className="mt-8 text-ink-2 text-s">{t('auth.signIn.forgot')}</p>
    </>
  );
}
