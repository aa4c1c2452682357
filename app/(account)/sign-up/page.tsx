import type { Metadata } from 'next';
import { headers } from 'next/headers';
import Link from 'next/link';
import { hasPeople } from '@/lib/auth/data';
import { localeFrom, wordsFor } from '@/lib/words/translator';

export async function generateMetadata(): Promise<Metadata> {
  const { t } = wordsFor(localeFrom((await headers()).get('accept-language')));
  return { title: t('auth.signUp.title') };
}

/** Without its link nobody can make an account: says so, and who can help. */
export default async function ClosedSignUpPage() {
  const { t } = wordsFor(localeFrom((await headers()).get('accept-language')));
  return (
    <>
      <h1>{t('auth.signUp.closedTitle')}</h1>
      <p className="mt-4">{t('auth.signUp.closed')}</p>
      {!(await hasPeople()) && <p className="mt-4 text-ink-2">{t('auth.signUp.closedHost')}</p>}
      <p className="mt-6">
        <Link href="/sign-in" className="text-link">
          {t('auth.toSignIn')}
        </Link>
      </p>
    </>
  );
}
