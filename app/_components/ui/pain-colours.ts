import type { CSSProperties } from 'react';

/** The fill of a pain score on the ramp, and the ink that is legible on it. */
export function painColours(score: number): CSSProperties {
  return { '--fill': `var(--p${score})`, '--on-fill': `var(--on-${score >= 8 ? 'deep' : 'light'})` };
}

declare module 'react' {
  interface CSSProperties {
    '--fill'?: string;
    '--on-fill'?: string;
  }
}
