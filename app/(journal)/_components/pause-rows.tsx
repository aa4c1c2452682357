import { HiddenFields, SharedForm } from '@/app/_components/ui/form';
import type { Pause } from '@/lib/journal/pauses/data';
import type { CalendarDay } from '@/lib/time/calendar-day';
import type { Words } from '@/lib/words/translator';

/** The other pauses, those ahead and those that are over, each to be taken away. Stands in the card of pauses. */
export function PauseRows({
  pauses,
  today,
  words,
}: {
  pauses: readonly Pause[];
  today: CalendarDay;
  words: Words;
}) {
  const { t } = words;
  const ahead = pauses.filter(({ from }) => from > today);
  const past = pauses.filter(({ to }) => to < today).toReversed();
  const row = (pause: Pause) => <Row key={pause.id} pause={pause} words={words} />;
  return (
    <div className="basis-full empty:hidden">
      {ahead.length > 0 && (
        <>
          <p className="mt-2 font-semibold text-s">{t('pause.planned')}</p>
          <ul>{ahead.map(row)}</ul>
        </>
      )}
      {past.length > 0 && (
        <details>
          <summary className="py-2.5 font-semibold text-act text-s">
            {t('pause.past', { count: past.length })}
          </summary>
          <ul>{past.map(row)}</ul>
        </details>
      )}
    </div>
  );
}

function Row({ pause: { id, from, to }, words: { t, day } }: { pause: Pause; words: Words }) {
  const days = { from: day(from, 'medium'), to: day(to, 'medium') };
  return (
    <li className="flex min-h-11 items-center justify-between gap-4 text-s">
      <span className="min-w-0">{t('pause.days', days)}</span>
      <SharedForm>
        <HiddenFields fields={{ which: [id] }} />
        <button type="submit" className="text-link cursor-pointer" aria-label={t('pause.remove', days)}>
          {t('ui.remove')}
        </button>
      </SharedForm>
    </li>
  );
}
