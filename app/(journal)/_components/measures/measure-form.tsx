import type { ReactNode } from 'react';
import { HiddenFields, SharedForm } from '@/app/_components/ui/form';
import type { FormAction } from '@/lib/form-action';
import type { Typed } from '@/lib/form-state';
import { nextTurn } from '@/lib/measures/asked-measure';
import type { Measure } from '@/lib/measures/schema';
import type { CalendarDay } from '@/lib/time/calendar-day';
import { now } from '@/lib/time/clock';
import type { Words } from '@/lib/words/translator';
import { LogCard } from '../log-card';

/** How a measure stands on a page: Today asks it and lets it be set aside; a page of its answers lets them be removed. */
export type Standing = 'asked' | 'setAside' | 'offered';

/** The card of one measure on one day: a line until it is opened, so that it asks for nothing by itself. */
export function MeasureForm({
  measure,
  action,
  day,
  said,
  standing,
  hidden,
  drawing,
  words,
  children,
}: {
  measure: Measure;
  action: FormAction;
  day: CalendarDay;
  /** What was answered on the day, in one line; null while nothing was. */
  said: string | null;
  standing: Standing;
  /** What the form sends besides its answers. */
  hidden: Typed;
  /** Tells one drawing of the answers from another. */
  drawing: string;
  words: Words;
  children: ReactNode;
}) {
  const { t } = words;
  const next = words.day(nextTurn(measure, day), 'dayMonth');
  const aside = t('measures.setAside', { day: next });
  const line = (fields: Typed, label: string) => (
    <SharedForm>
      <HiddenFields fields={fields} />
      <button type="submit" className="text-link cursor-pointer text-s">
        {label}
      </button>
    </SharedForm>
  );
  return (
    <LogCard
      action={action}
      words={{
        title: t(`measures.${measure}.title`),
        edit: t(said === null ? 'ui.open' : 'ui.edit'),
        save: t(`measures.${measure}.save`),
        lost: t('errors.lost'),
        undo: t('today.undo'),
      }}
      summary={said ?? (standing === 'setAside' ? aside : null)}
      hidden={hidden}
      drawing={`${drawing} ${standing}`}
      drawn={now()}
      offer={
        said === null && standing === 'asked' && line({ day: [day], aside: ['yes'] }, t('measures.notNow'))
      }
      below={said !== null && standing === 'offered' && line(hidden, t('measures.remove'))}
    >
      {children}
    </LogCard>
  );
}
