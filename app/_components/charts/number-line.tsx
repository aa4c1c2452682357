import { markedPoints } from '@/lib/charts/number-line';
import type { LineWords } from '@/lib/insights/finding-words';
import type { Words } from '@/lib/words/translator';

/** How far a finding lies from no change, with its interval, beside the mark of two points on either side. */
export function NumberLineFigure({ line, words: { t } }: { line: LineWords; words: Words }) {
  const { figure, label, caption } = line;
  const ticks = figure.ticks.map(({ value, x }) => (value === 0 ? `M${x} 4V36` : `M${x} 14V26`)).join('');
  return (
    <div className="min-w-0 max-w-[24rem]">
      <svg role="img" aria-label={label} className="block h-14 w-full overflow-visible fill-ink-2 text-xs">
        <svg viewBox="0 0 100 60" preserveAspectRatio="none" aria-hidden="true" fill="none">
          <path d={`M0 20H100${ticks}`} stroke="var(--edge)" vectorEffect="non-scaling-stroke" />
        </svg>
        <line
          x1={`${figure.interval.from}%`}
          x2={`${figure.interval.to}%`}
          y1="33.3%"
          y2="33.3%"
          stroke="var(--pain-line)"
          strokeWidth="8"
          strokeLinecap="round"
          opacity="0.38"
        />
        <circle cx={`${figure.estimate}%`} cy="33.3%" r="6" fill="var(--pain-line)" />
        {figure.ticks.map(({ value, x }) => {
          const name = names.get(value);
          return (
            name && (
              <text key={value} x={`${x}%`} y="88%" textAnchor="middle">
                {t(`patterns.line.${name}`, { points: markedPoints })}
              </text>
            )
          );
        })}
      </svg>
      {caption && <p className="text-center text-ink-2 text-xs">{caption}</p>}
    </div>
  );
}

const names = new Map([
  [-markedPoints, 'lower'],
  [0, 'none'],
  [markedPoints, 'higher'],
] as const);
