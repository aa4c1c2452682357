'use client';

import { useErrorWords } from './_components/error-words';
import { Mark } from './_components/mark';

/** A page that could not be shown: what is safe, what to do, and a code that stands in the log too. Never the reason. */
export default function ErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  const words = useErrorWords();
  const code = error instanceof Error && 'digest' in error ? String(error.digest) : null;
  return (
    <main className="mx-auto max-w-[34rem] px-4 pt-12 pb-16 sm:pt-24">
      <Mark className="-ml-1 size-12" />
      {words && (
        <>
          <h1 className="mt-6">{words.title}</h1>
          <p className="mt-3">{words.body}</p>
          {code && (
            <p className="mt-3 text-ink-2 text-s">
              {words.code} {code}
            </p>
          )}
          <p className="mt-8 flex flex-wrap items-center gap-x-6 gap-y-3">
            <button type="button" onClick={() => retry()} className="button">
              {words.again}
            </button>
            {/* A whole new page, for this one may be what is broken. */}
            <a href="/" className="text-link">
              {words.home}
            </a>
          </p>
        </>
      )}
    </main>
  );
}
