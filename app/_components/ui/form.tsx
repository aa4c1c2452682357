'use client';

import { unstable_rethrow } from 'next/navigation';
import {
  createContext,
  type ReactNode,
  type SubmitEvent,
  useActionState,
  useContext,
  useEffect,
  useRef,
  useState,
  useTransition,
} from 'react';
import { type FormState, freshForm } from '@/lib/form-state';

type Action = (state: FormState, form: FormData) => Promise<FormState>;

const FormContext = createContext<{ state: FormState; pending: boolean }>({
  state: freshForm,
  pending: false,
});

/**
 * The one form: posts by itself without JavaScript, and with it stays on the page. What was typed is kept whatever the
 * answer, also when there is none: `lost` is the sentence for a server that could not be reached. `onSaved` closes what
 * the form stands in.
 */
export function Form({
  action,
  lost,
  children,
  className,
  onSaved,
}: {
  action: Action;
  lost: string;
  children: ReactNode;
  className?: string;
  onSaved?: () => void;
}) {
  const [posted, post] = useActionState(action, freshForm);
  const [answered, setAnswered] = useState<FormState | null>(null);
  const [pending, startTransition] = useTransition();
  const form = useRef<HTMLFormElement>(null);
  const state = answered ?? posted;

  // Called by hand: React empties a form after an action of its own, and shows an error page when the server is away.
  function send(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (pending) return;
    const data = new FormData(event.currentTarget, event.nativeEvent.submitter);
    startTransition(async () => {
      try {
        const answer = await action(state, data);
        setAnswered(answer);
        if (answer.status === 'saved') onSaved?.();
      } catch (error) {
        unstable_rethrow(error);
        setAnswered({ status: 'refused', message: lost, errors: {}, typed: {} });
      }
    });
  }

  useEffect(() => {
    if (answered?.status !== 'refused') return;
    const invalid = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    const first = invalid?.matches('fieldset') ? invalid.querySelector<HTMLElement>('input') : invalid;
    first?.focus();
  }, [answered]);

  return (
    <form ref={form} action={post} onSubmit={send} noValidate className={className}>
      <FormContext value={{ state, pending }}>{children}</FormContext>
    </form>
  );
}

/** What the form was answered, read out when it changes. Stands once in every form, beside its button. */
export function FormMessage({ className = '' }: { className?: string }) {
  const { state } = useContext(FormContext);
  const refused = state.status === 'refused';
  return (
    <p role="status" className={`${refused ? 'font-semibold text-warn' : 'text-ink-2'} text-s ${className}`}>
      {state.status === 'fresh' ? '' : state.message}
    </p>
  );
}

/** The form's button. It stays pressable while a save is on its way, so that it keeps focus; a second press does nothing. */
export function SubmitButton({
  children,
  quiet = false,
  className = '',
}: {
  children: ReactNode;
  quiet?: boolean;
  className?: string;
}) {
  const { pending } = useContext(FormContext);
  return (
    <button type="submit" aria-disabled={pending} className={`button ${quiet ? 'quiet' : ''} ${className}`}>
      {children}
    </button>
  );
}

/** Whether the form was answered with errors. */
export function useRefused(): boolean {
  return useContext(FormContext).state.status === 'refused';
}

/** What a field needs of its form: its error, and what was typed before the answer; null when nothing was. */
export function useField(name: string): { error: string | null; typed: readonly string[] | null } {
  const { state } = useContext(FormContext);
  if (state.status !== 'refused') return { error: null, typed: null };
  const sentAtAll = Object.keys(state.typed).length > 0;
  return { error: state.errors[name] ?? null, typed: sentAtAll ? (state.typed[name] ?? []) : null };
}
