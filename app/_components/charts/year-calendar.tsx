import type { CalendarCell, CalendarMonth } from '@/lib/charts/calendar-months';
import { barPath } from '@/lib/charts/path';
import type { Words } from '@/lib/words/translator';

const step = 22;
const side = 20;

/** The months of a year as a wall calendar shows them, every day a square with its evening score. */
export function YearCalendar({ months, words }: { months: readonly CalendarMonth[]; words: Words }) {
  return (
    <div className="grid grid-cols-2 gap-x-4 gap-y-6 sm:grid-cols-3 lg:grid-cols-4 lg:gap-x-8">
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
function MonthSquares({ month: { cells }, label }: { month: CalendarMonth; label: string }) {
  const scores = [...new Set(cells.map(({ score }) => score))].filter((score) => score !== null);
  const scored = (wanted: (score: number) => boolean) =>
    cells.filter(({ score }) => score !== null && wanted(score));
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${7 * step - 2} ${6 * step - 2}`}
      className="block w-full overflow-visible text-[13px] font-semibold"
      textAnchor="middle"
    >
      <path
        d={barPath(cells.filter(({ score }) => score === null).map((cell) => square(cell, 0.5)))}
        fill="none"
        stroke="var(--edge)"
        strokeDasharray="2 3"
      />
      {scores.map((score) => (
        <path
          key={score}
          d={barPath(scored((each) => each === score).map((cell) => square(cell)))}
          fill={`var(--p${score})`}
        />
      ))}
      <Digits cells={scored((score) => score < 8)} ink="var(--on-light)" />
      <Digits cells={scored((score) => score === 8 || score === 9)} ink="var(--on-deep)" />
      {scored((score) => score === 10).map((cell) => (
        <Digits key={cell.day} cells={[cell]} ink="var(--on-deep)" />
      ))}
    </svg>
  );
}

/** Every digit has a place of its own; a 10, which is two letters, stands alone and has one. */
function Digits({ cells, ink }: { cells: readonly CalendarCell[]; ink: string }) {
  if (cells.length === 0) return null;
  const places = (place: (cell: CalendarCell) => number) =>
    cells.map((cell) => place(cell) * step + side / 2).join(' ');
  return (
    <text x={places(({ column }) => column)} y={places(({ row }) => row)} dy="0.36em" fill={ink}>
      {cells.map(({ score }) => score).join('')}
    </text>
  );
}

function square({ column, row }: CalendarCell, inset = 0) {
  const length = side - 2 * inset;
  return { x: column * step + inset, y: row * step + inset, width: length, height: length };
}
