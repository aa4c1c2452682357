import { PasswordField } from '@/app/_components/password-field';
import { EmptyingForm } from '@/app/_components/ui/emptying-form';
import { FormMessage, SubmitButton } from '@/app/_components/ui/form';
import { passphrase } from '@/lib/auth/password';
import type { Words } from '@/lib/words/translator';
import { changePassword } from '../actions';

/** Changing the password, behind a line that opens. The hidden e-mail tells a password manager whose it is. */
export function NewPassword({ email, words: { t } }: { email: string; words: Words }) {
  const show = { show: t('auth.show'), showName: t('auth.showPassword') };
  return (
    <details>
      <summary className="py-2.5 font-semibold text-act">{t('settings.password.title')}</summary>
      <EmptyingForm action={changePassword} lost={t('errors.lost')} className="mt-4 grid gap-6">
        <input type="text" name="email" value={email} autoComplete="username" readOnly hidden />
        <PasswordField name="currentPassword" label={t('settings.password.current')} {...show} />
        <PasswordField
          name="newPassword"
          label={t('settings.password.next')}
          hint={t('auth.signUp.passwordHint')}
          {...show}
          offered={{ lead: t('auth.signUp.offered'), phrase: passphrase(), take: t('auth.signUp.take') }}
          isNew
        />
        <label className="flex min-h-11 cursor-pointer items-center gap-3">
          <input type="checkbox" name="others" defaultChecked className="size-5 shrink-0 accent-act" />
          {t('settings.password.others')}
        </label>
        <div className="flex flex-wrap items-center gap-4">
          <SubmitButton quiet>{t('settings.password.submit')}</SubmitButton>
          <FormMessage />
        </div>
      </EmptyingForm>
    </details>
  );
}
