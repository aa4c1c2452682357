import type { Words } from '@/lib/words/translator';

/** A day of an invented fortnight: pain from 0 to 10, and what was done. */
type Told = {
  readonly day: number;
  readonly pain: number;
  readonly pillow: boolean;
  readonly walk: boolean;
  readonly heat: boolean;
};

/** The 5th was not logged. */
const told: readonly Told[] = [
  { day: 1, pain: 6, pillow: false, walk: false, heat: true },
  { day: 2, pain: 5, pillow: false, walk: true, heat: false },
  { day: 3, pain: 6, pillow: false, walk: false, heat: true },
  { day: 4, pain: 7, pillow: false, walk: false, heat: true },
  { day: 6, pain: 6, pillow: false, walk: false, heat: false },
  { day: 7, pain: 5, pillow: false, walk: false, heat: true },
  { day: 8, pain: 4, pillow: true, walk: true, heat: false },
  { day: 9, pain: 3, pillow: true, walk: true, heat: true },
  { day: 10, pain: 4, pillow: true, walk: false, heat: true },
  { day: 11, pain: 3, pillow: true, walk: true, heat: false },
  { day: 12, pain: 2, pillow: true, walk: true, heat: true },
  { day: 13, pain: 3, pillow: true, walk: false, heat: false },
  { day: 14, pain: 3, pillow: true, walk: true, heat: false },
];

/**
 * What Nape is for, in one drawing: pain and three habits on the same days. Places are percentages and marks are pixels,
 * so that the numbers keep their size on a phone.
 */
export function Fortnight({ words: { t } }: { words: Words }) {
  return (
    <figure>
      <h2 className="mb-4">{t('welcome.figure.title')}</h2>
      <div role="img" aria-label={t('welcome.figure.alt')}>
        <div
          aria-hidden="true"
          className="grid grid-cols-[5.5rem_minmax(0,1fr)] items-center gap-y-1 text-ink-2 text-xs"
        >
          <span className="self-start">{t('welcome.figure.pain')}</span>
          <PainRow />
          {(['pillow', 'walk', 'heat'] as const).map((habit) => (
            <HabitRow key={habit} habit={habit} label={t(`welcome.figure.${habit}`)} />
          ))}
          <Axis />
        </div>
      </div>
      <figcaption className="mt-3 max-w-[40em] text-ink-2 text-s">{t('welcome.figure.caption')}</figcaption>
    </figure>
  );
}

function PainRow() {
  return (
    <svg className="h-[146px] w-full overflow-visible" aria-hidden="true">
      {[0, 5, 10].map((score) => (
        <g key={score}>
          <line x1="0" x2="100%" y1={height(score)} y2={height(score)} stroke="var(--rule)" />
          <text x="-8" y={height(score)} dy="0.35em" textAnchor="end" fill="var(--ink-2)" fontSize="13">
            {score}
          </text>
        </g>
      ))}
      {told.map(({ day, pain }, index) => {
        const next = told[index + 1];
        // A line leads to the day after, and to no other: what lies between was not said.
        return next?.day === day + 1 ? (
          <line
            key={day}
            x1={across(day)}
            y1={height(pain)}
            x2={across(next.day)}
            y2={height(next.pain)}
            stroke="var(--pain-line)"
            strokeWidth="2"
          />
        ) : null;
      })}
      {told.map(({ day, pain }) => (
        <g key={day}>
          <circle
            cx={across(day)}
            cy={height(pain)}
            r="10.5"
            fill={`var(--p${pain})`}
            stroke="var(--paper)"
            strokeWidth="2"
          />
          <text
            x={across(day)}
            y={height(pain)}
            dy="0.35em"
            textAnchor="middle"
            fill="var(--on-light)"
            fontWeight="600"
            fontSize="13"
          >
            {pain}
          </text>
        </g>
      ))}
    </svg>
  );
}

function HabitRow({ habit, label }: { habit: 'pillow' | 'walk' | 'heat'; label: string }) {
  return (
    <>
      <span>{label}</span>
      <svg className="h-6 w-full" aria-hidden="true">
        {told.map(({ day, [habit]: done }) => (
          <circle
            key={day}
            cx={across(day)}
            cy="50%"
            r={done ? 5 : 4}
            fill={done ? 'var(--habit)' : 'none'}
            stroke="var(--habit)"
            strokeWidth={done ? 0 : 1.5}
          />
        ))}
      </svg>
    </>
  );
}

function Axis() {
  return (
    <svg className="col-start-2 h-6 w-full overflow-visible" aria-hidden="true">
      <line x1="0" x2="100%" y1="0.5" y2="0.5" stroke="var(--rule)" />
      {[1, 8, 14].map((day) => (
        <text key={day} x={across(day)} y="18" textAnchor="middle" fill="var(--ink-2)" fontSize="13">
          {day}
        </text>
      ))}
    </svg>
  );
}

/** Where a day of the fourteen stands. */
function across(day: number): string {
  return `${(((day - 0.5) / 14) * 100).toFixed(2)}%`;
}

/** Where a score from 0 to 10 stands, in pixels from the top. */
function height(score: number): number {
  return 8 + (10 - score) * 13;
}
