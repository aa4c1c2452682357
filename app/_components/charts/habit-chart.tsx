import type { AmountRow, HabitRows, RoutineRow } from '@/lib/charts/habit-rows';
import { barPath } from '@/lib/charts/path';
import type { TimeTick } from '@/lib/charts/time-axis';
import type { Words } from '@/lib/words/translator';
import { inTheMiddle } from './chart-words';
import { Plot } from './plot';

/** Amounts and routines under the pain figure, each under its own sentence, on the same days. */
export function HabitChart({
  rows,
  xTicks,
  routineName,
  words,
}: {
  rows: HabitRows;
  xTicks: readonly TimeTick[];
  routineName: (id: string) => string;
  words: Words;
}) {
  const all = [
    ...rows.amounts.map((row) => ({
      id: row.amount,
      title: amountTitle(row, words),
      height: 'h-14',
      yTicks: [
        { label: String(row.highest), y: 0 },
        { label: '0', y: 100 },
      ],
      drawing: <path d={barPath(row.bars)} fill="var(--habit)" />,
    })),
    ...rows.routines.map((row) => ({
      id: row.routine,
      title: words.t('charts.row.routine', {
        name: routineName(row.routine),
        done: row.doneCount,
        asked: row.askedCount,
      }),
      height: rows.weekly ? 'h-10' : 'h-5',
      yTicks: [{ label: '', y: 100 }],
      drawing: <RoutineTicks row={row} />,
    })),
  ];
  return all.map(({ id, title, height, yTicks, drawing }, index) => (
    <div key={id} className="mt-4">
      <p className="mb-2 ps-6 text-s">{title}</p>
      <Plot
        label={title}
        height={height}
        yTicks={yTicks}
        xTicks={index === all.length - 1 ? xTicks : []}
        words={words}
      >
        {drawing}
      </Plot>
    </div>
  ));
}

function RoutineTicks({ row }: { row: RoutineRow }) {
  return (
    <>
      <path d={barPath(row.done)} fill="var(--habit)" />
      <path d={barPath(row.notDone)} stroke="var(--edge)" vectorEffect="non-scaling-stroke" />
    </>
  );
}

function amountTitle({ amount, count, middle }: AmountRow, words: Words): string {
  return middle
    ? words.t(`charts.row.${amount}.mostly`, { count, values: inTheMiddle(middle, words) })
    : words.t(`charts.row.${amount}.few`, { count });
}
