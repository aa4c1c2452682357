'use client';

import type { ComponentProps } from 'react';
import { useRefused } from './form';

/**
 * A native `<details>` in a form, which stands open once the form was refused: without JavaScript the page is drawn anew
 * then, and neither an error nor what was typed may be folded away.
 */
export function Fold({ open = false, ...details }: ComponentProps<'details'>) {
  return <details {...details} open={useRefused() || open} />;
}
