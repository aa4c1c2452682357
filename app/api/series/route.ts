import type { NextRequest } from 'next/server';
import { requireUser } from '@/lib/auth/session';
import { seriesName, seriesPair } from '@/lib/charts/series';
import { daysShown, shownRange } from '@/lib/charts/shown-range';
import { firstLoggedDay, listDays } from '@/lib/journal/data';
import { livedMoment, now } from '@/lib/time/clock';
import { wordsFor } from '@/lib/words/translator';

/** Two of the person's series for the explorer: `?range=90&first=average&second=sleep`, at most 400 points. */
export async function GET({ nextUrl: { searchParams: asked } }: NextRequest): Promise<Response> {
  const user = await requireUser();
  const shown = shownRange(asked.get('range') ?? undefined);
  const first = seriesName(asked.get('first'));
  const second = seriesName(asked.get('second'));
  if (!shown || !first || !second) {
    return Response.json({ error: 'unknown range or series' }, { status: 400, headers });
  }
  const words = wordsFor(user.locale);
  const { day: today } = livedMoment(now(), user);
  const range = daysShown(shown, today, await firstLoggedDay(user.id));
  const { unit, points } = seriesPair(await listDays(user.id, range), first, second);
  return Response.json(
    {
      unit,
      points: points.map((point) => ({
        label: unit === 'month' ? words.day(point.from, 'month') : words.day(point.from, 'medium'),
        first: tenths(point.first),
        second: tenths(point.second),
      })),
    },
    { headers },
  );
}

const headers = { 'Cache-Control': 'no-store' };

function tenths(value: number | null): number | null {
  return value === null ? null : Math.round(value * 10) / 10;
}
