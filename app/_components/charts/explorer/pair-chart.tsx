'use client';

import { CartesianGrid, Line, LineChart, ReferenceLine, Tooltip, XAxis, YAxis } from 'recharts';
import { type ExplorerWords, type Option, valueText } from './explorer-words';
import { type Pair, placeOf } from './read-pair';

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
  words: ExplorerWords;
}) {
  const data = [...pair.points];
  const shared = {
    data,
    syncId: 'explorer',
    responsive: true,
    margin: { top: 8, right: 8, bottom: 8, left: 0 },
  };
  const isDone = pair.kind === 'binary';
  // Both have room for the longer words, so that a day stands above itself.
  const width = isDone ? 64 : 32;
  const pen = data.length > mostDots ? fine : dotted;
  const visits = data
    .filter(({ visit }) => visit !== null)
    .map(({ label }) => <ReferenceLine key={label} x={label} stroke="var(--ink-2)" strokeDasharray="2 4" />);
  return (
    <div className="[&_.recharts-surface:focus-visible]:outline-3 [&_.recharts-surface:focus-visible]:outline-focus">
      <p className="mt-4 text-s">{first.label}</p>
      <LineChart {...shared} className="h-52 w-full" aria-label={words.chart}>
        <CartesianGrid vertical={false} stroke="var(--rule)" />
        <XAxis dataKey="label" hide />
        <YAxis {...axis} width={width} />
        <Tooltip
          isAnimationActive={false}
          cursor={{ stroke: 'var(--ink-2)' }}
          content={({ label, active }) => (
            <Readout
              point={active ? data.find((each) => each.label === label) : undefined}
              pair={pair}
              first={first}
              second={second}
              words={words}
            />
          )}
        />
        {visits}
        <Line {...line} {...pen} {...colours(first)} dataKey="first" />
      </LineChart>
      <p className="mt-2 text-s">{second.label}</p>
      <LineChart {...shared} className={isDone ? 'h-36 w-full' : 'h-52 w-full'} accessibilityLayer={false}>
        <CartesianGrid vertical={false} stroke="var(--rule)" syncWithTicks />
        <XAxis dataKey="label" tick={letters} tickLine={false} stroke="var(--rule)" minTickGap={48} />
        <YAxis {...axis} {...(isDone && shares(pair.unit, words))} width={width} />
        <Tooltip isAnimationActive={false} cursor={{ stroke: 'var(--ink-2)' }} content={() => null} />
        {visits}
        <Line
          {...line}
          {...colours(second)}
          {...(isDone && pair.unit === 'day' ? dotsAlone : pen)}
          dataKey="second"
        />
      </LineChart>
    </div>
  );
}

export const letters = { fill: 'var(--ink-2)', fontSize: '0.8125rem' } as const;

const axis = {
  domain: [0, (highest: number) => Math.max(10, Math.ceil(highest))],
  tick: letters,
  tickCount: 6,
  interval: 0,
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

/** The axis of what is done or not: in words day by day, and in weeks and months as a share of their days. */
function shares(unit: Pair['unit'], words: ExplorerWords) {
  return {
    domain: [0, 1],
    ticks: unit === 'day' ? [0, 1] : [0, 0.5, 1],
    tickFormatter: (share: number) => valueText(share, 'binary', unit, words),
    allowDecimals: true,
    padding: { top: 8, bottom: 8 },
  };
}

const mostDots = 120;
const dotted = { strokeWidth: 2, dot: { r: 2.5, strokeWidth: 0 } } as const;
// A round cap still lets a value between two gaps be seen: it is a line without length.
const fine = { strokeWidth: 1.5, strokeLinecap: 'round', dot: false } as const;

/** Days with and days without: a line between them would draw what lies between. */
const dotsAlone = { stroke: 'none', dot: { r: 2.5, strokeWidth: 0 } } as const;

function colours({ of }: Option): { stroke: string; fill: string } {
  const colour = of === 'pain' ? 'var(--pain-line)' : 'var(--habit)';
  return { stroke: colour, fill: colour };
}

/** Both values of the day under the cursor, read out as it moves. */
function Readout({
  point,
  pair: { kind, unit },
  first,
  second,
  words,
}: {
  point: Pair['points'][number] | undefined;
  pair: Pair;
  first: Option;
  second: Option;
  words: ExplorerWords;
}) {
  if (!point) return null;
  return (
    <div
      role="status"
      className="rounded bg-sheet px-3 py-2 text-ink text-s shadow-[inset_0_0_0_1px_var(--edge)]"
    >
      <p className="text-ink-2">{placeOf(point)}</p>
      <p>
        {first.label}: <b>{point.first ?? words.missing}</b>
      </p>
      <p>
        {second.label}: <b>{valueText(point.second, kind, unit, words)}</b>
      </p>
    </div>
  );
}
