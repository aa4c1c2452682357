import type { Metadata } from 'next';
import { headers } from 'next/headers';
import Link from 'next/link';
import { currentUser } from '@/lib/auth/session';
import { localeFrom, wordsFor } from '@/lib/words/translator';
import { Mark } from './_components/mark';

export async function generateMetadata(): Promise<Metadata> {
  const { t } = wordsFor(localeFrom((await headers()).get('accept-language')));
  return { title: t('errors.notFound.title') };
}

/** The same for a page that never was and for one that is someone else's. */
export default async function NotFoundPage() {
  const user = await currentUser();
  const { t } = wordsFor(user?.locale ?? localeFrom((await headers()).get('accept-language')));
  return (
    <main className="px-4">
      <div className="mx-auto max-w-[34rem] pt-8 pb-16">
        <Mark className="-ml-1 size-12" />
        <h1 className="mt-6">{t('errors.notFound.title')}</h1>
        <p className="mt-3">{t('errors.notFound.body')}</p>
        <p className="mt-6">
          <Link href="/" className="text-link">
            {t('errors.notFound.home')}
          </Link>
        </p>
      </div>
    </main>
  );
}
