'use client';

import { type ReactNode, useRef } from 'react';
import { Fold } from '@/app/_components/ui/fold';
import { Form, FormMessage, SubmitButton } from '@/app/_components/ui/form';
import type { FormAction } from '@/lib/form-action';

/**
 * A morning or an evening: an open form until it is saved, then one line with Edit, which opens it again. It is a native
 * `<details>`, so that it opens without JavaScript too.
 */
export function CheckIn({
  action,
  title,
  summary,
  open,
  edit,
  save,
  lost,
  children,
}: {
  action: FormAction;
  title: string;
  /** What was saved, in one line; null while nothing is. */
  summary: string | null;
  open: boolean;
  edit: string;
  save: string;
  lost: string;
  children: ReactNode;
}) {
  const details = useRef<HTMLDetailsElement>(null);
  const close = () => {
    if (details.current) details.current.open = false;
    details.current?.scrollIntoView({ block: 'nearest' });
  };
  return (
    <section className="border-rule border-t">
      <Form action={action} lost={lost} onSaved={close}>
        <Fold ref={details} open={summary === null && open} className="group">
          <summary className="flex min-h-14 list-none items-center justify-between gap-4 py-4 [&::-webkit-details-marker]:hidden">
            <span className="min-w-0">
              <h2>{title}</h2>
              {summary !== null && <span className="mt-1 block text-ink-2 text-s">{summary}</span>}
            </span>
            <span className="font-semibold text-act text-s underline underline-offset-[3px] group-open:hidden">
              {edit}
            </span>
          </summary>
          <div className="grid gap-7 pb-6">{children}</div>
          <div className="sticky bottom-14 -mx-4 border-rule border-t bg-paper px-4 py-2.5 wide:bottom-0">
            <SubmitButton className="w-full">{save}</SubmitButton>
          </div>
        </Fold>
        <FormMessage className="pb-3 empty:hidden" />
      </Form>
    </section>
  );
}
