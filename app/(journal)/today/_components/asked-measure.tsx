import type { User } from '@/lib/auth/session';
import { firstLoggedDay } from '@/lib/journal/data';
import { answersOfDay } from '@/lib/measures/answers-of-day';
import { askedMeasure } from '@/lib/measures/asked-measure';
import { getTurns, listMeasures } from '@/lib/measures/data';
import type { CalendarDay } from '@/lib/time/calendar-day';
import { careBegan } from '@/lib/visits/data';
import type { Words } from '@/lib/words/translator';
import { MeasureCard } from '../../_components/measures/measure-card';

/** The one thing that today asks beside its morning and evening, on the days on which there is one. */
export async function AskedMeasure({
  user,
  today,
  paused,
  visit,
  words,
}: {
  user: User;
  today: CalendarDay;
  paused: boolean;
  /** Whether there is a visit today, planned or over. */
  visit: boolean;
  words: Words;
}) {
  const [firstLogged, careSince, turns, kept] = await Promise.all([
    firstLoggedDay(user.id),
    careBegan(user.id, today),
    getTurns(user.id, today),
    listMeasures(user.id, { from: today, to: today }),
  ]);
  const measure = askedMeasure(today, {
    firstLogged,
    careSince,
    paused,
    visit,
    activities: kept.activities.some(({ archived }) => !archived),
    turns,
  });
  if (measure === null) return null;
  return (
    <MeasureCard
      measure={measure}
      day={today}
      answered={answersOfDay(kept, today)}
      standing={turns[measure].setAside === today ? 'setAside' : 'asked'}
      words={words}
    />
  );
}
