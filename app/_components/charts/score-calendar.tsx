import type { CalendarMonth } from '@/lib/charts/calendar-months';
import { dotPath } from '@/lib/charts/path';
import type { Words } from '@/lib/words/translator';

// A day is 20 units wide; its square, 18, is the square cap of a line without length.
const step = 20;
const side = 18;
const outline = `h${side - 1}v${side - 1}h${1 - side}z`;

/** Months as a wall calendar shows them, every day a square with its evening score. */
export function ScoreCalendar({ months, words }: { months: readonly CalendarMonth[]; words: Words }) {
  return (
    <div className="grid grid-cols-2 gap-x-4 gap-y-6 sm:grid-cols-3 wide:gap-x-8 min-[70rem]:grid-cols-4">
      {months.map((month) => {
        const name = words.day(month.first, 'month');
        return (
          <div key={month.first}>
            <p className="mb-2 text-ink-2 text-xs">{name}</p>
            <MonthSquares month={month} label={name} />
          </div>
        );
      })}
    </div>
  );
}

/** One path for all squares of a score and one text for all numbers: a year stays small enough for every page. */
function MonthSquares({ month, label }: { month: CalendarMonth; label: string }) {
  const cells = month.cells.map(({ column, row, score }) => ({ x: column * step, y: row * step, score }));
  const scores = [...new Set(cells.map(({ score }) => score))].filter((score) => score !== null);
  const lowest = Math.max(...cells.map(({ y }) => y));
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`${-step / 2} ${-step / 2} ${7 * step} ${lowest + step}`}
      className="block w-full text-[11.5px] sm:text-[9.5px]"
      textAnchor="middle"
      strokeLinecap="square"
      strokeWidth={side}
      fill="none"
    >
      <path
        d={cells
          .filter(({ score }) => score === null)
          .map(({ x, y }) => `M${x - side / 2 + 0.5} ${y - side / 2 + 0.5}${outline}`)
          .join('')}
        stroke="var(--edge)"
        strokeWidth="1"
        strokeLinecap="butt"
        strokeDasharray="2 3"
        vectorEffect="non-scaling-stroke"
      />
      {scores.map((score) => (
        <path
          key={score}
          d={dotPath(cells.filter((cell) => cell.score === score))}
          stroke={`var(--p${score})`}
        />
      ))}
      <Numbers cells={cells.filter(({ score }) => score !== null && score < 8)} ink="var(--on-light)" />
      <Numbers cells={cells.filter(({ score }) => score === 8 || score === 9)} ink="var(--on-deep)" />
      {cells
        .filter(({ score }) => score === 10)
        .map((cell) => (
          <Numbers key={`${cell.x} ${cell.y}`} cells={[cell]} ink="var(--on-deep)" />
        ))}
    </svg>
  );
}

type Cell = { readonly x: number; readonly y: number; readonly score: number | null };

/** Every digit has a place of its own in one text. A 10 is two of them, so it needs a text, and one place, for itself. */
function Numbers({ cells, ink }: { cells: readonly Cell[]; ink: string }) {
  if (cells.length === 0) return null;
  return (
    <text
      x={cells.map(({ x }) => x).join(' ')}
      // The baseline lies a little below the middle of the square.
      y={cells.map(({ y }) => y + 4).join(' ')}
      fill={ink}
      strokeWidth="0"
    >
      {cells.map(({ score }) => score).join('')}
    </text>
  );
}
