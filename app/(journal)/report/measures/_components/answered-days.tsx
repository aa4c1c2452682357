import { RowLinks } from '@/app/_components/ui/row-links';
import { changeSaid, ratingsSaid, weekSaid } from '@/app/(journal)/_components/measures/answered';
import { answersOfDay } from '@/lib/measures/answers-of-day';
import type { KeptAnswers } from '@/lib/measures/schema';
import { totalInWords } from '@/lib/measures/total-in-words';
import type { CalendarDay } from '@/lib/time/calendar-day';
import type { Words } from '@/lib/words/translator';

/** As many days are listed at once; the others wait behind a line. */
const atOnce = 8;

/** The days on which anything was answered, with what it was; each leads to where it can be changed. */
export function AnsweredDays({
  kept,
  days,
  words,
}: {
  kept: KeptAnswers;
  days: readonly CalendarDay[];
  words: Words;
}) {
  const { t } = words;
  if (days.length === 0) return <p className="text-ink-2">{t('measures.answers.none')}</p>;
  const row = (day: CalendarDay) => {
    const { week, activities, ratings, step, scores } = answersOfDay(kept, day);
    const change = changeSaid(step, words);
    return {
      href: `/report/measures/${day}`,
      name: words.day(day, 'full'),
      note: [
        weekSaid(week, words),
        ratingsSaid(activities, ratings, words),
        change && t('measures.change.said', { step: change }),
        ...scores.map((score) => totalInWords(score, words)),
      ]
        .filter(Boolean)
        .join(' · '),
    };
  };
  const earlier = days.slice(atOnce);
  return (
    <>
      <RowLinks rows={days.slice(0, atOnce).map(row)} />
      {earlier.length > 0 && (
        <details className="mt-2">
          <summary className="py-2.5 font-semibold text-act">
            {t('measures.answers.earlier', { count: earlier.length })}
          </summary>
          <RowLinks rows={earlier.map(row)} />
        </details>
      )}
    </>
  );
}
