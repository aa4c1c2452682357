import Link from 'next/link';
import type { ReactNode } from 'react';
import { keyedHash } from '@/lib/auth/secret';
import { currentUser } from '@/lib/auth/session';
import { localeFrom, wordsFor } from '@/lib/words/translator';
import { Places } from './_components/places';

/** The shell around the journal. It shows the way and guards nothing: each page asks for its person itself. */
export default async function JournalLayout({ children }: { children: ReactNode }) {
  const user = await currentUser();
  const { t } = wordsFor(user?.locale ?? localeFrom(null));
  return (
    <div
      data-whose={user ? keyedHash('whose drafts they are', user.id).slice(0, 12) : undefined}
      className="wide:grid wide:grid-cols-[200px_minmax(0,1fr)] print:block"
    >
      <a
        href="#content"
        className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-20 focus:rounded focus:bg-sheet focus:px-4 focus:py-3"
      >
        {t('app.skip')}
      </a>
      <Places
        label={t('places.label')}
        name={t('app.name')}
        places={[
          { href: '/today', label: t('places.today') },
          { href: '/trends', label: t('places.trends') },
          { href: '/routines', label: t('places.routines') },
          { href: '/report', label: t('places.report') },
        ]}
        settings={{ href: '/settings', label: t('places.settings') }}
      />
      <div className="mx-auto w-full min-w-0 max-w-[62rem] px-4 pt-4 pb-28 wide:px-12 wide:pt-8 wide:pb-10 print:p-0">
        <main id="content" tabIndex={-1}>
          {children}
        </main>
        <footer className="mt-10 print:hidden">
          <Link href="/care" prefetch={false} className="text-link text-s">
            {t('care.title')}
          </Link>
        </footer>
      </div>
    </div>
  );
}
