'use client';

import dynamic from 'next/dynamic';
import { useState } from 'react';
import type { ExplorerProps } from './explorer';

const Explorer = dynamic(() => import('./explorer').then((module) => module.Explorer), {
  ssr: false,
  loading: () => <div className="h-[34rem]" />,
});

/** A button, until it is pressed: the explorer and the library that draws it are loaded only then. */
export function OpenExplorer({ open, ...explorer }: ExplorerProps & { open: string }) {
  const [isOpen, setOpen] = useState(false);
  if (isOpen) return <Explorer {...explorer} />;
  return (
    <button type="button" className="button quiet mt-4" onClick={() => setOpen(true)}>
      {open}
    </button>
  );
}
