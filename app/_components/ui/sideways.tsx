import type { ReactNode } from 'react';

/**
 * What may be wider than the screen, such as a table: it alone is pushed sideways, by finger or arrow key, and the page
 * stays where it is.
 */
export function Sideways({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div role="group" aria-label={label} tabIndex={0} className="overflow-x-auto">
      {children}
    </div>
  );
}
