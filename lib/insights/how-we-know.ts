import type { Words } from '@/lib/words/translator';
import type { DaysMean } from './averages';
import { likelyText, pointsText, signedText } from './difference-words';
import type { AtLook, Finding } from './finding';

import type { JournalHabit } from './from-journal';
import type { HabitTest } from './habit-test';
import type { Reaction } from './reaction';

type Told = Finding<JournalHabit>;

/** What stands behind a finding, a paragraph each: for whoever wants to check it, or to doubt it. */
export function howWeKnow(finding: Told, primary: HabitTest, compared: number, words: Words): string[] {
  const { t } = words;
  const { averages, group, minimumDetectable, nextDay, reaction, when } = finding;
  const told = [
    t(`patterns.how.model.${primary.model === 'lalp' ? 'night' : 'day'}`, { n: primary.n }),
    t('patterns.how.q', {
      q: qText(primary.q, words),
      compared,
      last: lookText(finding.looks.last, primary, words),
      before: lookText(finding.looks.before, primary, words),
    }),
    averages &&
      t('patterns.how.raw', {
        when,
        with: meanText(averages.raw.with, words),
        nWith: averages.raw.with.n,
        without: meanText(averages.raw.without, words),
        nWithout: averages.raw.without.n,
      }),
    minimumDetectable !== null &&
      t('patterns.how.detectable', { points: pointsText(minimumDetectable, primary, words) }),
    group === 'none' && reaction && reactionText(finding, reaction, words),
    nextDay &&
      t('patterns.how.nextDay', {
        points: signedText(nextDay.estimate, nextDay, words),
        likely: likelyText(nextDay.ci95, nextDay, words),
      }),
    t('patterns.how.cannot'),
  ];
  return told.filter((text) => typeof text === 'string');
}

/** That a habit follows pain: "This comes more often on days that begin with more pain." */
export function reactionText({ kind }: Told, { to, t: strength }: Reaction, { t }: Words): string {
  return t(`patterns.reaction.${kind}`, { direction: strength > 0 ? 'more' : 'less', to });
}

function lookText(look: AtLook, test: HabitTest, words: Words): string {
  if (!look) return words.t('patterns.how.noLook');
  return words.t('patterns.how.look', {
    points: signedText(look.estimate, test, words),
    q: qText(look.q, words),
  });
}

function meanText({ mean }: DaysMean, { t, number }: Words): string {
  return mean === null ? t('patterns.how.noMean') : number(mean, 1);
}

function qText(q: number | null, { t, number }: Words): string {
  if (q === null) return t('patterns.how.noQ');
  return q < 0.001 ? t('patterns.how.smallQ') : number(q, q < 0.1 ? 3 : 2);
}
