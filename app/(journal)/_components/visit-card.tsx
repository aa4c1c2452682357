import { randomUUID } from 'node:crypto';
import Link from 'next/link';
import { TextField } from '@/app/_components/ui/field';
import { Fold } from '@/app/_components/ui/fold';
import { HiddenFields, SharedForm } from '@/app/_components/ui/form';
import type { CalendarDay } from '@/lib/time/calendar-day';
import { type Appointment, bareVisit, visitKinds, type WholeVisit } from '@/lib/visits/schema';
import type { Words } from '@/lib/words/translator';
import { noteVisit } from '../happenings/actions';
import { LogCard } from './log-card';
import { VisitFields } from './visit-fields';

/**
 * A visit in two taps: open, and the button of its kind. The day is already there, and may be another, past or planned;
 * what else there is to note waits behind a line.
 */
export function VisitCard({
  day,
  visits,
  appointments = [],
  words,
}: {
  day: CalendarDay;
  visits: readonly WholeVisit[];
  /** Next appointments that were made at visits. */
  appointments?: readonly Appointment[];
  words: Words;
}) {
  const { t } = words;
  const rows = [
    ...visits.map((visit) => ({ visit, remove: { which: [visit.id], day: [visit.day] }, planned: false })),
    ...appointments.map((visit) => ({
      visit,
      remove: { which: [visit.madeAt], day: [visit.day], only: ['next'] },
      planned: true,
    })),
  ].sort((a, b) => (a.visit.day < b.visit.day ? -1 : 1));
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
      drawing={rows.map(({ visit }) => visit.id).join()}
      offer={
        rows.length > 0 && (
          <ul className="basis-full">
            {rows.map(({ visit, remove, planned }) => {
              const named = { kind: t(`visits.kinds.${visit.kind}`), day: words.day(visit.day, 'long') };
              return (
                <li key={visit.id} className="flex min-h-11 items-center justify-between gap-4 text-s">
                  <span className="min-w-0 wrap-anywhere">
                    {named.kind}
                    <span className="text-ink-2">
                      {` · ${named.day}`}
                      {planned && ` · ${t('visits.appointment')}`}
                      {visit.clinician && ` · ${visit.clinician}`}
                    </span>
                    {visit.question && (
                      <span className="block text-ink-2">
                        {t('visits.asks', { question: visit.question })}
                      </span>
                    )}
                  </span>
                  <span className="flex shrink-0 gap-x-4">
                    <Link
                      href={`/report/visits/${visit.id}`}
                      prefetch={false}
                      className="text-link"
                      aria-label={t('visits.editOn', named)}
                    >
                      {t('ui.edit')}
                    </Link>
                    <SharedForm>
                      <HiddenFields fields={remove} />
                      <button
                        type="submit"
                        className="text-link cursor-pointer"
                        aria-label={t('visits.removeOn', named)}
                      >
                        {t('ui.remove')}
                      </button>
                    </SharedForm>
                  </span>
                </li>
              );
            })}
          </ul>
        )
      }
    >
      <TextField name="day" label={t('visits.day')} type="date" value={day} />
      <Fold>
        <summary className="text-link list-none">{t('visits.more')}</summary>
        <div className="grid gap-7 pt-4">
          <VisitFields visit={bareVisit} words={words} />
        </div>
      </Fold>
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
      <Link href="/report/visits" prefetch={false} className="text-link justify-self-start text-s">
        {t('visits.all')}
      </Link>
    </LogCard>
  );
}
