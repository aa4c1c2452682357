'use client';

import './globals.css';
import { Mark } from './_components/mark';

const name = 'Nape';

/** The last resort, when even the layout could not be drawn and no message is at hand: the mark, as the way back. */
export default function GlobalErrorPage() {
  return (
    <html lang="en">
      <head>
        <title>{name}</title>
      </head>
      <body>
        <main className="grid min-h-dvh place-items-center">
          <h1>
            <a href="/" className="flex min-h-11 items-center gap-2">
              <Mark className="size-12" />
              {name}
            </a>
          </h1>
        </main>
      </body>
    </html>
  );
}
