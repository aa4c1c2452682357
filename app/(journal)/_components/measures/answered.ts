import type { Activity, Ratings, Week } from '@/lib/measures/schema';
import { changeSteps } from '@/lib/measures/schema';
import { weekScore } from '@/lib/measures/week-score';
import type { Words } from '@/lib/words/translator';

/** A week's answers in one line; null when there is none. */
export function weekSaid(week: Week, { t, number }: Words): string | null {
  const { average, enjoyment, activity } = week;
  const mean = weekScore(week);
  return line([
    average !== null && t('measures.week.said.average', { score: average }),
    enjoyment !== null && t('measures.week.said.enjoyment', { score: enjoyment }),
    activity !== null && t('measures.week.said.activity', { score: activity }),
    mean !== null && t('measures.week.said.mean', { mean: number(mean, 1) }),
  ]);
}

/** The ratings of a day in one line, in the order of the activities; null when there is none. */
export function ratingsSaid(activities: readonly Activity[], ratings: Ratings, { t }: Words): string | null {
  return line(
    activities.map(({ id, name }) => {
      const rating = ratings[id];
      return rating !== undefined && t('measures.activities.said', { name, rating });
    }),
  );
}

/** A step of how it is altogether, in words; null without one. */
export function changeSaid(step: number | null, { t }: Words): string | null {
  const known = changeSteps.find((each) => each === step);
  return known === undefined ? null : t(`measures.change.steps.${known}`);
}

function line(parts: readonly (string | false)[]): string | null {
  return parts.filter((part) => part !== false).join(' · ') || null;
}
