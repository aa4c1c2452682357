import { randomUUID } from 'node:crypto';
import { HiddenFields, SharedForm } from '@/app/_components/ui/form';
import { Scale } from '@/app/_components/ui/scale';
import type { PainNow } from '@/lib/pain/data';
import { placeKeys } from '@/lib/pain/schema';
import type { Words } from '@/lib/words/translator';
import { rateNow } from '../happenings/actions';
import { BodyMap } from './body-map';
import { LogCard } from './log-card';

/** Pain right now, at any time and as often as wanted. Without a form it only lists the day's scores. */
export function NowCard({
  scores,
  clock,
  asks,
  words,
}: {
  scores: readonly PainNow[];
  /** The time of day of an instant, as the person's clock showed it. */
  clock: (instant: number) => string;
  asks: boolean;
  words: Words;
}) {
  const { t } = words;
  const where = ({ places }: PainNow) =>
    words.list(
      placeKeys
        .filter((key) => places.some(({ region, side }) => key === `${region}:${side}`))
        .map((key) => t(`body.on.${key}`).toLowerCase()),
    );
  return (
    <LogCard
      action={rateNow}
      words={{
        title: t('now.title'),
        edit: t('ui.open'),
        save: asks ? t('now.save') : null,
        lost: t('errors.lost'),
        undo: t('today.undo'),
      }}
      hidden={{ which: [randomUUID()] }}
      drawing={scores.length}
      offer={
        scores.length > 0 && (
          <ul className="basis-full">
            {scores.map((score) => (
              <li key={score.id} className="flex min-h-11 items-center justify-between gap-4 text-s">
                <span>
                  {t('now.at', { time: clock(score.ratedAt), score: score.score })}
                  {score.places.length > 0 && <span className="text-ink-2"> · {where(score)}</span>}
                </span>
                <SharedForm>
                  <HiddenFields fields={{ which: [score.id] }} />
                  <button
                    type="submit"
                    className="text-link cursor-pointer"
                    aria-label={t('now.removeAt', { time: clock(score.ratedAt), score: score.score })}
                  >
                    {t('ui.remove')}
                  </button>
                </SharedForm>
              </li>
            ))}
          </ul>
        )
      }
    >
      {asks && (
        <>
          <Scale
            name="score"
            legend={t('now.legend')}
            lowest={t('pain.lowest')}
            highest={t('pain.highest')}
            clear={t('ui.clear')}
            value={null}
            pain
          />
          <details>
            <summary className="text-link list-none">{t('now.where')}</summary>
            <BodyMap idPrefix="now" chosen={null} words={words} />
          </details>
        </>
      )}
    </LogCard>
  );
}
