import type { Metadata } from 'next';
import { headers } from 'next/headers';
import Link from 'next/link';
import { currentUser } from '@/lib/auth/session';
import { localeFrom, type Words, wordsFor } from '@/lib/words/translator';
import { Mark } from './_components/mark';

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await words();
  return { title: t('errors.notFound.title') };
}

/** The same for a page that never was and for one that is someone else's. */
export default async function NotFoundPage() {
  const { t } = await words();
  return (
    <main className="mx-auto max-w-[34rem] px-4 pt-12 pb-16 sm:pt-24">
      <Mark className="-ml-1 size-12" />
      <h1 className="mt-6">{t('errors.notFound.title')}</h1>
      <p className="mt-3">{t('errors.notFound.body')}</p>
      <p className="mt-6">
        <Link href="/" className="text-link">
          {t('errors.notFound.home')}
        </Link>
      </p>
    </main>
  );
}

async function words(): Promise<Words> {
  const user = await currentUser();
  return wordsFor(user?.locale ?? localeFrom((await headers()).get('accept-language')));
}
