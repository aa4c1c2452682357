import { randomUUID } from 'node:crypto';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { TextField } from '@/app/_components/ui/field';
import { Fold } from '@/app/_components/ui/fold';
import type { CalendarDay } from '@/lib/time/calendar-day';
import { type Appointment, bareVisit, visitKinds, type WholeVisit } from '@/lib/visits/schema';
import type { Words } from '@/lib/words/translator';
import { noteVisit } from '../happenings/actions';
import { LogCard } from './log-card';
import { VisitFields } from './visit-fields';
import { VisitRows } from './visit-rows';

/** The visits of a day, and on Today those that are planned. */
export function VisitCard({
  day,
  visits,
  appointments,
  words,
}: {
  day: CalendarDay;
  visits: readonly WholeVisit[];
  /** Next appointments that were made at visits. */
  appointments: readonly Appointment[];
  words: Words;
}) {
  const all = [...visits, ...appointments].sort((a, b) => (a.day < b.day ? -1 : 1));
  return (
    <NewVisitCard
      day={day}
      drawing={all.map(({ id }) => id).join()}
      more={
        <Link href="/report/visits" prefetch={false} className="text-link justify-self-start text-s">
          {words.t('visits.all')}
        </Link>
      }
      words={words}
    >
      {all.length > 0 && <VisitRows visits={all} written="long" words={words} />}
    </NewVisitCard>
  );
}

/**
 * A visit in two taps: open, and the button of its kind. The day is already there, and may be another, past or planned;
 * what else there is to note waits behind a line. Under it stand the visits that are kept.
 */
export function NewVisitCard({
  day,
  drawing,
  more,
  words,
  children,
}: {
  day: CalendarDay;
  drawing: string;
  more?: ReactNode;
  words: Words;
  children: ReactNode;
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
      drawing={drawing}
      offer={children}
    >
      {/* Enter in a field presses a form's first button: none of the kinds is meant by it. */}
      <button type="submit" disabled hidden />
      <TextField name="day" label={t('visits.day')} type="date" value={day} />
      <Fold>
        <summary className="text-link list-none">{t('visits.more')}</summary>
        <div className="grid grid-cols-1 gap-7 pt-4">
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
      {more}
    </LogCard>
  );
}
