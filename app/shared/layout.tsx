import type { Metadata } from 'next';
import type { ReactNode } from 'react';

export const metadata: Metadata = { robots: { index: false, follow: false, noarchive: true } };

/** Nothing of the journal is around a shared page: no way into it, and nobody who is signed in. */
export default function SharedLayout({ children }: { children: ReactNode }) {
  return <main className="px-4 pt-6 pb-16 wide:px-12 print:p-0">{children}</main>;
}
