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
import { type FormState, freshForm, type Typed } from '@/lib/form-state';
import { useDraft } from './draft';

type Action = (state: FormState, form: FormData) => Promise<FormState>;

const FormContext = createContext<{ state: FormState; pending: boolean }>({
  state: freshForm,
  pending: false,
});

/** What one or more forms with the same action share: the last answer, and how to send them. */
export type Answers = {
  readonly state: FormState;
  readonly pending: boolean;
  readonly post: (form: FormData) => void;
  readonly send: (event: SubmitEvent<HTMLFormElement>) => void;
};

/**
 * Sends forms to an action: by itself without JavaScript, and with it without leaving the page. What was typed is kept
 * whatever the answer, also when there is none: `lost` is the sentence for a server that could not be reached. Once
 * something was saved the page is drawn anew from it, after its answer was painted: no action does that itself.
 */
export function useAnswers(action: Action, lost: string, onSaved?: () => void): Answers {
  const [posted, post] = useActionState(action, freshForm);
  const [answered, setAnswered] = useState<FormState | null>(null);
  const [pending, startTransition] = useTransition();
  const router = useRouter();
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
        if (answer.status !== 'saved') return;
        onSaved?.();
        afterPaint(() => router.refresh());
      } catch (error) {
        unstable_rethrow(error);
        setAnswered({ status: 'refused', message: lost, errors: {}, typed: {} });
      }
    });
  }
  return { state, pending, post, send };
}

/** A message that is posted in an animation frame arrives when that frame has been painted. */
function afterPaint(work: () => void): void {
  requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      work();
    };
    port2.postMessage(null);
  });
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
  return (
    <form ref={form} action={post} onSubmit={send} noValidate className={className}>
      <FormContext value={{ state, pending }}>{children}</FormContext>
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
  return <Message state={useContext(FormContext).state} className={className} />;
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
