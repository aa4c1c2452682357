import type { CalendarDay } from '@/lib/time/calendar-day';
import { type Activity, type ClinicScore, type KeptAnswers, noWeek, type Ratings, type Week } from './schema';

/** What was answered on one day, with all activities of the person's. */
export type Answered = {
  readonly week: Week;
  readonly activities: readonly Activity[];
  readonly ratings: Ratings;
  readonly step: number | null;
  readonly scores: readonly ClinicScore[];
};

export function answersOfDay(kept: KeptAnswers, day: CalendarDay): Answered {
  const on = (each: { readonly day: CalendarDay }) => each.day === day;
  const week = kept.weeks.find(on);
  return {
    week: week ? { average: week.average, enjoyment: week.enjoyment, activity: week.activity } : noWeek,
    activities: kept.activities,
    ratings: Object.fromEntries(
      kept.ratings.filter(on).map(({ activityId, rating }) => [activityId, rating]),
    ),
    step: kept.globalChanges.find(on)?.step ?? null,
    scores: kept.clinicScores.filter(on),
  };
}

/** The days on which anything was answered, the last first. */
export function answeredDays(kept: KeptAnswers): CalendarDay[] {
  const all = [kept.weeks, kept.ratings, kept.globalChanges, kept.clinicScores].flat();
  return [...new Set(all.map(({ day }) => day))].sort().reverse();
}
