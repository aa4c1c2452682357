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

function Arrow({
  to,
  value,
  label,
  end,
}: {
  to: 'up' | 'down';
  value: Trackable;
  label: string;
  /** Whether it stands at the end already; the button stays, so that it keeps focus. */
  end: boolean;
}) {
  return (
    <button
      type="submit"
      name={to}
      value={value}
      aria-label={label}
      aria-disabled={end}
      className="grid size-11 shrink-0 cursor-pointer place-items-center rounded text-act aria-disabled:text-rule"
    >
      <svg
        viewBox="0 0 20 20"
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        className="size-5"
        aria-hidden="true"
      >
        <path
          d={to === 'up' ? 'M10 16V4m-5 5 5-5 5 5' : 'M10 4v12m-5-5 5 5 5-5'}
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
    </button>
  );
}
