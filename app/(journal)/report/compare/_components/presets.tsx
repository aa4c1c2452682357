import Link from 'next/link';
import { type Periods, type Preset, periodsQuery } from '@/lib/reports/periods';
import type { Words } from '@/lib/words/translator';

/** What is likely to be compared, as links. */
export function Presets({
  presets,
  shown,
  words,
}: {
  presets: readonly Preset[];
  shown: Periods | null;
  words: Words;
}) {
  const { t } = words;
  const open = shown && periodsQuery(shown);
  return (
    <nav aria-labelledby="presets" className="mt-6">
      <h2 id="presets" className="text-l">
        {t('report.compare.presets')}
      </h2>
      <ul className="mt-2 flex flex-wrap gap-x-6">
        {presets.map((preset) => {
          const query = periodsQuery(preset.periods);
          return (
            <li key={`${preset.of} ${preset.day}`}>
              <Link
                href={`/report/compare?${query}`}
                aria-current={query === open ? 'true' : undefined}
                className="text-link aria-[current]:text-ink aria-[current]:no-underline"
              >
                {labelOf(preset, words)}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

function labelOf(preset: Preset, { t, day: inWords }: Words): string {
  const day = inWords(preset.day, 'medium');
  switch (preset.of) {
    case 'pillow':
      return t('report.compare.pillow', { name: preset.name, day });
    case 'visit':
      return t('report.compare.visit', { kind: t(`visits.kinds.${preset.kind}`), day });
    case 'month':
      return t('report.compare.month');
  }
}
