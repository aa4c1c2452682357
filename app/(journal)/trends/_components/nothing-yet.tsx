import Link from 'next/link';
import type { Words } from '@/lib/words/translator';

/** What this page will show, and when: for a journal without an evening in the days that were asked for. */
export function NothingYet({ older, words: { t } }: { older: boolean; words: Words }) {
  return (
    <div className="mt-4 max-w-[40em]">
      {older ? (
        <p>
          {t('trends.empty.older')}{' '}
          <Link href="/trends?range=all" className="text-link">
            {t('trends.empty.all')}
          </Link>
        </p>
      ) : (
        <>
          <p className="text-ink-2">{t('trends.empty.lead')}</p>
          <dl className="mt-6">
            {(['one', 'three', 'fourteen'] as const).map((step) => (
              <div
                key={step}
                className="border-rule border-t py-4 sm:grid sm:grid-cols-[14rem_minmax(0,1fr)]"
              >
                <dt className="font-serif">{t(`trends.empty.steps.${step}.when`)}</dt>
                <dd className="text-ink-2">{t(`trends.empty.steps.${step}.what`)}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
      <Link href="/today" className="button mt-6">
        {t('trends.empty.log')}
      </Link>
    </div>
  );
}
