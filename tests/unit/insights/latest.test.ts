import { expect, test, vi } from 'vitest';
import { newUserId } from '@/lib/auth/user-id';
import type { JournalHabit } from '@/lib/insights/from-journal';
import { type Insights, insightsOf } from '@/lib/insights/insights';
import { rememberedInsights } from '@/lib/insights/latest';
import { dayOf } from '@/lib/time/calendar-day';
import { daysFrom } from '../../support/days';

const today = dayOf('2026-11-23');
const ada = newUserId();

/** Insights over so many days, to tell one answer from another. */
function over(days: number): Insights<JournalHabit> {
  const found = insightsOf(daysFrom(dayOf('2026-01-01'), new Array(days).fill(4)));
  if (!found) throw new Error('An empty diary');
  return found;
}

/** A way to work insights out that answers when it is told to. */
function slowly() {
  const asked: { answer: (days: number) => void; fail: () => void }[] = [];
  const workOut = () =>
    new Promise<Insights<JournalHabit>>((resolve, reject) => {
      asked.push({ answer: (days) => resolve(over(days)), fail: () => reject(new Error('No thread')) });
    });
  return { asked, workOut };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

test('what was worked out is not worked out again until the diary changes', async () => {
  const workOut = vi.fn(async () => over(3));
  const latest = rememberedInsights(workOut);
  expect(await latest(ada, today, 'v1')).toMatchObject({ state: 'current', insights: { to: '2026-01-03' } });
  await latest(ada, today, 'v1');
  expect(workOut).toHaveBeenCalledTimes(1);
  await latest(ada, today, 'v2');
  expect(workOut).toHaveBeenCalledTimes(2);
});

test('a page waits no longer than a moment, and gets the first insights when they come', async () => {
  const { asked, workOut } = slowly();
  const latest = rememberedInsights(workOut);
  const from = performance.now();
  const answer = await latest(ada, today, 'v1');
  expect(performance.now() - from).toBeGreaterThanOrEqual(39);
  if (answer.state !== 'awaited') throw new Error(answer.state);
  asked[0]?.answer(2);
  expect(await answer.coming).toMatchObject({ to: '2026-01-02' });
  expect(await latest(ada, today, 'v1')).toMatchObject({ state: 'current' });
});

test('after a write the earlier insights are shown while new ones are worked out, once for all who ask', async () => {
  const { asked, workOut } = slowly();
  const latest = rememberedInsights(workOut);
  const first = latest(ada, today, 'v1');
  asked[0]?.answer(2);
  expect(await first).toMatchObject({ state: 'current', insights: { to: '2026-01-02' } });
  const both = await Promise.all([latest(ada, today, 'v2'), latest(ada, today, 'v2')]);
  for (const answer of both)
    expect(answer).toMatchObject({ state: 'earlier', insights: { to: '2026-01-02' } });
  expect(asked).toHaveLength(2);
  asked[1]?.answer(4);
  await settled();
  expect(await latest(ada, today, 'v2')).toMatchObject({ state: 'current', insights: { to: '2026-01-04' } });
});

test('what was worked out up to one day is not shown up to another, which may know days that are not to be told', async () => {
  const { asked, workOut } = slowly();
  const latest = rememberedInsights(workOut);
  const first = latest(ada, today, 'v1');
  asked[0]?.answer(2);
  await first;
  expect(await latest(ada, dayOf('2026-06-30'), 'v1')).toMatchObject({ state: 'awaited' });
  expect(await latest(ada, today, 'v1')).toMatchObject({ state: 'current' });
  // On the next morning that of yesterday is shown until there is a new one.
  expect(await latest(ada, dayOf('2026-11-24'), 'v1')).toMatchObject({
    state: 'earlier',
    insights: { to: '2026-01-02' },
  });
});

test('one person’s insights are nobody else’s', async () => {
  const latest = rememberedInsights(async (userId) => over(userId === ada ? 2 : 5));
  expect(await latest(ada, today, 'v1')).toMatchObject({ insights: { to: '2026-01-02' } });
  expect(await latest(newUserId(), today, 'v1')).toMatchObject({ insights: { to: '2026-01-05' } });
});

test('a failure is said to the host, keeps what was known, and is tried again', async () => {
  const { asked, workOut } = slowly();
  const latest = rememberedInsights(workOut);
  const failing = latest(ada, today, 'v1');
  asked[0]?.fail();
  const answer = await failing;
  if (answer.state !== 'awaited') throw new Error(answer.state);
  await expect(answer.coming).rejects.toThrow('No thread');
  expect(vi.mocked(console.error)).toHaveBeenCalledWith('Insights could not be worked out:', 'No thread');
  vi.mocked(console.error).mockClear();
  const again = latest(ada, today, 'v1');
  asked[1]?.answer(2);
  expect(await again).toMatchObject({ state: 'current' });
});
