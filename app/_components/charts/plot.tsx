import type { ReactNode } from 'react';
import { linePath } from '@/lib/charts/path';
import type { TimeTick } from '@/lib/charts/time-axis';
import type { Words } from '@/lib/words/translator';

/** The sides of a plot in its own units. A day wide and a point high, they keep the path data short: whole numbers. */
export type PlotSize = { readonly width: number; readonly height: number };

/** A place in the plot as a share of a side. */
export function percent(part: number, whole: number): string {
  return `${Math.round((part / whole) * 10_000) / 100}%`;
}

/**
 * The frame of a figure: hairlines, numbers at the left, days below. The inner drawing is stretched to the room there
 * is, its strokes keep their width, and the letters outside it their size, so that one drawing serves every screen.
 */
export function Plot({
  label,
  size,
  className,
  yTicks,
  xTicks,
  words,
  beneath,
  children,
  letters,
}: {
  /** The sentence above the figure, for those who cannot see it. */
  label: string;
  size: PlotSize;
  /** The height on the screen. */
  className: string;
  yTicks: readonly { readonly label: string; readonly y: number }[];
  xTicks: readonly TimeTick[];
  words: Words;
  /** What lies under the hairlines. */
  beneath?: ReactNode;
  children: ReactNode;
  /** Text within the plot, placed in per cent. It lies under the drawing: a word never hides a day. */
  letters?: ReactNode;
}) {
  const grid = linePath(
    yTicks.map(({ y }) => [
      { x: 0, y },
      { x: size.width, y },
    ]),
  );
  return (
    <div className="ps-6 pb-9">
      <svg
        role="img"
        aria-label={label}
        className={`block w-full overflow-visible fill-ink-2 text-xs ${className}`}
      >
        <Stretched size={size}>
          {beneath}
          <path d={grid} stroke="var(--rule)" vectorEffect="non-scaling-stroke" />
        </Stretched>
        {yTicks.map(({ label, y }) => (
          <text key={y} x="-8" y={percent(y, size.height)} dy="0.35em" textAnchor="end">
            {label}
          </text>
        ))}
        <DayNames ticks={xTicks} width={size.width} words={words} />
        {letters}
        <Stretched size={size}>{children}</Stretched>
      </svg>
    </div>
  );
}

/** The days under a plot, in an svg of the plot's width whose foot is the axis. */
export function DayNames({
  ticks,
  width,
  words,
}: {
  ticks: readonly TimeTick[];
  width: number;
  words: Words;
}) {
  return ticks.map(({ day, x, unit }) => (
    <text
      key={day}
      x={percent(x, width)}
      y="100%"
      dy="2.1em"
      textAnchor={x < width * 0.04 ? 'start' : x > width * 0.96 ? 'end' : 'middle'}
    >
      {unit === 'year' ? day.slice(0, 4) : words.day(day, unit === 'day' ? 'short' : 'monthShort')}
    </text>
  ));
}

function Stretched({ size, children }: { size: PlotSize; children: ReactNode }) {
  return (
    <svg
      viewBox={`0 0 ${size.width} ${size.height}`}
      aria-hidden="true"
      preserveAspectRatio="none"
      className="overflow-visible"
      fill="none"
    >
      {children}
    </svg>
  );
}
