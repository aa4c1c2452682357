import { BodyFigure, BodyShapes } from '@/app/_components/charts/body-figure';
import type { WhereItHurts } from '@/lib/pain/where-it-hurts';
import type { PlacesFigure as Figure } from '@/lib/reports/sheet';
import type { Words } from '@/lib/words/translator';

/** Both bodies, and beside them where it hurt most often, in words. */
export function PlacesFigure({
  where,
  figure: { title, key, alt, items, rest },
  words,
}: {
  where: WhereItHurts;
  figure: Figure;
  words: Words;
}) {
  return (
    <section className="grid items-start gap-x-8 gap-y-4 sm:grid-cols-[minmax(0,1.2fr)_minmax(0,1fr)] print:grid-cols-[20rem_minmax(0,1fr)]">
      <div className="max-w-[26rem] print:[--ground:white]">
        <BodyShapes />
        <BodyFigure label={alt} where={where} letters={items} words={words} />
        {key && <p className="mt-1 text-ink-2 text-xs">{key}</p>}
      </div>
      <div className="text-s print:leading-tight">
        <h3 className="text-l">{title}</h3>
        <ol className="mt-1">
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
        {rest && <p className="mt-1 text-ink-2 text-xs">{rest}</p>}
      </div>
    </section>
  );
}
