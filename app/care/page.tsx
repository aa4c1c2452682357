import type { Metadata } from 'next';
import { headers } from 'next/headers';
import Link from 'next/link';
import { Mark } from '@/app/_components/mark';
import { localeFrom, type Words, wordsFor } from '@/lib/words/translator';

const lists = {
  now: ['heart', 'injury', 'sudden', 'face', 'fever', 'limbs', 'bladder'],
  soon: ['hands', 'arm', 'ill', 'history', 'night', 'worse', 'age', 'band', 'weeks'],
} as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words()).t('care.title') };
}

/** When to seek care: the same for everyone, signed in or not. Nothing here depends on what anybody logged. */
export default async function CarePage() {
  const { t } = await words();
  return (
    <div className="mx-auto max-w-[44rem] px-4 pb-16 sm:px-8">
      <header className="flex flex-wrap items-center justify-between gap-x-4 py-4 wide:py-8 print:hidden">
        <p className="flex items-center gap-2 font-serif text-l">
          <Mark className="size-9" />
          {t('app.name')}
        </p>
        <Link href="/" className="text-link">
          {t('care.back')}
        </Link>
      </header>
      <main className="pt-6">
        <h1 className="sm:text-xxl">{t('care.title')}</h1>
        <p className="mt-4 max-w-[40em] text-ink-2">{t('care.lead')}</p>
        <section className="mt-10 border-ink border-t-2 pt-6">
          <h2>{t('care.now.title')}</h2>
          <p className="mt-2">{t('care.now.lead')}</p>
          <ul className="mt-3">
            {lists.now.map((sign) => (
              <Sign key={sign}>{t(`care.now.signs.${sign}`)}</Sign>
            ))}
          </ul>
        </section>
        <section className="mt-10 border-rule border-t pt-6">
          <h2>{t('care.soon.title')}</h2>
          <p className="mt-2">{t('care.soon.lead')}</p>
          <ul className="mt-3">
            {lists.soon.map((sign) => (
              <Sign key={sign}>{t(`care.soon.signs.${sign}`)}</Sign>
            ))}
          </ul>
        </section>
        {(['exercise', 'heat', 'neck', 'honest'] as const).map((part) => (
          <section key={part} className="mt-10 border-rule border-t pt-6">
            <h2>{t(`care.${part}.title`)}</h2>
            <p className="mt-2 max-w-[40em]">{t(`care.${part}.body`)}</p>
          </section>
        ))}
        <p className="mt-4 max-w-[40em] text-ink-2 text-s">{t('care.honest.source')}</p>
      </main>
    </div>
  );
}

function Sign({ children }: { children: string }) {
  return <li className="max-w-[40em] border-rule py-2.5 not-first:border-t">{children}</li>;
}

async function words(): Promise<Words> {
  return wordsFor(localeFrom((await headers()).get('accept-language')));
}
