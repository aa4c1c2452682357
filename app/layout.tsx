import type { Metadata, Viewport } from 'next';
import { headers } from 'next/headers';
import type { ReactNode } from 'react';
import { currentUser } from '@/lib/auth/session';
import { notice } from '@/lib/storage/notice';
import { localeFrom, wordsFor } from '@/lib/words/translator';
import { ErrorWords } from './_components/error-words';
import './globals.css';

export async function generateMetadata(): Promise<Metadata> {
  const { t } = wordsFor(localeFrom(null));
  return {
    title: { default: t('app.name'), template: `%s · ${t('app.name')}` },
    description: t('app.description'),
    robots: { index: false, follow: false },
    appleWebApp: { title: t('app.name') },
  };
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#faf6ef' },
    { media: '(prefers-color-scheme: dark)', color: '#1a1612' },
  ],
  viewportFit: 'cover',
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  // Without the database the page below fails, and says so; the layout must not fail before it.
  const user = await currentUser().catch(() => null);
  const locale = user?.locale ?? localeFrom((await headers()).get('accept-language'));
  const { t } = wordsFor(locale);
  const said = notice();
  return (
    <html lang={locale} data-theme={user && user.theme !== 'system' ? user.theme : undefined}>
      <body>
        <ErrorWords
          sentences={{
            title: t('errors.broken.title'),
            body: t('errors.broken.body'),
            code: t('errors.broken.code'),
            again: t('errors.broken.again'),
            home: t('errors.broken.home'),
          }}
        >
          {said && (
            <aside className="border-rule border-b bg-sunk px-4 py-2 text-center text-ink-2 text-s print:hidden">
              {said}
            </aside>
          )}
          {children}
        </ErrorWords>
      </body>
    </html>
  );
}
