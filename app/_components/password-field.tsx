'use client';

import { useId, useRef, useState, useSyncExternalStore } from 'react';
import { describedBy, Notes } from '@/app/_components/ui/field';
import { useField } from '@/app/_components/ui/form';

/**
 * A password with a way to look at it, and, for a new one, a ready-made phrase that one press takes over. Without
 * JavaScript the phrase is there to be copied, and the buttons are not.
 */
export function PasswordField({
  name,
  label,
  show,
  showName,
  hint,
  offered,
  isNew = false,
  autoComplete = isNew ? 'new-password' : 'current-password',
}: {
  name: string;
  label: string;
  show: string;
  /** What the show button is called aloud. */
  showName: string;
  hint?: string;
  offered?: { readonly lead: string; readonly phrase: string; readonly take: string };
  isNew?: boolean;
  /** Off where it is no password of the person's own. */
  autoComplete?: string;
}) {
  const id = useId();
  const { error } = useField(name);
  const field = useRef<HTMLInputElement>(null);
  const [shown, setShown] = useState(false);
  const scripted = useSyncExternalStore(noChange, yes, no);

  function take(phrase: string) {
    if (!field.current) return;
    field.current.value = phrase;
    field.current.focus();
    setShown(true);
  }

  return (
    <div>
      <label htmlFor={id} className="mb-2 block font-semibold">
        {label}
      </label>
      <div className="relative">
        <input
          ref={field}
          id={id}
          name={name}
          type={shown ? 'text' : 'password'}
          autoComplete={autoComplete}
          autoCapitalize="none"
          spellCheck={false}
          required
          className={`input ${scripted ? 'pr-20' : ''}`}
          aria-invalid={error !== null}
          aria-describedby={describedBy(id, hint, error)}
        />
        {scripted && (
          <button
            type="button"
            aria-label={showName}
            aria-pressed={shown}
            onClick={() => setShown(!shown)}
            className="absolute inset-y-0 right-0 min-w-11 cursor-pointer px-4 font-semibold text-act text-s aria-pressed:underline"
          >
            {show}
          </button>
        )}
      </div>
      <Notes id={id} hint={hint} error={error} />
      {offered && (
        <div className="mt-4 border-act border-l-2 pl-4">
          <p className="text-ink-2 text-s">{offered.lead}</p>
          <p className="flex flex-wrap items-center gap-x-4">
            <span className="font-serif text-l">{offered.phrase}</span>
            {scripted && (
              <button type="button" onClick={() => take(offered.phrase)} className="text-link cursor-pointer">
                {offered.take}
              </button>
            )}
          </p>
        </div>
      )}
    </div>
  );
}

// Whether the page has come alive: false on the server and in the first paint that matches it.
const noChange = () => () => {};
const yes = () => true;
const no = () => false;
