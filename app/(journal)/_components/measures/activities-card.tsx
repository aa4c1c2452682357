import { Scale } from '@/app/_components/ui/scale';
import type { Activity, Ratings } from '@/lib/measures/schema';
import type { CalendarDay } from '@/lib/time/calendar-day';
import type { Words } from '@/lib/words/translator';
import { rateActivities } from '../../report/measures/actions';
import { ratingsSaid } from './answered';
import { MeasureForm, type Standing } from './measure-form';

/** How the person's activities go: those in use, and on a day on which others were rated those too. */
export function ActivitiesCard({
  day,
  activities,
  ratings,
  standing,
  words,
}: {
  day: CalendarDay;
  activities: readonly Activity[];
  ratings: Ratings;
  standing: Standing;
  words: Words;
}) {
  const { t } = words;
  const offered = activities.filter(({ id, archived }) => !archived || Object.hasOwn(ratings, id));
  return (
    <MeasureForm
      measure="activities"
      action={rateActivities}
      day={day}
      said={ratingsSaid(activities, ratings, words)}
      standing={standing}
      hidden={{ day: [day], offered: offered.map(({ id }) => id) }}
      drawing={JSON.stringify([ratings, offered])}
      words={words}
    >
      <p className="text-ink-2 text-s">{t('measures.activities.lead')}</p>
      {offered.map(({ id, name }) => (
        <Scale
          key={id}
          name={`rating-${id}`}
          legend={name}
          lowest={t('measures.activities.lowest')}
          highest={t('measures.activities.highest')}
          clear={t('ui.clear')}
          value={ratings[id] ?? null}
        />
      ))}
    </MeasureForm>
  );
}
