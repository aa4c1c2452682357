import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { localeFrom, wordsFor } from '@/lib/words/translator';
import { NothingHere } from './_components/nothing-here';

export async function generateMetadata(): Promise<Metadata> {
  const { t } = wordsFor(localeFrom((await headers()).get('accept-language')));
  return { title: t('errors.notFound.title') };
}

export default function NotFoundPage() {
  return (
    <main className="px-4">
      <NothingHere />
    </main>
  );
}
