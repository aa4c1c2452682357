import type { NextRequest } from 'next/server';
import { requireUser, type User } from '@/lib/auth/session';
import { daysShown, type ShownRange, shownRange } from '@/lib/charts/shown-range';
import { getHabitNames } from '@/lib/insights/data';
import { kindOf, type Series, scatterOf, seriesOf, seriesPair } from '@/lib/insights/series';
import { seriesTitle } from '@/lib/insights/series-title';
import { firstLoggedDay, listDays } from '@/lib/journal/data';
import type { JournalDay } from '@/lib/journal/schema';
import { csvLine } from '@/lib/reports/csv/line';
import { livedMoment, now } from '@/lib/time/clock';
import { type Words, wordsFor } from '@/lib/words/translator';

/**
 * Two of the person's series for the explorer: `?range=90&first=average&second=routine:yoga`, over time and day by day,
 * each in at most 400 points. With `csv=time` or `csv=days` the one or the other as a table for a spreadsheet.
 */
export async function GET({ nextUrl: { searchParams: asked } }: NextRequest): Promise<Response> {
  const user = await requireUser();
  const shown = shownRange(asked.get('range') ?? undefined);
  const [first, second] = [seriesOf(asked.get('first')), seriesOf(asked.get('second'))];
  const csv = asked.get('csv');
  if (!shown || !first || !second || (csv !== null && csv !== 'time' && csv !== 'days')) {
    return Response.json({ error: 'unknown range or series' }, { status: 400, headers });
  }
  const days = await daysOf(user, shown);
  const words = wordsFor(user.locale);
  if (csv === null) return Response.json(answer(days, first, second, words), { headers });
  const names = await getHabitNames(user.id);
  const titles = [seriesTitle(first, names, words), seriesTitle(second, names, words)] as const;
  return new Response(table(days, { first, second, titles, csv }, words), {
    headers: {
      ...headers,
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="nape-${csv}.csv"`,
    },
  });
}

const headers = { 'Cache-Control': 'no-store' };

async function daysOf(user: User, shown: ShownRange): Promise<readonly JournalDay[]> {
  const range = daysShown(shown, livedMoment(now(), user).day, await firstLoggedDay(user.id));
  return listDays(user.id, range, ['routines', 'heat-cold', 'habits']);
}

function answer(days: readonly JournalDay[], first: Series, second: Series, words: Words) {
  const { t, number } = words;
  const { unit, points } = seriesPair(days, first, second);
  const { points: dots, said, sides } = scatterOf(days, first, second);
  const most = t('charts.explorer.notes.latest', { shown: dots.length, said });
  return {
    unit,
    kind: kindOf(days, second),
    points: points.map((point) => ({
      label: unit === 'month' ? words.day(point.from, 'month') : words.day(point.from, 'medium'),
      first: rounded(point.first, 2),
      second: rounded(point.second, 2),
    })),
    dots: dots.map(({ day, first, second, x, y }) => ({
      label: words.day(day, 'medium'),
      first: rounded(first, 2),
      second: rounded(second, 2),
      x: rounded(x, 3),
      y: rounded(y, 3),
    })),
    sides,
    notes: {
      time: t(`charts.explorer.notes.${unit}`),
      days: [
        sides
          ? t('charts.explorer.notes.sides', {
              with: sides.with ? number(sides.with.mean, 1) : t('charts.explorer.missing'),
              nWith: sides.with?.days ?? 0,
              without: sides.without ? number(sides.without.mean, 1) : t('charts.explorer.missing'),
              nWithout: sides.without?.days ?? 0,
            })
          : t('charts.explorer.notes.dots'),
        ...(said > dots.length ? [most] : []),
      ].join(' '),
    },
  };
}

/** What is shown, as a table: numbers as they are, a gap is an empty cell. */
function table(
  days: readonly JournalDay[],
  {
    first,
    second,
    titles,
    csv,
  }: {
    readonly first: Series;
    readonly second: Series;
    readonly titles: readonly [string, string];
    readonly csv: 'time' | 'days';
  },
  { t }: Words,
): string {
  const { unit, points } = seriesPair(days, first, second);
  const rows =
    csv === 'time'
      ? points.map((point) => [point.from, rounded(point.first, 4), rounded(point.second, 4)])
      : scatterOf(days, first, second).points.map((dot) => [dot.day, dot.first, dot.second]);
  const head = [t(`charts.${csv === 'time' ? unit : 'day'}`), ...titles];
  return `\uFEFF${[head, ...rows].map(csvLine).join('')}`;
}

function rounded(value: number | null, places: number): number | null {
  return value === null ? null : Number(value.toFixed(places));
}
