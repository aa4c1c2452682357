import { headers } from 'next/headers';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { Mark } from '@/app/_components/mark';
import { localeFrom, wordsFor } from '@/lib/words/translator';

/** One narrow sheet, with the way back to the start above it. */
export default async function AccountLayout({ children }: { children: ReactNode }) {
  const { t } = wordsFor(localeFrom((await headers()).get('accept-language')));
  return (
    <div className="mx-auto min-h-dvh max-w-[26rem] px-4 pt-6 pb-16 sm:pt-16">
      <header>
        <Link
          href="/"
          aria-label={t('auth.home')}
          className="-ml-1 inline-flex min-h-11 items-center gap-2 pr-2 font-serif text-l"
        >
          <Mark className="size-9" />
          {t('app.name')}
        </Link>
      </header>
      <main className="mt-8">{children}</main>
    </div>
  );
}
