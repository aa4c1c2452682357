import { ChartTable } from '@/app/_components/charts/chart-table';
import { YearCalendar } from '@/app/_components/charts/year-calendar';
import { calendarMonths } from '@/lib/charts/calendar-months';
import type { JournalDay } from '@/lib/journal/schema';
import type { Words } from '@/lib/words/translator';

/** The last twelve months, a square a day. The table has a line for each month, so that it can be read through. */
export function YearSection({ days, words }: { days: readonly JournalDay[]; words: Words }) {
  const { t } = words;
  const scores = days.map(({ average }) => average).filter((score) => score !== null);
  const strong = scores.filter((score) => score >= 7).length;
  const months = calendarMonths(days);
  return (
    <figure className="mt-10 border-rule border-t pt-6">
      <figcaption className="max-w-[30em] font-serif text-l leading-snug">
        {scores.length === 0
          ? t('trends.year.none')
          : t('trends.year.title', { strong, count: scores.length })}
      </figcaption>
      <p className="mt-1 mb-5 max-w-[40em] text-ink-2 text-s">{t('trends.year.lead')}</p>
      <YearCalendar months={months} words={words} />
      <ChartTable
        columns={[t('charts.month'), t('charts.monthScores')]}
        rows={months.map(({ first, cells }) => [
          words.day(first, 'month'),
          cells
            .filter(({ score }) => score !== null)
            .map(({ day, score }) =>
              t('charts.dayScore', { day: Number(day.slice(8)), score: String(score) }),
            )
            .join(' · '),
        ])}
        words={words}
      />
    </figure>
  );
}
