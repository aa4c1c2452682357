import type { ReactNode } from 'react';
import type { Words } from '@/lib/words/translator';

const swatches = {
  evening: <circle cx="12" cy="8" r="4" fill="var(--p4)" stroke="var(--pain-line)" />,
  mean: <path d="M1 8h22" stroke="var(--pain-line)" strokeWidth="2.5" strokeLinecap="round" />,
  median: <path d="M1 8h22" stroke="var(--pain-line)" strokeWidth="2.5" strokeLinecap="round" />,
  ribbon: <path d="M1 2h22v12h-22z" fill="var(--p3)" />,
  visit: <path d="M12 0v16" stroke="var(--ink-2)" strokeDasharray="2 4" />,
  visits: <path d="M6 1v5m6-5v5m6-5v5" stroke="var(--ink-2)" />,
  usual: <path d="M0 2h24v12h-24z" fill="var(--sunk)" stroke="var(--rule)" />,
  flareUp: <path d="M2 8h20" stroke="var(--ink-2)" strokeWidth="4" />,
  medication: <path d="M6 5v6m6-6v6m6-6v6" stroke="var(--ink-2)" strokeWidth="2" />,
} satisfies Record<string, ReactNode>;

/** What the lines and signs of a figure mean, each with a small piece of itself. */
export function Legend({ keys, words: { t } }: { keys: readonly (keyof typeof swatches)[]; words: Words }) {
  return (
    <ul className="mt-1 flex flex-wrap gap-x-5 gap-y-1 ps-6 text-ink-2 text-xs">
      {keys.map((key) => (
        <li key={key} className="flex items-center gap-2">
          <svg aria-hidden="true" width="24" height="16" fill="none">
            {swatches[key]}
          </svg>
          {t(`charts.legend.${key}`)}
        </li>
      ))}
    </ul>
  );
}
