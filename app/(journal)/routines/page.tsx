import type { Metadata } from 'next';
import { requireUser } from '@/lib/auth/session';
import { builtInRoutines } from '@/lib/routines/catalogue';
import { wordsFor } from '@/lib/words/translator';

export async function generateMetadata(): Promise<Metadata> {
  const { t } = wordsFor((await requireUser()).locale);
  return { title: t('places.routines') };
}

/** How each built-in routine is done. What a person does of it they tick on Today. */
export default async function RoutinesPage() {
  const user = await requireUser();
  const { t } = wordsFor(user.locale);
  return (
    <div className="max-w-[40em]">
      <h1 className="mt-4">{t('routines.title')}</h1>
      <p className="mt-2 text-ink-2">{t('routines.lead')}</p>
      {builtInRoutines.map((name) => (
        <section key={name} className="mt-6 border-rule border-t pt-6">
          <h2>{t(`routines.names.${name}`)}</h2>
          <dl className="mt-3 grid gap-x-6 gap-y-2 sm:grid-cols-[7rem_minmax(0,1fr)]">
            {(['position', 'movement', 'dose'] as const).map((part) => (
              <div key={part} className="contents">
                <dt className="text-ink-2 text-s sm:pt-0.5">{t(`routines.parts.${part}`)}</dt>
                <dd>{t(`routines.how.${name}.${part}`)}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <p className="mt-8 border-rule border-t pt-6 text-ink-2">{t('routines.caution')}</p>
    </div>
  );
}
