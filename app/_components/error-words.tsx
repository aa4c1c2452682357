'use client';

import { createContext, type ReactNode, use } from 'react';

/** What the error page says. It is drawn in the browser, where there are no messages, so the layout brings it along. */
export type Sentences = {
  readonly title: string;
  readonly body: string;
  /** Before the code by which the log is searched. */
  readonly code: string;
  readonly again: string;
  readonly home: string;
};

const ErrorWordsContext = createContext<Sentences | null>(null);

export function ErrorWords({ sentences, children }: { sentences: Sentences; children: ReactNode }) {
  return <ErrorWordsContext value={sentences}>{children}</ErrorWordsContext>;
}

/** The sentences, or null above the layout that brings them. */
export function useErrorWords(): Sentences | null {
  return use(ErrorWordsContext);
}
