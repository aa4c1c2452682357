import type { Metadata } from 'next';
import { headers } from 'next/headers';
import Link from 'next/link';
import { PasswordField } from '@/app/_components/password-field';
import { SelectField, TextField } from '@/app/_components/ui/field';
import { Form, FormMessage, SubmitButton } from '@/app/_components/ui/form';
import { isSetupToken } from '@/lib/auth/link';
import { passphrase } from '@/lib/auth/password';
import { now } from '@/lib/time/clock';
import { timeZones } from '@/lib/time/zones';
import { localeFrom, wordsFor } from '@/lib/words/translator';
import { BrowserTimeZone } from '../../_components/browser-time-zone';
import { makeOwner } from '../actions';

export async function generateMetadata(): Promise<Metadata> {
  const { t } = wordsFor(localeFrom((await headers()).get('accept-language')));
  return { title: t('auth.signUp.title') };
}

export default async function SignUpPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const { t } = wordsFor(localeFrom((await headers()).get('accept-language')));
  // Not `notFound()`: what that shows is drawn by JavaScript.
  if (!(await isSetupToken(token, now())))
    return (
      <>
        <h1>{t('auth.signUp.usedTitle')}</h1>
        <p className="mt-4">{t('auth.signUp.used')}</p>
        <p className="mt-6">
          <Link href="/sign-in" className="text-link">
            {t('auth.toSignIn')}
          </Link>
        </p>
      </>
    );
  return (
    <>
      <h1>{t('auth.signUp.title')}</h1>
      <p className="mt-3 text-ink-2">{t('auth.signUp.lead')}</p>
      <p className="mt-3 text-ink-2">
        {t('care.signUp')}{' '}
        <Link href="/care" className="text-link">
          {t('care.title')}
        </Link>
      </p>
      <Form action={makeOwner} lost={t('auth.lost')} className="mt-6 grid gap-6">
        <input type="hidden" name="token" value={token} />
        <TextField name="name" label={t('auth.signUp.name')} autoComplete="name" required maxLength={80} />
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
          hint={t('auth.signUp.passwordHint')}
          show={t('auth.show')}
          showName={t('auth.showPassword')}
          offered={{
            lead: t('auth.signUp.offered'),
            phrase: passphrase(),
            take: t('auth.signUp.take'),
          }}
          isNew
        />
        <BrowserTimeZone name="timeZone">
          <SelectField
            name="timeZone"
            label={t('auth.signUp.timeZone')}
            value="UTC"
            options={timeZones('UTC').map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))}
          />
        </BrowserTimeZone>
        <div className="grid gap-3">
          <SubmitButton>{t('auth.signUp.submit')}</SubmitButton>
          <FormMessage />
        </div>
      </Form>
    </>
  );
}
