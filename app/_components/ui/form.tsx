'use client';

import { unstable_rethrow, useRouter } from 'next/navigation';
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
import { flushSync } from 'react-dom';
import { type FormState, freshForm, type Typed } from '@/lib/form-state';
import { useDraft } from './draft';

type Action = (state: FormState, form: FormData) => Promise<FormState>;

// Apart, so that what concerns few does not draw all fields anew: they look at a refusal only.
const FormAnswer = createContext<FormState>(freshForm);
const FormRefusal = createContext<Refusal | null>(null);
const FormPending = createContext(false);

type Refusal = Extract<FormState, { status: 'refused' }>;

/** What one or more forms with the same action share: the last answer, and how to send them. */
export type Answers = {
  readonly state: FormState;
  readonly pending: boolean;
  readonly post: (form: FormData) => void;
  readonly send: (form: HTMLFormElement, button: HTMLElement | null) => void;
};

/**
 * Sends forms to an action: by itself without JavaScript, and with it without leaving the page. What was typed is kept
 * whatever the answer, also when there is none: `lost` is the sentence for a server that could not be reached. Once
 * something was saved the page is drawn anew from it, after its answer was painted: no action does that itself.
 */
export function useAnswers(action: Action, lost: string, onSaved?: () => void): Answers {
  const [posted, post] = useActionState(action, freshForm);
  const [answered, setAnswered] = useState<FormState | null>(null);
  const [pending, setPending] = useState(false);
  const sending = useRef(false);
  const [, startTransition] = useTransition();
  const router = useRouter();
  const state = answered ?? posted;

  // Called by hand: React empties a form after an action of its own, and shows an error page when the server is away.
  function send(form: HTMLFormElement, button: HTMLElement | null) {
    if (sending.current) return;
    sending.current = true;
    deliver(new FormData(form, button));
  }

  async function deliver(form: FormData): Promise<void> {
    // Only a wait that can be seen is shown: to draw the form twice would make a short one longer.
    const slow = setTimeout(() => setPending(true), 150);
    try {
      const answer = await action(state, form);
      // At once, so that the answer and what `onSaved` closes are one frame, not two.
      flushSync(() => setAnswered(answer));
      if (answer.status === 'saved') {
        onSaved?.();
        setTimeout(() => whenReached(() => router.refresh()), 100);
      }
    } catch (error) {
      if (leadsElsewhere(error)) startTransition(() => unstable_rethrow(error));
      else setAnswered({ status: 'refused', message: lost, errors: {}, typed: {} });
    } finally {
      clearTimeout(slow);
      setPending(false);
      sending.current = false;
    }
  }
  return { state, pending, post, send };
}

/** Next leaves the page when it cannot fetch it anew, as on a train; then what is on it stays, and is only a little old. */
async function whenReached(work: () => void): Promise<void> {
  const answer = await fetch('/api/health/live').catch(() => null);
  if (answer?.ok) work();
}

/** Whether an action sends the person to another page: Next says so by an error, which a transition must throw again. */
function leadsElsewhere(error: unknown): boolean {
  try {
    unstable_rethrow(error);
    return false;
  } catch {
    return true;
  }
}

/** The one form. `onSaved` closes what it stands in. */
export function Form({
  action,
  lost,
  onSaved,
  ...rest
}: {
  action: Action;
  lost: string;
  children: ReactNode;
  className?: string;
  onSaved?: () => void;
}) {
  return <FormOf answers={useAnswers(action, lost, onSaved)} {...rest} />;
}

