import { type ReactNode, useId } from 'react';

/** A part of the settings: its heading at the left of a wide screen, above it on a phone. */
export function Section({ title, lead, children }: { title: string; lead?: string; children: ReactNode }) {
  const id = useId();
  return (
    <section
      aria-labelledby={id}
      className="grid gap-x-12 gap-y-4 border-rule border-t py-8 wide:grid-cols-[13rem_minmax(0,34rem)]"
    >
      <h2 id={id}>{title}</h2>
      <div className="min-w-0 max-w-[34rem]">
        {lead && <p className="mb-5 text-ink-2 text-s">{lead}</p>}
        {children}
      </div>
    </section>
  );
}
