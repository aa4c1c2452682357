'use client';

import type { MouseEvent, ReactNode } from 'react';

/**
 * An offer to answer as before. Without JavaScript it is a link to the page with those answers filled in; with it, it
 * fills them in where the person is. Nothing is saved either way until they save.
 */
export function OfferLink({
  href,
  answers,
  children,
}: {
  href: string;
  /** Names and values of the boxes and buttons to tick. */
  answers: readonly (readonly [name: string, value: string])[];
  children: ReactNode;
}) {
  function fillIn(event: MouseEvent<HTMLAnchorElement>) {
    const form = event.currentTarget.closest('form');
    if (!form) return;
    event.preventDefault();
    for (const [name, value] of answers)
      for (const input of form.querySelectorAll('input'))
        if (input.name === name && input.value === value && !input.checked) input.click();
  }
  return (
    <a href={href} onClick={fillIn} className="text-link text-s">
      {children}
    </a>
  );
}
