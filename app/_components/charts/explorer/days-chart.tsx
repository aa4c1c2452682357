'use client';

import { useId, useState } from 'react';
import { CartesianGrid, ReferenceLine, Scatter, ScatterChart, XAxis, YAxis } from 'recharts';
import { type ExplorerWords, type Option, valueText } from './explorer-words';
import { letters } from './pair-chart';
import type { Dot, Pair } from './read-pair';

/**
 * Each day on which both were said as a dot: over a number as a scatter, over done or not as two strips with their
 * means. One of them is marked and read out: the one under the mouse or the finger, or the one that the slider is on.
 */
export function DaysChart({
  pair: { dots, sides, kind },
  first,
  second,
  words,
}: {
  pair: Pair;
  first: Option;
  second: Option;
  words: ExplorerWords;
}) {
  const id = useId();
  const [marked, mark] = useState(dots.length - 1);
  const dot = dots[marked];
  const colour = first.of === 'pain' ? 'var(--pain-line)' : 'var(--habit)';
  const highest = Math.max(10, ...dots.map((each) => Math.ceil(each.first)));
  const told = dot
    ? `${dot.label} · ${first.label}: ${dot.first} · ${second.label}: ${valueText(dot.second, kind, 'day', words)}`
    : '';
  return (
    <div>
      <ScatterChart
        responsive
        accessibilityLayer={false}
        className="h-72 w-full"
        margin={{ top: 8, right: 8, bottom: 8, left: 0 }}
        role="img"
        aria-label={sides ? words.sides : words.dots}
      >
        <CartesianGrid vertical={false} stroke="var(--rule)" syncWithTicks />
        <XAxis
          type="number"
          dataKey="x"
          tick={letters}
          tickLine={false}
          stroke="var(--rule)"
          {...(sides
            ? {
                domain: [-0.5, 1.5],
                ticks: [0, 1],
                tickFormatter: (value: number) => (value === 1 ? words.with : words.without),
              }
            : amounts(dots))}
        />
        <YAxis
          type="number"
          dataKey="y"
          domain={[-0.4, highest + 0.4]}
          {...(highest === 10 && { ticks: [0, 2, 4, 6, 8, 10] })}
          tick={letters}
          width={32}
          axisLine={false}
          tickLine={false}
        />
        {sides &&
          ([sides.without, sides.with] as const).map(
            (side, place) =>
              side && (
                <ReferenceLine
                  key={place === 0 ? 'without' : 'with'}
                  segment={[
                    { x: place - 0.4, y: side.mean },
                    { x: place + 0.4, y: side.mean },
                  ]}
                  stroke="var(--ink)"
                  strokeWidth={2}
                />
              ),
          )}
        <Scatter
          data={[...dots]}
          isAnimationActive={false}
          shape={({ cx, cy }: Placed) => <circle cx={cx} cy={cy} r="4" fill={colour} fillOpacity="0.55" />}
          onMouseEnter={(_, index) => mark(index)}
          onClick={(_, index) => mark(index)}
        />
        <Scatter
          data={dot ? [dot] : []}
          isAnimationActive={false}
          shape={({ cx, cy }: Placed) => (
            <circle cx={cx} cy={cy} r="6" fill={colour} stroke="var(--ink)" strokeWidth="2" />
          )}
        />
      </ScatterChart>
      <p className="min-h-6 text-s">{told}</p>
      <label htmlFor={id} className="sr-only">
        {words.point}
      </label>
      <input
        id={id}
        type="range"
        min={0}
        max={dots.length - 1}
        value={marked}
        aria-valuetext={told}
        onChange={(event) => mark(Number(event.currentTarget.value))}
        className="h-11 w-full accent-act"
      />
    </div>
  );
}

/** The axis of a number: whole ones, at most nine of them, with room at both ends for what was moved aside. */
function amounts(dots: readonly Dot[]) {
  const values = dots.map(({ second }) => second);
  const [low, high] = [Math.floor(Math.min(...values)), Math.ceil(Math.max(...values))];
  const step = Math.max(1, Math.ceil((high - low) / 8));
  const count = Math.floor((high - low) / step) + 1;
  return {
    domain: [low - 0.4, high + 0.4],
    ticks: Array.from({ length: count }, (_, index) => low + index * step),
  };
}

type Placed = { readonly cx?: number | undefined; readonly cy?: number | undefined };
