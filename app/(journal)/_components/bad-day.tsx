import { HiddenFields, SharedForm } from '@/app/_components/ui/form';
import { painColours } from '@/app/_components/ui/pain-colours';
import type { CalendarDay } from '@/lib/time/calendar-day';
import type { Words } from '@/lib/words/translator';

const scores = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

/** An evening of one tap: each number is a button that saves it, and nothing else is asked. */
export function BadDay({ day, words: { t } }: { day: CalendarDay; words: Words }) {
  return (
    <details className="mb-2">
      <summary className="text-link list-none">{t('today.evening.badDay')}</summary>
      <SharedForm className="pb-6">
        <HiddenFields fields={{ day: [day], drawn: ['{"average":null}'] }} />
        <fieldset>
          <legend className="mb-2 text-ink-2 text-s">{t('today.evening.badDayHint')}</legend>
          <div className="scale">
            {scores.map((score) => (
              <button key={score} type="submit" name="average" value={score} style={painColours(score)}>
                <span className="sr-only">{t('pain.score')} </span>
                {score}
              </button>
            ))}
          </div>
        </fieldset>
      </SharedForm>
    </details>
  );
}
