import { headers } from 'next/headers';
import { unstable_rethrow } from 'next/navigation';
import type { z } from 'zod';
import { isOwnPage } from '@/lib/auth/origin';
import { requireUser, type User } from '@/lib/auth/session';
import type { FieldError, FormState, Typed } from '@/lib/form-state';
import en from '@/lib/words/en.json';
import { type Locale, localeFrom, type Words, wordsFor } from '@/lib/words/translator';

/**
 * What a form's work answers: a sentence that says what happened, or why it was refused, as a whole or at one field.
 * `told` is what the page shows this once, for it is not kept.
 */
export type Outcome =
  | { readonly saved: string; readonly undo?: Typed | null; readonly told?: Typed }
  | { readonly refused: FieldError; readonly field?: string };

/** A server action as `useActionState` calls it. */
export type FormAction = (state: FormState, form: FormData) => Promise<FormState>;

/** What a form without a signed-in person knows about who sends it. */
export type Sender = { readonly locale: Locale; readonly words: Words; readonly headers: Headers };

/**
 * The one way from a person's form to their data: who they are, whether the request came from our own page, whether the
 * fields are valid, then `run`. Answers errors beside their fields with everything that was typed, and tells nothing about
 * a failure but that it happened. `run` may redirect.
 */
export function formAction<Schema extends z.ZodType>(
  schema: Schema,
  run: (user: User, input: z.output<Schema>, words: Words) => Promise<Outcome>,
): FormAction {
  return async (_state, form) => {
    const user = await requireUser();
    const words = wordsFor(user.locale);
    return answer(schema, form, words, (input) => run(user, input, words));
  };
}

/** The same for the few forms that nobody is signed in for. */
export function openFormAction<Schema extends z.ZodType>(
  schema: Schema,
  run: (input: z.output<Schema>, sender: Sender) => Promise<Outcome>,
): FormAction {
  return async (_state, form) => {
    const sent = await headers();
    const locale = localeFrom(sent.get('accept-language'));
    const words = wordsFor(locale);
    return answer(schema, form, words, (input) => run(input, { locale, words, headers: sent }));
  };
}

async function answer<Schema extends z.ZodType>(
  schema: Schema,
  form: FormData,
  words: Words,
  run: (input: z.output<Schema>) => Promise<Outcome>,
): Promise<FormState> {
  const typed = typedIn(form);
  const refuse = (message: string, errors: Record<string, string> = {}): FormState => ({
    status: 'refused',
    message,
    errors,
    typed: withoutSecrets(typed),
  });
  const { t } = words;
  if (!isOwnPage(await headers())) return refuse(t('errors.elsewhere'));
  const read = schema.safeParse(typed);
  if (!read.success) {
    const errors: Record<string, string> = {};
    for (const { path, message } of read.error.issues) {
      const field = String(path[0] ?? '');
      errors[field] ??= t(`errors.fields.${isFieldError(message) ? message : 'choice'}`);
    }
    return refuse(t('errors.check'), errors);
  }
  try {
    const outcome = await run(read.data);
    if ('saved' in outcome) {
      const { saved: message, undo = null, told } = outcome;
      return { status: 'saved', message, undo, ...(told && { told }) };
    }
    const sentence = t(`errors.fields.${outcome.refused}`);
    return outcome.field ? refuse(t('errors.check'), { [outcome.field]: sentence }) : refuse(sentence);
  } catch (error) {
    unstable_rethrow(error);
    // Something that the person pointed at is not theirs, or is gone: the same answer for both.
    if (isBrokenReference(error)) return refuse(t('errors.gone'));
    console.error('A form failed:', error instanceof Error ? error.name : typeof error);
    return refuse(t('errors.failed'));
  }
}

function typedIn(form: FormData): Typed {
  const typed: Record<string, string[]> = {};
  for (const [name, value] of form) {
    // Next's own fields begin with $; files belong to no form that goes through here.
    if (name.startsWith('$') || typeof value !== 'string') continue;
    const values = Object.hasOwn(typed, name) ? typed[name] : undefined;
    if (values) values.push(value);
    else Object.defineProperty(typed, name, { value: [value], enumerable: true });
  }
  return typed;
}

/** A password or a passphrase is never sent back to the page. */
function withoutSecrets(typed: Typed): Typed {
  return Object.fromEntries(
    Object.entries(typed).filter(([name]) => !/password|passphrase|token/i.test(name)),
  );
}

function isFieldError(reason: string): reason is FieldError {
  return Object.hasOwn(en.errors.fields, reason);
}

function isBrokenReference(error: unknown): boolean {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return cause instanceof Error && /FOREIGN KEY constraint failed/.test(cause.message);
}
