'use client';

import { type ChangeEvent, useId } from 'react';
import { describedBy, Notes } from './field';
import { useField } from './form';

type Option = { readonly value: string; readonly label: string };

/**
 * A group of chips. With `none` any number may be chosen and the last chip says that there was none today; choosing it
 * lets the others go. With `clear` it is one of several, and the last takes the answer back.
 */
export function Chips({
  name,
  legend,
  hint,
  options,
  chosen,
  none,
  clear,
}: {
  name: string;
  legend: string;
  hint?: string;
  options: readonly Option[];
  /** The chosen values; an empty list is "none today", null is not answered. */
  chosen: readonly string[] | null;
} & ({ none: string; clear?: never } | { clear: string; none?: never })) {
  const id = useId();
  const { error, typed } = useField(name);
  const on = typed ?? (chosen?.length === 0 && none ? ['none'] : (chosen ?? []));
  return (
    <fieldset aria-invalid={error !== null} aria-describedby={describedBy(id, hint, error)}>
      <legend className="mb-2 font-semibold">{legend}</legend>
      <div className="chips" onChange={none ? keepNoneAlone : undefined}>
        {options.map(({ value, label }) => (
          <label key={value}>
            <input
              type={none ? 'checkbox' : 'radio'}
              name={name}
              value={value}
              defaultChecked={on.includes(value)}
            />
            {label}
          </label>
        ))}
        {none ? (
          <label className="none">
            <input type="checkbox" name={name} value="none" defaultChecked={on.includes('none')} />
            {none}
          </label>
        ) : (
          <label className="clear">
            <input type="radio" name={name} value="" />
            {clear}
          </label>
        )}
      </div>
      <Notes id={id} hint={hint} error={error} />
    </fieldset>
  );
}

/** "None today" and a chip cannot both be true: the newer answer stands. */
function keepNoneAlone({ target, currentTarget }: ChangeEvent<HTMLElement>) {
  if (!(target instanceof HTMLInputElement) || !target.checked) return;
  for (const input of currentTarget.querySelectorAll('input')) {
    if (input !== target && (target.value === 'none' || input.value === 'none')) input.checked = false;
  }
}
