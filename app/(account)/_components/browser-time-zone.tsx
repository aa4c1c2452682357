'use client';

import { type ReactNode, useSyncExternalStore } from 'react';

/** Sends the browser's own time zone along. `children` asks for it where there is no JavaScript to know it by. */
export function BrowserTimeZone({ name, children }: { name: string; children: ReactNode }) {
  const zone = useSyncExternalStore(
    () => () => {},
    () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    () => null,
  );
  return zone === null ? <noscript>{children}</noscript> : <input type="hidden" name={name} value={zone} />;
}