/** A form whose answers another one shares. */
export function FormOf({
  answers: { state, pending, post, send },
  children,
  className,
  draft,
}: {
  answers: Answers;
  children: ReactNode;
  className?: string | undefined;
  /** The name under which a half-filled form is kept; without one it is not. */
  draft?: string | undefined;
}) {
  const form = useRef<HTMLFormElement>(null);
  useDraft(form, draft, state.status === 'saved');
  useEffect(() => {
    if (state.status !== 'refused') return;
    const invalid = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    const first = invalid?.matches('fieldset') ? invalid.querySelector<HTMLElement>('input') : invalid;
    first?.focus();
  }, [state]);

  function sent(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    send(event.currentTarget, event.nativeEvent.submitter);
  }

  // Before a browser sends a form it styles all that is folded away in it: a third of the whole wait. So the press is taken
  // first, which Enter is too. A form with a password goes the browser's own way, which password managers watch.
  useEffect(() => {
    const element = form.current;
    function pressed(event: MouseEvent) {
      const button = event.target instanceof Element ? event.target.closest('button') : null;
      if (!element || button?.type !== 'submit' || button.form !== element) return;
      if (element.querySelector('[type="password"]')) return;
      event.preventDefault();
      send(element, button);
    }
    element?.addEventListener('click', pressed);
    return () => element?.removeEventListener('click', pressed);
  });

  return (
    <form ref={form} action={post} onSubmit={sent} noValidate className={className}>
      <FormAnswer value={state}>
        <FormPending value={pending}>
          <FormRefusal value={state.status === 'refused' ? state : null}>{children}</FormRefusal>
        </FormPending>
      </FormAnswer>
    </form>
  );
}

const SharedAnswers = createContext<Answers | null>(null);

/** Lets the forms inside share the answers of one action. */
export function ShareAnswers({ answers, children }: { answers: Answers; children: ReactNode }) {
  return <SharedAnswers value={answers}>{children}</SharedAnswers>;
}

/** One of several forms that share an action. */
export function SharedForm({ children, className }: { children: ReactNode; className?: string }) {
  const answers = useContext(SharedAnswers);
  if (!answers) throw new Error('A shared form stands outside of what shares its answers.');
  return (
    <FormOf answers={answers} className={className}>
      {children}
    </FormOf>
  );
}

/** The way back, while there is one: a form of its own that sends the former values to the same action. */
export function Undo({ answers, label }: { answers: Answers; label: string }) {
  const { state } = answers;
  if (state.status !== 'saved' || state.undo === null) return null;
  return (
    <FormOf answers={answers}>
      <HiddenFields fields={state.undo} />
      <button type="submit" aria-disabled={answers.pending} className="text-link cursor-pointer text-s">
        {label}
      </button>
    </FormOf>
  );
}

/** Fields that a form sends and nobody sees. */
export function HiddenFields({ fields }: { fields: Typed }) {
  return Object.entries(fields).flatMap(([name, values]) =>
    values.map((value) => <input key={`${name} ${value}`} type="hidden" name={name} value={value} />),
  );
}

/** What the form was answered, read out when it changes. Stands once in every form, beside its button. */
export function FormMessage({ className }: { className?: string }) {
  return <Message state={useContext(FormAnswer)} className={className} />;
}

/** What a form was answered, for forms that share their answers. */
export function Message({ state, className = '' }: { state: FormState; className?: string | undefined }) {
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
  const pending = useContext(FormPending);
  return (
    <button type="submit" aria-disabled={pending} className={`button ${quiet ? 'quiet' : ''} ${className}`}>
      {children}
    </button>
  );
}

/** Whether the form was answered with errors. */
export function useRefused(): boolean {
  return useContext(FormRefusal) !== null;
}

/** What the form was told this once, or null: a reload forgets it. */
export function useTold(): Typed | null {
  const state = useContext(FormAnswer);
  return state.status === 'saved' ? (state.told ?? null) : null;
}

/** What a field needs of its form: its error, and what was typed before the answer; null when nothing was. */
export function useField(name: string): { error: string | null; typed: readonly string[] | null } {
  const refusal = useContext(FormRefusal);
  if (!refusal) return { error: null, typed: null };
  const sentAtAll = Object.keys(refusal.typed).length > 0;
  return { error: refusal.errors[name] ?? null, typed: sentAtAll ? (refusal.typed[name] ?? []) : null };
}
