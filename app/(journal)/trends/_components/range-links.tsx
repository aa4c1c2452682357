import Link from 'next/link';
import { type ShownRange, shownRanges } from '@/lib/charts/shown-range';
import type { Words } from '@/lib/words/translator';

/** How far back to look, as plain links: they work without JavaScript and can be kept as bookmarks. */
export function RangeLinks({ shown, words: { t } }: { shown: ShownRange; words: Words }) {
  return (
    <nav aria-label={t('trends.ranges.label')} className="mt-4">
      <ul className="flex flex-wrap gap-x-6">
        {shownRanges.map((range) => (
          <li key={range}>
            <Link
              href={`/trends?range=${range}`}
              aria-current={range === shown ? 'true' : undefined}
              prefetch={false}
              className="flex min-h-11 min-w-11 items-center justify-center border-transparent border-b-2 text-ink-2 aria-[current]:border-ink aria-[current]:font-semibold aria-[current]:text-ink"
            >
              {t(`trends.ranges.${range}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
