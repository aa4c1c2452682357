import { ChartTable } from '@/app/_components/charts/chart-table';
import { ScoreCalendar } from '@/app/_components/charts/score-calendar';
import { calendarMonths } from '@/lib/charts/calendar-months';
import type { JournalDay } from '@/lib/journal/schema';
import type { Words } from '@/lib/words/translator';
import { OpenDay } from '../../_components/open-day';

// With fewer it would sound like a verdict.
const leastToCount = 14;

/** A square for each day, by months. The table has a line for each month, so that it can be read through. */
export function CalendarSection({ days, words }: { days: readonly JournalDay[]; words: Words }) {
  const { t } = words;
  const scores = days.map(({ average }) => average).filter((score) => score !== null);
  const strong = scores.filter((score) => score >= 7).length;
  const months = calendarMonths(days);
  const first = days[0];
  return (
    <figure className="mt-10 border-rule border-t pt-6">
      <figcaption className="max-w-[30em] font-serif text-l leading-snug">
        {first && scores.length >= leastToCount
          ? t('trends.calendar.title', {
              strong,
              count: scores.length,
              since: words.day(first.day, 'medium'),
            })
          : t('trends.calendar.few', { count: scores.length })}
      </figcaption>
      <p className="mt-1 mb-5 max-w-[40em] text-ink-2 text-s">{t('trends.calendar.lead')}</p>
      <ScoreCalendar months={months} words={words} />
      <OpenDay day={days.at(-1)?.day ?? null} words={words} />
      <ChartTable
        columns={[t('charts.month'), t('charts.monthScores')]}
        rows={months.map(({ first, cells }) => [
          words.day(first, 'month'),
          cells
            .filter(({ score }) => score !== null)
            .map(({ day, score }) => `${Number(day.slice(8))}: ${score}`)
            .join(' · '),
        ])}
        label={t('charts.table')}
      />
    </figure>
  );
}
