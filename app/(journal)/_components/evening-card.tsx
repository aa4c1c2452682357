import { Fold } from '@/app/_components/ui/fold';
import { HiddenFields, SharedForm } from '@/app/_components/ui/form';
import { Scale } from '@/app/_components/ui/scale';
import type { Choices } from '@/lib/journal/choices/data';
import type { Evening, EveningTrackable, Kept, Trackable } from '@/lib/journal/schema';
import { eveningOf } from '@/lib/journal/tracked-order';
import type { Place } from '@/lib/pain/schema';
import type { CalendarDay } from '@/lib/time/calendar-day';
import type { Words } from '@/lib/words/translator';
import { logEvening } from '../today/actions';
import { BadDay } from './bad-day';
import { answersAskedBy, EveningGroup } from './evening-groups';
import { LogCard } from './log-card';
import { eveningSummary } from './summaries';

/** What stands open in every evening; the rest of what a person tracks waits under "more". */
const first: readonly EveningTrackable[] = ['places', 'stress', 'routines'];

export function EveningCard({
  day,
  kept,
  choices,
  tracked,
  placesBefore,
  same,
  entered,
  open,
  removable = false,
  words,
}: {
  day: CalendarDay;
  kept: Kept<Evening>;
  choices: Choices;
  tracked: readonly Trackable[];
  /** Where it hurt the day before, to be offered again without its numbers. */
  placesBefore: readonly Place[];
  /** Whether that offer was taken, so that its places are filled in. */
  same: boolean;
  /** When it was entered, when that was after its day; null otherwise. */
  entered: string | null;
  open: boolean;
  removable?: boolean;
  words: Words;
}) {
  const { t } = words;
  const { said, version } = kept;
  const isNew = version === 0;
  const asked = eveningOf(tracked);
  const drawn: Partial<Evening> = { average: said.average };
  for (const each of asked) Object.assign(drawn, answersAskedBy(each, said));
  const more = asked.filter((each) => !first.includes(each));
  const moreIsSaid = more.some((each) => Object.values(answersAskedBy(each, said)).some(isSaid));
  const group = (trackable: EveningTrackable) => (
    <EveningGroup
      key={trackable}
      trackable={trackable}
      day={day}
      said={said}
      choices={choices}
      placesBefore={isNew ? placesBefore : []}
      same={isNew && same}
      words={words}
    />
  );
  return (
    <LogCard
      action={logEvening}
      words={{
        title: t('today.evening.title'),
        edit: isNew ? t('ui.open') : t('ui.edit'),
        save: t('today.evening.save'),
        lost: t('errors.lost'),
        undo: t('today.undo'),
      }}
      summary={isNew ? null : eveningSummary(said, words)}
      entered={entered}
      open={open}
      hidden={{ day: [day], drawn: [JSON.stringify(drawn)] }}
      draft={`evening ${day} ${version}`}
      drawing={version}
      above={isNew && <BadDay day={day} words={words} />}
      offer={
        !isNew &&
        said.routines === null &&
        tracked.includes('routines') && (
          <SharedForm>
            <HiddenFields fields={{ day: [day], drawn: ['{"routines":null}'], routines: ['none'] }} />
            <button type="submit" className="text-link cursor-pointer text-s">
              {t('today.evening.noRoutines')}
            </button>
          </SharedForm>
        )
      }
      below={
        removable &&
        !isNew && (
          <SharedForm>
            <HiddenFields fields={{ day: [day], drawn: [JSON.stringify(said)] }} />
            <button type="submit" className="text-link cursor-pointer text-s">
              {t('today.evening.remove')}
            </button>
          </SharedForm>
        )
      }
    >
      <Scale
        name="average"
        legend={t('today.evening.average')}
        lowest={t('pain.lowest')}
        highest={t('pain.highest')}
        clear={t('ui.clear')}
        value={said.average}
        pain
      />
      {asked.filter((each) => first.includes(each)).map(group)}
      {more.length > 0 && (
        <Fold open={moreIsSaid}>
          <summary className="text-link list-none">{t('today.evening.more')}</summary>
          <div className="grid grid-cols-1 gap-7 pt-4">{more.map(group)}</div>
        </Fold>
      )}
    </LogCard>
  );
}

function isSaid(answer: unknown): boolean {
  return answer !== null && !(typeof answer === 'object' && Object.keys(answer).length === 0);
}
