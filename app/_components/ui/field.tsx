'use client';

import { type InputHTMLAttributes, useId } from 'react';
import { useField } from './form';

type Kept = 'name' | 'defaultValue' | 'id' | 'className';

/** A line or a page of text with its label, its hint and its error tied together. */
export function TextField({
  name,
  label,
  hint,
  value,
  rows,
  ...input
}: {
  name: string;
  label: string;
  hint?: string;
  value?: string | null;
  /** Lines of a page of text; one line when absent. */
  rows?: number;
} & Omit<InputHTMLAttributes<HTMLInputElement>, Kept | 'value'>) {
  const id = useId();
  const { error, typed } = useField(name);
  const shared = {
    id,
    name,
    defaultValue: typed?.[0] ?? value ?? '',
    className: 'input',
    'aria-invalid': error !== null,
    'aria-describedby': describedBy(id, hint, error),
  };
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="mb-2 block font-semibold">
        {label}
      </label>
      {rows ? (
        <textarea {...shared} rows={rows} maxLength={input.maxLength} />
      ) : (
        <input {...shared} {...input} />
      )}
      <Notes id={id} hint={hint} error={error} />
    </div>
  );
}

/** A native list to choose one from. */
export function SelectField({
  name,
  label,
  hint,
  value,
  options,
}: {
  name: string;
  label: string;
  hint?: string;
  value?: string | null;
  options: readonly { readonly value: string; readonly label: string }[];
}) {
  const id = useId();
  const { error, typed } = useField(name);
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="mb-2 block font-semibold">
        {label}
      </label>
      <select
        id={id}
        name={name}
        defaultValue={typed?.[0] ?? value ?? ''}
        className="input"
        aria-invalid={error !== null}
        aria-describedby={describedBy(id, hint, error)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <Notes id={id} hint={hint} error={error} />
    </div>
  );
}

/** The hint and the error under a field, in the order in which they are read out. */
export function Notes({ id, hint, error }: { id: string; hint?: string | undefined; error: string | null }) {
  return (
    <>
      {hint && (
        <p id={`${id}-hint`} className="mt-1.5 text-ink-2 text-s">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className="field-error">
          {error}
        </p>
      )}
    </>
  );
}

/** The ids of the notes that a field has, for aria-describedby. */
export function describedBy(id: string, hint: string | undefined, error: string | null): string | undefined {
  const ids = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : undefined;
}
