import type { ReactNode } from 'react';
import { linePath } from '@/lib/charts/path';
import type { TimeTick } from '@/lib/charts/time-axis';
import type { Words } from '@/lib/words/translator';

/** Both sides of a plot. Its units are hundredths of the drawn width and height, so they serve as percentages too. */
export const plotSize = { width: 100, height: 100 } as const;

/**
 * The frame of a figure: hairlines, numbers at the left, days below. The inner drawing is stretched to the room there
 * is, its strokes keep their width, and the letters outside it their size, so that one drawing serves every screen.
 */
export function Plot({
  label,
  height,
  yTicks,
  xTicks,
  words,
  beneath,
  children,
  letters,
}: {
  /** The sentence above the figure, for those who cannot see it. */
  label: string;
  /** Classes that give the plot its height. */
  height: string;
  yTicks: readonly { readonly label: string; readonly y: number }[];
  xTicks: readonly TimeTick[];
  words: Words;
  /** What lies under the hairlines. */
  beneath?: ReactNode;
  children: ReactNode;
  /** Text within the plot, placed in per cent. */
  letters?: ReactNode;
}) {
  const grid = linePath(
    yTicks.map(({ y }) => [
      { x: 0, y },
      { x: plotSize.width, y },
    ]),
  );
  return (
    <div className={xTicks.length > 0 ? 'ps-6 pb-9' : 'ps-6'}>
      <svg
        role="img"
        aria-label={label}
        className={`block w-full overflow-visible fill-ink-2 text-xs ${height}`}
      >
        <svg
          viewBox={`0 0 ${plotSize.width} ${plotSize.height}`}
          aria-hidden="true"
          preserveAspectRatio="none"
          className="overflow-visible"
          fill="none"
        >
          {beneath}
          <path d={grid} stroke="var(--rule)" vectorEffect="non-scaling-stroke" />
          {children}
        </svg>
        {yTicks.map(({ label, y }) => (
          <text key={y} x="-8" y={`${y}%`} dy="0.35em" textAnchor="end">
            {label}
          </text>
        ))}
        {xTicks.map(({ day, x, unit }) => (
          <text
            key={day}
            x={`${x}%`}
            y="100%"
            dy="2.1em"
            textAnchor={x < 4 ? 'start' : x > 96 ? 'end' : 'middle'}
          >
            {unit === 'day'
              ? words.day(day, 'short')
              : unit === 'month'
                ? words.day(day, 'monthShort')
                : day.slice(0, 4)}
          </text>
        ))}
        {letters}
      </svg>
    </div>
  );
}
