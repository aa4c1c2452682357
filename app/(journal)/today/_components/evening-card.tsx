import { Chips } from '@/app/_components/ui/chips';
import { TextField } from '@/app/_components/ui/field';
import { Fold } from '@/app/_components/ui/fold';
import { Scale } from '@/app/_components/ui/scale';
import type { Evening, Trackable } from '@/lib/journal/schema';
import { routineName } from '@/lib/routines/routine-name';
import type { Routine } from '@/lib/routines/schema';
import { stressSources } from '@/lib/stress/schema';
import type { CalendarDay } from '@/lib/time/calendar-day';
import type { Words } from '@/lib/words/translator';
import { logEvening } from '../actions';
import { CheckIn } from './check-in';

/** Counts of breaks that one tap can say. A saved count between them is offered as well. */
const counts = [1, 2, 3, 4, 5, 6, 8, 10, 12];

export function EveningCard({
  day,
  saved,
  routines,
  tracked,
  open,
  words,
}: {
  day: CalendarDay;
  saved: Evening | null;
  routines: readonly Routine[];
  tracked: readonly Trackable[];
  open: boolean;
  words: Words;
}) {
  const { t } = words;
  const clear = t('ui.clear');
  const none = t('ui.noneToday');
  const taken = saved?.breaks ?? null;
  const offered =
    taken === null || taken === 0 || counts.includes(taken)
      ? counts
      : [...counts, taken].sort((a, b) => a - b);
  return (
    <CheckIn
      action={logEvening}
      title={t('today.evening.title')}
      summary={saved && summary(saved, words)}
      open={open}
      edit={saved ? t('ui.edit') : t('ui.open')}
      save={t('today.evening.save')}
      lost={t('errors.lost')}
    >
      <input type="hidden" name="day" value={day} />
      <Scale
        name="average"
        legend={t('today.evening.average')}
        lowest={t('pain.lowest')}
        highest={t('pain.highest')}
        clear={clear}
        value={saved?.average ?? null}
        pain
      />
      {tracked.includes('worst') && (
        <Scale
          name="worst"
          legend={t('today.evening.worst')}
          lowest={t('pain.lowest')}
          highest={t('pain.highest')}
          clear={clear}
          value={saved?.worst ?? null}
          pain
        />
      )}
      {tracked.includes('stress') && (
        <>
          <Scale
            name="stress"
            legend={t('today.evening.stress')}
            lowest={t('stress.lowest')}
            highest={t('stress.highest')}
            clear={clear}
            value={saved?.stress ?? null}
          />
          <Chips
            name="sources"
            legend={t('today.evening.sources')}
            options={stressSources.map((value) => ({ value, label: t(`stress.sources.${value}`) }))}
            chosen={saved?.stressSources.done ?? null}
            none={t('today.evening.noSource')}
          />
        </>
      )}
      {tracked.includes('routines') && (
        <>
          {routines.map(({ id }) => (
            <input key={id} type="hidden" name="offered" value={id} />
          ))}
          <Chips
            name="routines"
            legend={t('today.evening.routines')}
            options={routines.map((routine) => ({ value: routine.id, label: routineName(routine, words) }))}
            chosen={saved?.routines.done ?? null}
            none={none}
          />
        </>
      )}
      {tracked.includes('breaks') && (
        <Chips
          name="breaks"
          legend={t('today.evening.breaks')}
          hint={t('today.evening.breaksHint')}
          options={[
            ...offered.map((count) => ({ value: String(count), label: String(count) })),
            { value: '0', label: t('today.evening.noBreaks') },
          ]}
          chosen={taken === null ? null : [String(taken)]}
          clear={clear}
        />
      )}
      {tracked.includes('note') && (
        <Fold open={Boolean(saved?.note)}>
          <summary className="text-link list-none">{t('today.evening.noteOpen')}</summary>
          <div className="pt-2">
            <TextField
              name="note"
              label={t('today.evening.note')}
              value={saved?.note ?? null}
              rows={4}
              maxLength={5000}
            />
          </div>
        </Fold>
      )}
    </CheckIn>
  );
}

function summary(evening: Evening, words: Words): string {
  const { t } = words;
  const done = evening.routines.done;
  const parts = [
    evening.average !== null && t('today.evening.summary.average', { score: evening.average }),
    evening.worst !== null && t('today.evening.summary.worst', { score: evening.worst }),
    evening.stress !== null && t('today.evening.summary.stress', { score: evening.stress }),
    done && t('today.evening.summary.routines', { count: done.length }),
    evening.breaks !== null && t('today.evening.summary.breaks', { count: evening.breaks }),
    evening.note && t('today.evening.summary.note'),
  ];
  return parts.filter(Boolean).join(' · ');
}
