'use client';

import { CartesianGrid, Line, LineChart, Tooltip, XAxis, YAxis } from 'recharts';
import type { ExplorerProps, Option } from './explorer';
import type { Pair } from './read-pair';

/**
 * Two charts over one time axis that move together, instead of two lines over two scales: where lines of different
 * units cross means nothing, and looks as if it did.
 */
export function PairChart({
  pair,
  first,
  second,
  words,
}: {
  pair: Pair;
  first: Option;
  second: Option;
  words: ExplorerProps['words'];
}) {
  const data = [...pair.points];
  const shared = {
    data,
    syncId: 'explorer',
    responsive: true,
    margin: { top: 8, right: 8, bottom: 8, left: 0 },
  };
  const pen = data.length > mostDots ? fine : dotted;
  return (
    <div className="[&_.recharts-surface:focus-visible]:outline-3 [&_.recharts-surface:focus-visible]:outline-focus">
      <p className="mt-4 text-s">{first.label}</p>
      <LineChart {...shared} className="h-52 w-full" aria-label={words.chart}>
        <CartesianGrid vertical={false} stroke="var(--rule)" />
        <XAxis dataKey="label" hide />
        <YAxis {...axis} />
        <Tooltip
          isAnimationActive={false}
          cursor={{ stroke: 'var(--ink-2)' }}
          content={({ label, active }) => (
            <Readout
              point={active ? data.find((each) => each.label === label) : undefined}
              first={first}
              second={second}
              words={words}
            />
          )}
        />
        <Line {...line} {...pen} {...colours(first)} dataKey="first" />
      </LineChart>
      <p className="mt-2 text-s">{second.label}</p>
      <LineChart {...shared} className="h-52 w-full" accessibilityLayer={false}>
        <CartesianGrid vertical={false} stroke="var(--rule)" />
        <XAxis dataKey="label" tick={letters} tickLine={false} stroke="var(--rule)" minTickGap={48} />
        <YAxis {...axis} />
        <Tooltip isAnimationActive={false} cursor={{ stroke: 'var(--ink-2)' }} content={() => null} />
        <Line {...line} {...pen} {...colours(second)} dataKey="second" />
      </LineChart>
    </div>
  );
}

const letters = { fill: 'var(--ink-2)', fontSize: '0.8125rem' } as const;

const axis = {
  domain: [0, (highest: number) => Math.max(10, Math.ceil(highest))],
  tick: letters,
  tickCount: 6,
  interval: 0,
  width: 32,
  axisLine: false,
  tickLine: false,
  allowDecimals: false,
} as const;

const line = {
  type: 'linear',
  activeDot: { r: 5, stroke: 'var(--paper)', strokeWidth: 2 },
  connectNulls: false,
  isAnimationActive: false,
} as const;

const mostDots = 120;
const dotted = { strokeWidth: 2, dot: { r: 2.5, strokeWidth: 0 } } as const;
// A round cap still lets a value between two gaps be seen: it is a line without length.
const fine = { strokeWidth: 1.5, strokeLinecap: 'round', dot: false } as const;

function colours({ pain }: Option): { stroke: string; fill: string } {
  const colour = pain ? 'var(--pain-line)' : 'var(--habit)';
  return { stroke: colour, fill: colour };
}

/** Both values of the day under the cursor, read out as it moves. */
function Readout({
  point,
  first,
  second,
  words,
}: {
  point: Pair['points'][number] | undefined;
  first: Option;
  second: Option;
  words: ExplorerProps['words'];
}) {
  if (!point) return null;
  return (
    <div
      role="status"
      className="rounded bg-sheet px-3 py-2 text-ink text-s shadow-[inset_0_0_0_1px_var(--edge)]"
    >
      <p className="text-ink-2">{point.label}</p>
      <p>
        {first.label}: <b>{point.first ?? words.missing}</b>
      </p>
      <p>
        {second.label}: <b>{point.second ?? words.missing}</b>
      </p>
    </div>
  );
}
