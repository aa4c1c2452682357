import { type ReactNode, Suspense } from 'react';
import { Drawing } from '@/app/_components/charts/drawing';
import { type Markup, markupOf } from '@/app/_components/charts/markup';
import type { User } from '@/lib/auth/session';
import type { ShownRange } from '@/lib/charts/shown-range';
import { getHabitNames } from '@/lib/insights/data';
import type { JournalHabit } from '@/lib/insights/from-journal';
import type { Insights } from '@/lib/insights/insights';
import type { Latest } from '@/lib/insights/latest';
import { type Locale, type Words, wordsFor } from '@/lib/words/translator';
import { PatternsDrawing } from './patterns-drawing';

type Found = Insights<JournalHabit> | null;

/**
 * What goes with what, over the whole diary. The page never waits for it to be worked out: it shows what was known
 * before, with its date; or that it is on its way, and puts it there when it comes, by itself where there is JavaScript.
 */
export async function PatternsSection({
  user,
  latest,
  shown,
}: {
  user: User;
  latest: Latest;
  shown: ShownRange;
}) {
  const words = wordsFor(user.locale);
  const { t, day } = words;
  if (latest.state === 'current') {
    if (!latest.insights) return null;
    return (
      <Frame words={words}>
        <Drawing markup={await drawn(user, latest.insights)} />
      </Frame>
    );
  }
  const earlier = latest.state === 'earlier' ? latest.insights : null;
  const before = (
    <>
      <p className="mt-1 text-ink-2 text-s">
        {earlier ? t('patterns.earlier', { day: day(earlier.to, 'medium') }) : t('patterns.awaited')}{' '}
        {/* Not a Link, which would show the page that it has fetched before. */}
        <a href={`/trends?range=${shown}`} className="text-link">
          {t('patterns.again')}
        </a>
      </p>
      {earlier && <Drawing markup={await drawn(user, earlier)} />}
    </>
  );
  return (
    <Frame words={words}>
      <Suspense fallback={before}>
        <Coming user={user} coming={latest.coming} before={before} />
      </Suspense>
    </Frame>
  );
}

function Frame({ words, children }: { words: Words; children: ReactNode }) {
  return (
    <section className="mt-10 border-rule border-t pt-6">
      <h2>{words.t('patterns.title')}</h2>
      {children}
    </section>
  );
}

/** What comes while the page is open already; when it fails, what stood there stays. */
async function Coming({ user, coming, before }: { user: User; coming: Promise<Found>; before: ReactNode }) {
  const insights = await coming.catch(() => null);
  return insights ? <Drawing markup={await drawn(user, insights)} /> : before;
}

// New insights are a new object, and a new name is a new state of the journal, with new insights.
const drawings = new WeakMap<Insights<JournalHabit>, Map<Locale, Markup>>();

async function drawn(user: User, insights: Insights<JournalHabit>): Promise<Markup> {
  const known = drawings.get(insights)?.get(user.locale);
  if (known) return known;
  const names = await getHabitNames(user.id);
  const markup = markupOf(
    <PatternsDrawing insights={insights} names={names} words={wordsFor(user.locale)} />,
  );
  drawings.set(insights, (drawings.get(insights) ?? new Map<Locale, Markup>()).set(user.locale, markup));
  return markup;
}
