import { markWords } from '@/lib/charts/mark-words';
import { type PainDot, type PainFigure, painFigure } from '@/lib/charts/pain-figure';
import { areaPath, barPath, dotPath, linePath } from '@/lib/charts/path';
import { timeAxis } from '@/lib/charts/time-axis';
import type { UsualRange } from '@/lib/charts/usual-range';
import type { JournalDay } from '@/lib/journal/schema';
import type { CalendarDay } from '@/lib/time/calendar-day';
import type { DayRange } from '@/lib/time/day-range';
import type { Visit, VisitKind } from '@/lib/visits/schema';
import type { Words } from '@/lib/words/translator';
import { Legend } from './legend';
import { Plot, plotSize } from './plot';

/** Evening pain over time, under the sentence `title`. */
export function PainChart({
  title,
  days,
  range,
  usual,
  visits,
  medicationDays,
  words,
}: {
  title: string;
  /** Consecutive days that end with the range; those before it only feed the mean. */
  days: readonly JournalDay[];
  range: DayRange;
  usual: UsualRange | null;
  visits: readonly Visit[];
  medicationDays: readonly CalendarDay[];
  words: Words;
}) {
  const figure = painFigure(days, { ...plotSize, from: range.from, usual, marks: visits });
  const { x } = timeAxis(range, 0, plotSize.width);
  return (
    <>
      <Plot
        label={title}
        height="h-60 wide:h-80"
        yTicks={figure.yTicks.map(({ score, y }) => ({ label: String(score), y }))}
        xTicks={figure.xTicks}
        words={words}
        beneath={figure.usual && <UsualBand {...figure.usual} />}
        letters={<Letters figure={figure} words={words} />}
      >
        <path
          // A long range has more visits than room for lines: there they are short strokes along the top.
          d={uprights(figure.marks, 0, figure.weekly ? 4 : plotSize.height)}
          stroke="var(--ink-2)"
          strokeDasharray={figure.weekly ? undefined : '2 4'}
          vectorEffect="non-scaling-stroke"
        />
        <path
          d={uprights(
            medicationDays.map((day) => ({ x: x(day) })),
            101.5,
            104.5,
          )}
          stroke="var(--ink-2)"
          strokeWidth="2"
          vectorEffect="non-scaling-stroke"
        />
        <path d={areaPath(figure.ribbons)} fill="var(--p3)" />
        <Dots dots={figure.dots} crowded={figure.lane < 0.5} />
        <path
          d={linePath(figure.weekly ? figure.medians : figure.mean)}
          stroke="var(--pain-line)"
          strokeWidth="2.5"
          strokeLinejoin="round"
          strokeLinecap="round"
          vectorEffect="non-scaling-stroke"
        />
      </Plot>
      <Legend
        words={words}
        keys={[
          ...(figure.weekly ? (['median', 'ribbon'] as const) : (['evening', 'mean'] as const)),
          ...(figure.marks.length > 0 ? (['visit'] as const) : []),
          ...(medicationDays.length > 0 ? (['medication'] as const) : []),
        ]}
      />
    </>
  );
}

/** The stroke keeps a band visible whose two ends are the same score. */
function UsualBand({ top, bottom }: { top: number; bottom: number }) {
  return (
    <path
      d={barPath([{ x: 0, y: top, width: plotSize.width, height: bottom - top }])}
      fill="var(--sunk)"
      stroke="var(--sunk)"
      strokeWidth="6"
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
function Letters({ figure, words: { t } }: { figure: PainFigure<VisitKind>; words: Words }) {
  const visitWords = (width: number) =>
    markWords(figure.weekly ? [] : figure.marks, { right: plotSize.width, width }).map(
      ({ day, kind, x, anchor }) => (
        <text
          key={`${day} ${kind}`}
          x={`${x}%`}
          dx={anchor === 'start' ? 5 : -5}
          y="0.9em"
          textAnchor={anchor}
        >
          {t(`charts.visit.${kind}`)}
        </text>
      ),
    );
  return (
    <g className="stroke-[4px] stroke-paper [paint-order:stroke]" strokeLinejoin="round">
      <g className="wide:hidden">{visitWords(30)}</g>
      <g className="max-wide:hidden">{visitWords(11)}</g>
      {figure.usual && (
        <text x="100%" dx="-4" y={`${figure.usual.top}%`} dy="-0.5em" textAnchor="end">
          {t('charts.usual')}
        </text>
      )}
    </g>
  );
}

function uprights(at: readonly { readonly x: number }[], top: number, bottom: number): string {
  return linePath(
    at.map(({ x }) => [
      { x, y: top },
      { x, y: bottom },
    ]),
  );
}
