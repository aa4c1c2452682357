'use client';

import { useField } from './form';

/** A bare checkbox of a drawing: it keeps what was ticked when the form comes back with an error. */
export function Tick({
  name,
  value,
  ticked,
  className,
}: {
  name: string;
  value: string;
  ticked: boolean;
  className?: string | undefined;
}) {
  const { typed } = useField(name);
  return (
    <input
      type="checkbox"
      name={name}
      value={value}
      className={className}
      defaultChecked={typed ? typed.includes(value) : ticked}
    />
  );
}

/** A bare list of scores from 0 to 10, blank first, which keeps what was chosen likewise. */
export function ScorePick({
  name,
  labelledBy,
  blank,
  value,
}: {
  name: string;
  labelledBy: string;
  blank: string;
  value: number | null;
}) {
  const { typed } = useField(name);
  return (
    <select name={name} aria-labelledby={labelledBy} defaultValue={typed?.[0] ?? value ?? ''}>
      <option value="">{blank}</option>
      {[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((score) => (
        <option key={score} value={score}>
          {score}
        </option>
      ))}
    </select>
  );
}
