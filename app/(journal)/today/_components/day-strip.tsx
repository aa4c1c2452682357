import Link from 'next/link';
import type { JournalDay } from '@/lib/journal/schema';
import type { CalendarDay } from '@/lib/time/calendar-day';
import type { Words } from '@/lib/words/translator';

/** The last seven days, each a link to fill it in: its colour is its average pain, a dashed mark is a gap. */
export function DayStrip({
  days,
  chosen,
  today,
  words,
}: {
  days: readonly JournalDay[];
  chosen: CalendarDay;
  today: CalendarDay;
  words: Words;
}) {
  const { t } = words;
  return (
    <nav aria-label={t('today.strip.label')}>
      <ol className="mb-8 grid grid-cols-7 gap-0.5 sm:gap-1.5">
        {days.map(({ day, average, logged }) => (
          <li key={day}>
            <Link
              prefetch={false}
              href={day === today ? '/today' : `/today?day=${day}`}
              aria-current={day === chosen ? 'date' : undefined}
              className="grid min-h-14 place-items-center gap-0.5 rounded py-1.5 text-ink-2 text-xs aria-[current]:bg-sheet aria-[current]:shadow-[inset_0_0_0_1.5px_var(--ink)]"
            >
              <span aria-hidden="true">{words.day(day, 'weekday')}</span>
              <span aria-hidden="true" className="font-semibold text-ink text-m leading-tight">
                {words.day(day, 'dayOfMonth')}
              </span>
              <span
                aria-hidden="true"
                className={`h-1.5 w-[22px] rounded-full ${average === null ? 'border-[1.5px] border-edge' : ''} ${logged ? '' : 'border-dashed'}`}
                style={average === null ? undefined : { background: `var(--p${average})` }}
              />
              <span className="sr-only">
                {words.day(day, 'long')}
                {', '}
                {average !== null
                  ? t('today.strip.average', { score: average })
                  : logged
                    ? t('today.strip.logged')
                    : t('today.strip.gap')}
              </span>
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
