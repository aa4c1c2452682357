'use client';

import { useId } from 'react';
import { describedBy, Notes } from '@/app/_components/ui/field';
import { useField } from '@/app/_components/ui/form';

/** One of several, always answered; or, with `many`, any number of them. */
export function Choices({
  name,
  legend,
  options,
  chosen,
  many = false,
}: {
  name: string;
  legend: string;
  options: readonly { readonly value: string; readonly label: string }[];
  chosen: readonly string[];
  many?: boolean;
}) {
  const id = useId();
  const { error, typed } = useField(name);
  const on = typed ?? chosen;
  return (
    <fieldset aria-invalid={error !== null} aria-describedby={describedBy(id, undefined, error)}>
      <legend className="mb-2 font-semibold">{legend}</legend>
      <div className="chips">
        {options.map(({ value, label }) => (
          <label key={value}>
            <input
              type={many ? 'checkbox' : 'radio'}
              name={name}
              value={value}
              defaultChecked={on.includes(value)}
            />
            {label}
          </label>
        ))}
      </div>
      <Notes id={id} error={error} />
    </fieldset>
  );
}
