import { Form, FormMessage } from '@/app/_components/ui/form';
import { type Share, type ShareOpening, shareState } from '@/lib/reports/share/schema';
import { livedMoment } from '@/lib/time/clock';
import type { Words } from '@/lib/words/translator';
import { endLink } from '../actions';

/** The person's links: what each shows, until when it works, who opened it, and the button that ends it. */
export function Links({
  shares,
  now,
  timeZone,
  words,
}: {
  shares: readonly Share[];
  now: number;
  timeZone: string;
  words: Words;
}) {
  const { t } = words;
  const working = shares.filter((share) => isWorking(share, now));
  const over = shares.filter((share) => !isWorking(share, now));
  const row = (share: Share) => <Row key={share.id} {...{ share, now, timeZone, words }} />;
  return (
    <Form action={endLink} lost={t('errors.lost')}>
      {working.length === 0 && <p className="text-ink-2">{t('share.none')}</p>}
      <ul>{working.map(row)}</ul>
      <FormMessage className="mt-2" />
      {over.length > 0 && (
        <details className="mt-2">
          <summary className="py-2.5 font-semibold text-act">
            {t('share.over', { count: over.length })}
          </summary>
          <ul>{over.map(row)}</ul>
        </details>
      )}
    </Form>
  );
}

function Row({ share, now, timeZone, words }: { share: Share; now: number; timeZone: string; words: Words }) {
  const { t } = words;
  const { id, label, about, revokedAt, expiresAt, openings, mostOpenings, tries } = share;
  const name = label ?? t('share.unnamed');
  const made = words.day(about.madeOn, 'medium');
  const state = shareState(share, now);
  const moment = (instant: number) => momentOf(instant, timeZone, words);
  return (
    <li className="border-rule py-4 not-first:border-t">
      <div className="flex items-center justify-between gap-4">
        <p className="min-w-0 font-semibold">{name}</p>
        {isWorking(share, now) && (
          <button
            type="submit"
            name="id"
            value={id}
            aria-label={t('share.endName', { name, day: made })}
            className="text-link shrink-0 cursor-pointer"
          >
            {t('share.end')}
          </button>
        )}
      </div>
      <p>{t(`share.states.${state}`, moment(state === 'ended' ? (revokedAt ?? now) : expiresAt))}</p>
      <p className="text-ink-2 text-s">
        {[
          t('share.shows', { from: words.day(about.from, 'medium'), to: words.day(about.to, 'medium') }),
          t('share.madeOn', { day: made }),
          share.hasPassphrase && t('share.withPassphrase'),
          t('share.opened', {
            count: openings,
            most: mostOpenings === null ? 'none' : words.number(mostOpenings),
          }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {tries.length > 0 && (
        <details>
          <summary className="py-3 text-act text-s">{t('share.log', { count: tries.length })}</summary>
          <ol className="mb-2 text-s">
            {tries.map((each) => (
              <li key={each.id} className="py-1">
                {tryText(each, moment(each.at), words)}
              </li>
            ))}
          </ol>
        </details>
      )}
    </li>
  );
}

function tryText({ browser, opened }: ShareOpening, at: ReturnType<typeof momentOf>, { t }: Words): string {
  const name = browser === '?' ? t('share.try.unknown') : browser;
  return t(`share.try.${opened ? 'opened' : 'wrong'}`, { ...at, browser: name });
}

/** By the calendar and the clock on the wall: here it counts what o'clock it was, not which day was lived. */
function momentOf(instant: number, timeZone: string, { day, time }: Words) {
  const { day: date } = livedMoment(instant, { timeZone, dayStartMinutes: 0 });
  return { day: day(date, 'medium'), time: time(instant, timeZone) };
}

function isWorking(share: Share, now: number): boolean {
  return ['open', 'spent'].includes(shareState(share, now));
}
