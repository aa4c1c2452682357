import { headers } from 'next/headers';
import Link from 'next/link';
import { localeFrom, wordsFor } from '@/lib/words/translator';

export default async function UsedLink() {
  const { t } = wordsFor(localeFrom((await headers()).get('accept-language')));
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
}
