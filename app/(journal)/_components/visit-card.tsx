import { randomUUID } from 'node:crypto';
import { TextField } from '@/app/_components/ui/field';
import { HiddenFields, SharedForm } from '@/app/_components/ui/form';
import type { CalendarDay } from '@/lib/time/calendar-day';
import { type Visit, visitKinds } from '@/lib/visits/schema';
import type { Words } from '@/lib/words/translator';
import { noteVisit } from '../happenings/actions';
import { LogCard } from './log-card';

/** A visit in two taps: open, and the button of its kind. The day is already there, and may be another, past or planned. */
export function VisitCard({
  day,
  visits,
  words,
}: {
  day: CalendarDay;
  visits: readonly Visit[];
  words: Words;
}) {
  const { t } = words;
  return (
    <LogCard
      action={noteVisit}
      words={{
        title: t('visits.title'),
        edit: t('ui.open'),
        save: null,
        lost: t('errors.lost'),
        undo: t('today.undo'),
      }}
      hidden={{ which: [randomUUID()] }}
      drawing={visits.map(({ id }) => id).join()}
      offer={
        visits.length > 0 && (
          <ul className="basis-full">
            {visits.map((visit) => (
              <li key={visit.id} className="flex min-h-11 items-center justify-between gap-4 text-s">
                <span>
                  {t(`visits.kinds.${visit.kind}`)}
                  <span className="text-ink-2">
                    {' · '}
                    {words.day(visit.day, 'long')}
                  </span>
                </span>
                <SharedForm>
                  <HiddenFields fields={{ which: [visit.id], day: [visit.day] }} />
                  <button
                    type="submit"
                    className="text-link cursor-pointer"
                    aria-label={t('visits.removeOn', {
                      kind: t(`visits.kinds.${visit.kind}`),
                      day: words.day(visit.day, 'long'),
                    })}
                  >
                    {t('ui.remove')}
                  </button>
                </SharedForm>
              </li>
            ))}
          </ul>
        )
      }
    >
      <TextField name="day" label={t('visits.day')} type="date" value={day} />
      <fieldset>
        <legend className="mb-2 font-semibold">{t('visits.who')}</legend>
        <div className="chips">
          {visitKinds.map((kind) => (
            <button key={kind} type="submit" name="kind" value={kind}>
              {t(`visits.kinds.${kind}`)}
            </button>
          ))}
        </div>
      </fieldset>
    </LogCard>
  );
}
