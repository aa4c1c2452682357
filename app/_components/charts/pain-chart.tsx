import { markWords } from '@/lib/charts/mark-words';
import { type PainDot, type PainFigure, painFigure } from '@/lib/charts/pain-figure';
import { areaPath, dotPath, linePath, uprightPath } from '@/lib/charts/path';
import { timeAxis } from '@/lib/charts/time-axis';
import type { UsualRange } from '@/lib/charts/usual-range';
import type { JournalDay } from '@/lib/journal/schema';
import { scale } from '@/lib/pain/schema';
import type { CalendarDay } from '@/lib/time/calendar-day';
import { type DayRange, dayCount } from '@/lib/time/day-range';
import type { Visit, VisitKind } from '@/lib/visits/schema';
import type { Words } from '@/lib/words/translator';
import { Legend } from './legend';
import { Plot, type PlotSize, percent } from './plot';

/** Evening pain over time, under the sentence `title`. */
export function PainChart({
  title,
  days,
  range,
  usual,
  visits,
  medicationDays,
  flareUps = [],
  columns = 1,
  words,
}: {
  title: string;
  /** Consecutive days that end with the range; those before it only feed the mean. */
  days: readonly JournalDay[];
  range: DayRange;
  usual: UsualRange | null;
  visits: readonly Visit[];
  medicationDays: readonly CalendarDay[];
  flareUps?: readonly DayRange[];
  /** How many such charts stand side by side on a wide page. */
  columns?: 1 | 2;
  words: Words;
}) {
  const size = { width: dayCount(range), height: scale.highest };
  const figure = painFigure(days, { ...size, from: range.from, usual, marks: visits });
  const { x } = timeAxis(range, 0, size.width);
  // Bars over the plot, told from everything else by their place.
  const flared = flareUps
    .filter(({ to }) => to >= range.from)
    .map(({ from, to }) => [
      { x: Math.max(0, x(from) - 0.5), y: -0.14 },
      { x: x(to) + 0.5, y: -0.14 },
    ]);
  const taken = medicationDays.map((day) => ({ x: x(day), y: size.height * 1.015 }));
  return (
    <>
      <Plot
        label={title}
        size={size}
        className="h-60 wide:h-80"
        yTicks={figure.yTicks.map(({ score, y }) => ({ label: String(score), y }))}
        xTicks={figure.xTicks}
        words={words}
        beneath={figure.usual && <UsualBand width={size.width} {...figure.usual} />}
        letters={<Letters figure={figure} size={size} columns={columns} words={words} />}
      >
        <path
          // A long range has more visits than room for lines: there they are short strokes along the top.
          d={uprightPath(
            figure.marks.map((mark) => ({ x: mark.x, y: 0 })),
            figure.weekly ? size.height * 0.04 : size.height,
          )}
          stroke="var(--ink-2)"
          strokeDasharray={figure.weekly ? undefined : '2 4'}
          vectorEffect="non-scaling-stroke"
        />
        <path
          d={uprightPath(taken, size.height * 1.045)}
          stroke="var(--ink-2)"
          strokeWidth={figure.weekly ? 1 : 2}
          vectorEffect="non-scaling-stroke"
        />
        <path d={linePath(flared)} stroke="var(--ink-2)" strokeWidth="4" vectorEffect="non-scaling-stroke" />
        <path d={areaPath(figure.ribbons)} fill="var(--p3)" />
        <Dots dots={figure.dots} crowded={figure.dots.length > 200} />
        <path
          d={linePath(figure.weekly ? figure.medians : figure.mean)}
          stroke="var(--pain-line)"
          // Hundreds of weeks need a finer pen than a line of days.
          className={figure.weekly ? 'stroke-[0.75px] wide:stroke-[1.25px]' : 'stroke-[2.5px]'}
          strokeLinejoin="round"
          strokeLinecap="round"
          vectorEffect="non-scaling-stroke"
        />
      </Plot>
      <Legend
        words={words}
        keys={[
          ...(figure.weekly ? (['median', 'ribbon'] as const) : (['evening'] as const)),
          ...(figure.mean.length > 0 ? (['mean'] as const) : []),
          ...(figure.weekly && figure.usual ? (['usual'] as const) : []),
          ...(figure.marks.length > 0 ? ([figure.weekly ? 'visits' : 'visit'] as const) : []),
          ...(flareUps.length > 0 ? (['flareUp'] as const) : []),
          ...(medicationDays.length > 0 ? (['medication'] as const) : []),
        ]}
      />
    </>
  );
}

/** A band whose two ends are the same score is kept visible by a stroke. */
function UsualBand({ width, top, bottom }: { width: number; top: number; bottom: number }) {
  return (
    <path
      d={`M0 ${top}H${width}V${bottom}H0z`}
      fill="var(--sunk)"
      stroke={top === bottom ? 'var(--sunk)' : undefined}
      strokeWidth="8"
      vectorEffect="non-scaling-stroke"
    />
  );
}

/** The dots, one path for each score, over a rim that keeps the palest of them visible. */
function Dots({ dots, crowded }: { dots: readonly PainDot[]; crowded: boolean }) {
  const scores = [...new Set(dots.map(({ score }) => score))];
  const [rim, fill] = crowded
    ? ['stroke-[4.5px] wide:stroke-[6px]', 'stroke-[3px] wide:stroke-[4.5px]']
    : ['stroke-[7px] wide:stroke-[9.5px]', 'stroke-[5px] wide:stroke-[7.5px]'];
  return (
    <g strokeLinecap="round">
      <path d={dotPath(dots)} stroke="var(--pain-line)" className={rim} vectorEffect="non-scaling-stroke" />
      {scores.map((score) => (
        <path
          key={score}
          d={dotPath(dots.filter((dot) => dot.score === score))}
          stroke={`var(--p${score})`}
          className={fill}
          vectorEffect="non-scaling-stroke"
        />
      ))}
    </g>
  );
}

/** The words within the plot: what the band is, and the visits that have room for theirs on a phone and on a wide screen. */
function Letters({
  figure,
  size: { width, height },
  columns,
  words: { t },
}: {
  figure: PainFigure<VisitKind>;
  size: PlotSize;
  columns: number;
  words: Words;
}) {
  const visitWords = (room: number) =>
    markWords(figure.weekly ? [] : figure.marks, { right: width, width: width * room }).map((mark) => (
      <text
        key={`${mark.day} ${mark.kind}`}
        x={percent(mark.x, width)}
        dx={mark.anchor === 'start' ? 5 : -5}
        y="0.9em"
        textAnchor={mark.anchor}
      >
        {t(`charts.visit.${mark.kind}`)}
      </text>
    ));
  return (
    <>
      <g className="wide:hidden">{visitWords(0.3)}</g>
      <g className="max-wide:hidden">{visitWords(0.11 * columns)}</g>
      {figure.usual && !figure.weekly && (
        <text x="100%" dx="-4" y={percent(figure.usual.top, height)} dy="-0.5em" textAnchor="end">
          {t('charts.usual')}
        </text>
      )}
    </>
  );
}
