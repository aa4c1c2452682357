import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { Mark } from '@/app/_components/mark';
import { PasswordField } from '@/app/_components/password-field';
import { Form, FormMessage, SubmitButton } from '@/app/_components/ui/form';
import { linkOf } from '@/lib/reports/share/data';
import { now } from '@/lib/time/clock';
import { wordsFor } from '@/lib/words/translator';
import { currentAccess } from '../access';
import { openReport } from '../actions';

type Props = { readonly params: Promise<{ token: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const link = (await linkOf((await params).token, now())) ?? notFound();
  // The header says no-referrer, by which a browser would also hide where the form stands, and the form would be
  // refused. This tells nothing but the name of this host, and no page but ours is asked for anything from here.
  return { title: wordsFor(link.locale).t('shared.title'), referrer: 'strict-origin' };
}

/** Looking at it spends nothing, for mail programs and browsers look at links by themselves; the button does. */
export default async function LinkPage({ params }: Props) {
  const { token } = await params;
  const link = (await linkOf(token, now())) ?? notFound();
  if (await currentAccess(link.share)) redirect(`/shared/report/${link.share}`);
  if (link.spent) notFound();
  const { locale, t } = wordsFor(link.locale);
  return (
    <div lang={locale} className="mx-auto max-w-[26rem] sm:pt-10">
      <Mark className="-ml-1 size-12" />
      <h1 className="mt-6">{t('shared.title')}</h1>
      <p className="mt-3">{t('shared.lead')}</p>
      <Form action={openReport} lost={t('shared.lost')} className="mt-6 grid gap-6">
        <input type="hidden" name="token" value={token} />
        {link.passphraseHash !== null && (
          <PasswordField
            name="passphrase"
            label={t('shared.passphrase')}
            hint={t('shared.passphraseHint')}
            show={t('auth.show')}
            showName={t('shared.showPassphrase')}
            autoComplete="off"
          />
        )}
        <div className="grid gap-3">
          <SubmitButton>{t('shared.submit')}</SubmitButton>
          <FormMessage />
        </div>
      </Form>
      <p className="mt-6 text-ink-2 text-s">{t('shared.seen')}</p>
    </div>
  );
}
