import { BodyFigure } from '@/app/_components/charts/body-figure';
import type { WhereItHurts } from '@/lib/pain/where-it-hurts';
import type { Sheet } from '@/lib/reports/sheet';
import type { Words } from '@/lib/words/translator';

/** Both bodies, and beside them where it hurt most often, in words, and what it felt like. */
export function PlacesSection({
  where,
  figure: { title, key, alt, items, rest, felt },
  words,
}: {
  where: WhereItHurts;
  figure: NonNullable<Sheet['places']>;
  words: Words;
}) {
  return (
    <section className="mt-8 grid break-inside-avoid items-start gap-x-8 gap-y-4 border-rule border-t pt-5 sm:grid-cols-[minmax(0,1.2fr)_minmax(0,1fr)] print:mt-0 print:mb-2 print:block print:border-0 print:pt-0">
      <h3 className="text-l sm:col-span-2">{title}</h3>
      <div className="max-w-[26rem] print:max-w-60">
        <BodyFigure label={alt} where={where} letters={items} words={words} />
        {key && <p className="mt-1 text-ink-2 text-xs">{key}</p>}
      </div>
      <div className="text-s print:leading-tight">
        <ol>
          {items.map(({ letter, label, value }) => (
            <li key={letter} className="grid grid-cols-[1.25rem_minmax(0,1fr)] py-1 print:py-px">
              <b className="font-semibold">{letter}</b>
              <span>
                {label}
                <span className="block text-ink-2 text-xs">{value}</span>
              </span>
            </li>
          ))}
        </ol>
        {felt && <p className="mt-2 print:mt-0">{felt}</p>}
        {rest && <p className="mt-1 text-ink-2 text-xs">{rest}</p>}
      </div>
    </section>
  );
}
