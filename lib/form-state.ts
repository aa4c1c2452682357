import type en from '@/lib/words/en.json';

/** Why a field or a form was refused: the name of a sentence in the messages. */
export type FieldError = keyof typeof en.errors.fields;

/** What the person typed, by field, so that an answer with errors can show it again. */
export type Typed = Readonly<Record<string, readonly string[]>>;

/**
 * What an action answers, for every form. Sentences are ready to be read. `refused` has one for the form and some for
 * fields, and keeps what was typed; `saved` says what happened, and holds the way back.
 */
export type FormState =
  | { readonly status: 'fresh' }
  | {
      readonly status: 'refused';
      readonly message: string;
      readonly errors: Readonly<Record<string, string>>;
      readonly typed: Typed;
    }
  | {
      readonly status: 'saved';
      readonly message: string;
      /** The fields that put back what was there before, to be sent to the same action; null when there is no way back. */
      readonly undo: Typed | null;
      /** What is shown this once, such as a link of which only the hash is kept. */
      readonly told?: Typed;
    };

/** The state of a form that nobody has sent yet. */
export const freshForm: FormState = { status: 'fresh' };
