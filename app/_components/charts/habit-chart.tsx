import type { ReactNode } from 'react';
import type { AmountRow, HabitRows } from '@/lib/charts/habit-rows';
import { type Bar, boxPath, stepPath, uprightPath } from '@/lib/charts/path';
import type { TimeTick } from '@/lib/charts/time-axis';
import type { Words } from '@/lib/words/translator';
import { span } from './chart-words';
import { DayNames, type PlotSize } from './plot';

/** Amounts and routines, a figure each, on the days of the pain figure and with the days under the last. */
export function HabitChart({
  rows: { weekly, barWidth, amounts, routines },
  size,
  xTicks,
  routineName,
  words,
}: {
  rows: HabitRows;
  /** What the rows were worked out for. */
  size: PlotSize;
  xTicks: readonly TimeTick[];
  routineName: (id: string) => string;
  words: Words;
}) {
  const { t } = words;
  const drawn = (bars: readonly Bar[]) =>
    weekly ? (
      <path d={stepPath(bars, size.height)} fill="var(--habit)" />
    ) : (
      <path d={uprightPath(bars, size.height)} stroke="var(--habit)" strokeWidth={barWidth} />
    );
  return (
    <div className="ps-6">
      {amounts.map((row) => (
        <Row
          key={row.amount}
          title={amountTitle(row, words)}
          note={t(`charts.row.${row.amount}.count`, { count: row.count, highest: row.highest })}
          size={size}
          className="h-14"
        >
          {drawn(row.bars)}
        </Row>
      ))}
      {routines.map(({ routine, done, notDone, total }) => (
        <Row
          key={routine}
          title={t('charts.row.routine', {
            name: routineName(routine),
            ...total,
          })}
          size={size}
          className={weekly ? 'h-10' : 'h-5'}
        >
          {drawn(done)}
          {notDone.length > 0 && (
            <path d={boxPath(notDone, size.height)} stroke="var(--edge)" vectorEffect="non-scaling-stroke" />
          )}
        </Row>
      ))}
      <svg aria-hidden="true" className="mb-9 block h-px w-full overflow-visible fill-ink-2 text-xs">
        <DayNames ticks={xTicks} width={size.width} words={words} />
      </svg>
    </div>
  );
}

function Row({
  title,
  note,
  size,
  className,
  children,
}: {
  title: string;
  note?: string;
  size: PlotSize;
  className: string;
  children: ReactNode;
}) {
  return (
    <figure className="mt-4">
      <figcaption className="mb-1.5 text-s">
        {title}
        {note && <span className="text-ink-2 text-xs"> · {note}</span>}
      </figcaption>
      <svg
        role="img"
        aria-label={title}
        viewBox={`0 0 ${size.width} ${size.height}`}
        preserveAspectRatio="none"
        fill="none"
        className={`block w-full border-rule border-b ${className}`}
      >
        {children}
      </svg>
    </figure>
  );
}

function amountTitle({ amount, middle }: AmountRow, words: Words): string {
  return middle
    ? words.t(`charts.row.${amount}.mostly`, { values: span(middle.lower, middle.upper, words) })
    : words.t(`charts.row.${amount}.few`);
}
