import { randomUUID } from 'node:crypto';
import { TextField } from '@/app/_components/ui/field';
import { HiddenFields, SharedForm } from '@/app/_components/ui/form';
import type { Pause } from '@/lib/journal/pauses/data';
import { addDays, type CalendarDay } from '@/lib/time/calendar-day';
import { isWithin } from '@/lib/time/day-range';
import type { Words } from '@/lib/words/translator';
import { planPause } from '../happenings/actions';
import { LogCard } from './log-card';
import { PauseRows } from './pause-rows';

/** Days of not being asked: on holiday, ill, or tired of it. */
export function PauseCard({
  day,
  pauses,
  words,
}: {
  /** Today. */
  day: CalendarDay;
  /** All of the person's, in the order of their days. */
  pauses: readonly Pause[];
  words: Words;
}) {
  const pause = pauses.find((each) => isWithin(each, day)) ?? null;
  const { t } = words;
  return (
    <LogCard
      action={planPause}
      words={{
        title: t('pause.title'),
        edit: t('ui.open'),
        save: t('pause.save'),
        lost: t('errors.lost'),
        undo: t('today.undo'),
      }}
      hidden={{ which: [pause?.id ?? randomUUID()] }}
      drawing={pause ? `${pause.from} ${pause.to}` : 'none'}
      offer={
        <>
          {pause && (
            <SharedForm>
              <HiddenFields
                fields={
                  pause.from < day
                    ? { which: [pause.id], from: [pause.from], to: [addDays(day, -1)] }
                    : { which: [pause.id] }
                }
              />
              <button type="submit" className="text-link cursor-pointer text-s">
                {t('pause.end')}
              </button>
            </SharedForm>
          )}
          <PauseRows pauses={pauses} today={day} words={words} />
        </>
      }
    >
      <p className="text-ink-2 text-s">{t('pause.lead')}</p>
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField name="from" label={t('pause.from')} type="date" value={pause?.from ?? day} />
        <TextField name="to" label={t('pause.to')} type="date" value={pause?.to ?? addDays(day, 6)} />
      </div>
    </LogCard>
  );
}
