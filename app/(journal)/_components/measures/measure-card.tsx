import type { Answered } from '@/lib/measures/answers-of-day';
import type { Measure } from '@/lib/measures/schema';
import type { CalendarDay } from '@/lib/time/calendar-day';
import type { Words } from '@/lib/words/translator';
import { ActivitiesCard } from './activities-card';
import { ChangeCard } from './change-card';
import type { Standing } from './measure-form';
import { WeekCard } from './week-card';

/** One measure with what was answered of it on a day. */
export function MeasureCard({
  measure,
  answered: { week, activities, ratings, step },
  ...rest
}: {
  measure: Measure;
  day: CalendarDay;
  answered: Answered;
  standing: Standing;
  words: Words;
}) {
  switch (measure) {
    case 'week':
      return <WeekCard week={week} {...rest} />;
    case 'activities':
      return <ActivitiesCard activities={activities} ratings={ratings} {...rest} />;
    default:
      return <ChangeCard step={step} {...rest} />;
  }
}
