import type { CalendarDay } from '@/lib/time/calendar-day';
import type { Words } from '@/lib/words/translator';

/** Opens any day by its date: a form that asks for a page, so it needs no JavaScript. */
export function OpenDay({ day, words: { t } }: { day: CalendarDay | null; words: Words }) {
  return (
    <form action="/day" className="mt-4 flex flex-wrap items-end gap-3">
      <div className="min-w-0 max-w-full">
        <label htmlFor="open-day" className="mb-2 block text-ink-2 text-s">
          {t('day.open.label')}
        </label>
        <input id="open-day" name="on" type="date" defaultValue={day ?? ''} className="input" />
      </div>
      <button type="submit" className="button quiet">
        {t('day.open.button')}
      </button>
    </form>
  );
}
