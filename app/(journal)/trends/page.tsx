import type { Metadata } from 'next';
import { DayOpener } from '@/app/_components/charts/day-opener';
import { Drawing } from '@/app/_components/charts/drawing';
import { nowhere } from '@/app/_components/nowhere';
import { requireUser } from '@/lib/auth/session';
import { shownRange } from '@/lib/charts/shown-range';
import { latestInsights } from '@/lib/insights/latest';
import { livedMoment, now } from '@/lib/time/clock';
import { wordsFor } from '@/lib/words/translator';
import { ExplorerSection } from './_components/explorer-section';
import { NothingYet } from './_components/nothing-yet';
import { PatternsSection } from './_components/patterns-section';
import { RangeLinks } from './_components/range-links';
import { trendsPicture } from './picture';

export async function generateMetadata(): Promise<Metadata> {
  const { t } = wordsFor((await requireUser()).locale);
  return { title: t('places.trends') };
}

/** Pain over time, what went on beside it, and the year: `?range=30`, `90`, `365` or `all`. */
export default async function TrendsPage({ searchParams }: { searchParams: Promise<{ range?: unknown }> }) {
  const user = await requireUser();
  const words = wordsFor(user.locale);
  const shown = shownRange((await searchParams).range);
  if (!shown) nowhere();
  const { day: today } = livedMoment(now(), user);
  const [latest, { heading, lead, began, older, groups, drawn }] = await Promise.all([
    latestInsights(user.id, today),
    trendsPicture(user, shown, today),
  ]);
  return (
    <>
      <h1 className="mt-4 max-w-[24em]">{heading}</h1>
      {lead && <p className="mt-2 max-w-[40em] text-ink-2">{lead}</p>}
      {began && <RangeLinks shown={shown} words={words} />}
      {drawn ? (
        <>
          <Drawing markup={drawn.pain} />
          <PatternsSection user={user} latest={latest} shown={shown} />
          <ExplorerSection shown={shown} groups={groups} words={words} />
          <DayOpener>
            <Drawing markup={drawn.calendar} />
          </DayOpener>
          <Drawing markup={drawn.where} />
        </>
      ) : (
        <NothingYet older={older} words={words} />
      )}
    </>
  );
}
