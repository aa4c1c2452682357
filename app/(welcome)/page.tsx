import type { Metadata } from 'next';
import { headers } from 'next/headers';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { Mark } from '@/app/_components/mark';
import { hasPeople } from '@/lib/auth/data';
import { currentUser } from '@/lib/auth/session';
import { localeFrom, type Words, wordsFor } from '@/lib/words/translator';
import { Fortnight } from './_components/fortnight';

export async function generateMetadata(): Promise<Metadata> {
  const { t } = wordsFor(localeFrom((await headers()).get('accept-language')));
  return { title: { absolute: t('welcome.title') } };
}

/** What this is, for someone who has never seen it. A signed-in person is taken to their journal. */
export default async function WelcomePage() {
  if (await currentUser()) redirect('/today');
  const words = wordsFor(localeFrom((await headers()).get('accept-language')));
  const { t } = words;
  const someone = await hasPeople();
  return (
    <div className="mx-auto max-w-[68rem] px-4 pb-16 sm:px-8">
      <header className="flex items-center justify-between gap-4 py-4 wide:py-8">
        <p className="flex items-center gap-2 font-serif text-l">
          <Mark className="size-9" />
          {t('app.name')}
        </p>
        {someone && (
          <Link href="/sign-in" className="text-link">
            {t('welcome.signIn')}
          </Link>
        )}
      </header>
      <main>
        <div className="grid gap-12 pt-6 wide:grid-cols-[minmax(0,1fr)_minmax(0,30rem)] wide:gap-16 wide:pt-12">
          <div>
            <h1 className="sm:text-xxl">{t('welcome.heading')}</h1>
            <p className="mt-6 max-w-[34em] font-serif text-ink-2 text-l leading-normal">
              {t('welcome.lead')}
            </p>
            <p className="mt-5 max-w-[34em]">{t('welcome.what')}</p>
            {someone ? (
              <p className="mt-8">
                <Link href="/sign-in" className="button">
                  {t('welcome.signIn')}
                </Link>
              </p>
            ) : (
              <p className="mt-8 max-w-[34em] border-act border-l-2 pl-4 text-ink-2">{t('welcome.setup')}</p>
            )}
          </div>
          <Fortnight words={words} />
        </div>
        <Does words={words} />
        <DoesNot words={words} />
      </main>
      <footer className="mt-12 border-rule border-t pt-4">
        <Link href="/care" className="text-link">
          {t('care.title')}
        </Link>
      </footer>
    </div>
  );
}

function Does({ words: { t } }: { words: Words }) {
  return (
    <section className="mt-16 border-rule border-t pt-8 wide:mt-24">
      <h2>{t('welcome.does.title')}</h2>
      <ul className="mt-6 grid gap-8 wide:grid-cols-3 wide:gap-12">
        {(['log', 'see', 'hand'] as const).map((part) => (
          <li key={part}>
            <h3 className="text-m">{t(`welcome.does.${part}.title`)}</h3>
            <p className="mt-1 max-w-[34em] text-ink-2">{t(`welcome.does.${part}.body`)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function DoesNot({ words: { t } }: { words: Words }) {
  return (
    <section className="mt-12 grid gap-12 border-rule border-t pt-8 wide:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
      <div>
        <h2>{t('welcome.doesNot.title')}</h2>
        <ul className="mt-4 max-w-[40em]">
          {(['diagnose', 'nag', 'send', 'honest'] as const).map((part) => (
            <li key={part} className="border-rule py-2 not-first:border-t">
              {t(`welcome.doesNot.${part}`)}
            </li>
          ))}
        </ul>
      </div>
      <div>
        <h2>{t('welcome.where.title')}</h2>
        <p className="mt-4 max-w-[34em] text-ink-2">{t('welcome.where.body')}</p>
      </div>
    </section>
  );
}
