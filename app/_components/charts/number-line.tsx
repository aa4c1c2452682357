import { markedPoints, numberLine } from '@/lib/charts/number-line';
import type { LineWords } from '@/lib/insights/finding-words';
import type { Words } from '@/lib/words/translator';
import css from './number-line.module.css';

/** The scales that the lines of a page lie on, one for each length: each is drawn once, and stands under many. */
export function NumberLineScales({ lines, words: { t } }: { lines: readonly LineWords[]; words: Words }) {
  const reaches = [...new Set(lines.map(({ figure }) => figure.reach))];
  return (
    <svg width="0" height="0" aria-hidden="true" className={css.scales}>
      {reaches.map((reach) => {
        const { ticks } = numberLine(reach, [-reach, reach]);
        return (
          <symbol key={reach} id={scaleOf(reach)}>
            <g stroke="var(--edge)">
              <line x2="100%" y1="33.3%" y2="33.3%" />
              {ticks.map(({ value, x }) => (
                <line
                  key={value}
                  x1={`${x}%`}
                  x2={`${x}%`}
                  y1={value === 0 ? '7%' : '24%'}
                  y2={value === 0 ? '60%' : '43%'}
                />
              ))}
            </g>
            {ticks.map(({ value, x }) => {
              const name = names.get(value);
              return (
                name && (
                  <text key={value} x={`${x}%`} y="88%">
                    {t(`patterns.line.${name}`, { points: markedPoints })}
                  </text>
                )
              );
            })}
          </symbol>
        );
      })}
    </svg>
  );
}

/** How far a finding lies from no change, with its interval, beside the mark of two points on either side. */
export function NumberLineFigure({ line: { figure, label } }: { line: LineWords }) {
  const { interval, estimate, reach } = figure;
  return (
    <svg role="img" aria-label={label} className={css.line}>
      <use href={`#${scaleOf(reach)}`} />
      <svg viewBox="0 0 100 60" preserveAspectRatio="none" aria-hidden="true">
        <path d={`M${interval.from} 20H${interval.to}`} />
        <path d={`M${estimate} 20h0`} />
      </svg>
    </svg>
  );
}

function scaleOf(reach: number): string {
  return `line-${reach}`;
}

const names = new Map([
  [-markedPoints, 'lower'],
  [0, 'none'],
  [markedPoints, 'higher'],
] as const);
