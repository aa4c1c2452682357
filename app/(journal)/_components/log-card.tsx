'use client';

import { type ReactNode, useRef, useState } from 'react';
import {
  FormOf,
  HiddenFields,
  Message,
  ShareAnswers,
  SubmitButton,
  Undo,
  useAnswers,
} from '@/app/_components/ui/form';
import type { FormAction } from '@/lib/form-action';
import type { Typed } from '@/lib/form-state';

/** The words around a card; without `save` its own buttons send it. */
export type CardWords = {
  readonly title: string;
  readonly edit: string;
  readonly save: string | null;
  readonly lost: string;
  readonly undo: string;
};

/**
 * One thing to log: a line that opens into a form, and a line again when it is saved, with what was saved, the answer and
 * the way back. It is a native `<details>`, so that it opens without JavaScript too.
 */
export function LogCard({
  action,
  words,
  summary = null,
  entered = null,
  open = false,
  hidden,
  draft,
  drawing = '',
  drawn = drawing,
  above,
  below,
  offer,
  children,
}: {
  action: FormAction;
  words: CardWords;
  /** What was saved, in one line; null while nothing is. */
  summary?: string | null;
  /** When it was entered, when that was after its day; null otherwise. */
  entered?: string | null;
  open?: boolean;
  /** What the form sends besides its fields. */
  hidden: Typed;
  /** The name under which a half-filled form is kept. */
  draft?: string;
  /** Tells one drawing of the fields from another: a new one draws them anew, from what is kept now. */
  drawing?: string | number;
  /** Tells one drawing of the line likewise, where an Undo makes the fields what they were before. */
  drawn?: string | number;
  /** Other forms of the same action: above the fields, below them, and under the line when it is saved. */
  above?: ReactNode;
  below?: ReactNode;
  offer?: ReactNode;
  children: ReactNode;
}) {
  const details = useRef<HTMLDetailsElement>(null);
  const [savedFrom, setSavedFrom] = useState<string | number | null>(null);
  const answers = useAnswers(action, words.lost, () => {
    setSavedFrom(drawn);
    if (!details.current) return;
    details.current.open = false;
    details.current.querySelector('summary')?.focus();
  });
  return (
    <section className="border-rule border-t">
      <ShareAnswers answers={answers}>
        <details
          ref={details}
          open={(summary === null && open) || answers.state.status === 'refused'}
          className="group"
        >
          <summary className="flex min-h-14 list-none items-center justify-between gap-4 py-4 [&::-webkit-details-marker]:hidden">
            <span className="min-w-0">
              <h2>{words.title}</h2>
              {summary !== null && (
                // For the moment between a save and the page that is drawn from it, the line tells the past.
                <span className={`mt-1 block text-ink-2 text-s ${savedFrom === drawn ? 'invisible' : ''}`}>
                  {summary}
                </span>
              )}
              {entered !== null && <span className="mt-1 block text-ink-2 text-s italic">{entered}</span>}
            </span>
            <span className="font-semibold text-act text-s underline underline-offset-[3px] group-open:hidden">
              {words.edit}
            </span>
          </summary>
          {above}
          <FormOf key={drawing} answers={answers} draft={draft}>
            <HiddenFields fields={hidden} />
            <div className="grid grid-cols-1 gap-7 pb-6">{children}</div>
            {words.save !== null && (
              <div className="sticky bottom-14 -mx-4 border-rule border-t bg-paper px-4 py-2.5 wide:bottom-0">
                <SubmitButton className="w-full">{words.save}</SubmitButton>
              </div>
            )}
          </FormOf>
          {below}
        </details>
        <div className="flex flex-wrap items-center justify-between gap-x-4 pb-3 empty:hidden">
          <Message state={answers.state} className="empty:hidden" />
          <Undo answers={answers} label={words.undo} />
          {offer}
        </div>
      </ShareAnswers>
    </section>
  );
}
