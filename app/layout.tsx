import type { Metadata, Viewport } from 'next';
import { headers } from 'next/headers';
import type { ReactNode } from 'react';
import { currentUser } from '@/lib/auth/session';
import { localeFrom, wordsFor } from '@/lib/words/translator';
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
    { media: '(prefers-color-scheme: light)', color: '#f8f5f0' },
    { media: '(prefers-color-scheme: dark)', color: '#1a1713' },
  ],
  viewportFit: 'cover',
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const user = await currentUser();
  const locale = user?.locale ?? localeFrom((await headers()).get('accept-language'));
  return (
    <html lang={locale} data-theme={user && user.theme !== 'system' ? user.theme : undefined}>
      <body>{children}</body>
    </html>
  );
}
