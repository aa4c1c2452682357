'use client';

import { useId } from 'react';
import { describedBy, Notes } from './field';
import { useField } from './form';
import { painColours } from './pain-colours';

const scores = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

/**
 * Eleven radio buttons from 0 to 10, none chosen until the person chooses. Once one is, a twelfth takes the answer back,
 * for nobody can unpress a radio button.
 */
export function Scale({
  name,
  legend,
  lowest,
  highest,
  clear,
  value,
  pain = false,
}: {
  name: string;
  legend: string;
  lowest: string;
  highest: string;
  clear: string;
  value: number | null;
  /** Draws the numbers on the pain ramp. */
  pain?: boolean;
}) {
  const id = useId();
  const { error, typed } = useField(name);
  const chosen = typed ? typed[0] : value === null ? undefined : String(value);
  return (
    <fieldset
      aria-invalid={error !== null}
      aria-describedby={`${id}-ends ${describedBy(id, undefined, error) ?? ''}`}
    >
      <legend className="mb-2 font-semibold">{legend}</legend>
      <div className="scale">
        {scores.map((score) => (
          <label key={score} style={pain ? painColours(score) : undefined}>
            <input type="radio" name={name} value={score} defaultChecked={chosen === String(score)} />
            {score}
          </label>
        ))}
        <label className="clear">
          <input type="radio" name={name} value="" />
          {clear}
        </label>
      </div>
      <div id={`${id}-ends`} className="mt-1.5 flex justify-between gap-4 text-ink-2 text-xs">
        <span>{lowest}</span>
        <span className="text-end">{highest}</span>
      </div>
      <Notes id={id} error={error} />
    </fieldset>
  );
}
