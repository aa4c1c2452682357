import { Arrow } from '@/app/_components/ui/arrow';
import { Tick } from '@/app/_components/ui/tick';
import type { Trackable } from '@/lib/journal/schema';
import type { Words } from '@/lib/words/translator';

/** Boxes to tick, one to a row. A ticked one that has an order has arrows, and each saves the whole form. */
export function TrackedRows({
  legend,
  hint,
  rows,
  tracked,
  ordered = false,
  words: { t },
}: {
  legend: string;
  hint?: string;
  rows: readonly Trackable[];
  tracked: readonly Trackable[];
  ordered?: boolean;
  words: Words;
}) {
  const inOrder = rows.filter((row) => ordered && tracked.includes(row));
  return (
    <fieldset>
      <legend className="font-serif text-l">{legend}</legend>
      {hint && <p className="mt-1 text-ink-2 text-s">{hint}</p>}
      <ul className="mt-2">
        {rows.map((row) => {
          const name = t(`settings.tracked.options.${row}`);
          return (
            <li key={row} className="flex items-center gap-1 border-rule not-first:border-t">
              <label className="flex min-h-12 grow cursor-pointer items-center gap-3 py-1">
                <Tick
                  name="tracked"
                  value={row}
                  ticked={tracked.includes(row)}
                  className="size-5 shrink-0 accent-act"
                />
                {name}
              </label>
              {inOrder.includes(row) && (
                <>
                  <Arrow
                    to="up"
                    value={row}
                    label={t('settings.tracked.up', { name })}
                    end={row === inOrder[0]}
                  />
                  <Arrow
                    to="down"
                    value={row}
                    label={t('settings.tracked.down', { name })}
                    end={row === inOrder.at(-1)}
                  />
                </>
              )}
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}
