import type { NextRequest } from 'next/server';
import { requireUser } from '@/lib/auth/session';
import { daysShown, shownRange } from '@/lib/charts/shown-range';
import { getHabitNames } from '@/lib/insights/data';
import { kindOf, type Series, scatterOf, seriesOf, seriesPair } from '@/lib/insights/series';
import { seriesTitle } from '@/lib/insights/series-title';
import { firstLoggedDay, listDays } from '@/lib/journal/data';
import type { JournalDay } from '@/lib/journal/schema';
import { csvLine } from '@/lib/reports/csv/line';
import { livedMoment, now } from '@/lib/time/clock';
import { listVisits } from '@/lib/visits/data';
import type { Visit } from '@/lib/visits/schema';
import { type Words, wordsFor, wordsForFiles } from '@/lib/words/translator';

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
  const range = daysShown(shown, livedMoment(now(), user).day, await firstLoggedDay(user.id));
  const [days, visits] = await Promise.all([
    listDays(user.id, range, ['routines', 'heat-cold', 'habits']),
    listVisits(user.id, range),
  ]);
  const words = wordsFor(user.locale);
  const over = overTime(days, visits, first, second, words);
  if (csv === null) return Response.json(answer(days, over, first, second, words), { headers });
  const names = await getHabitNames(user.id);
  const plain = wordsForFiles(user.locale);
  const titles = [seriesTitle(first, names, plain), seriesTitle(second, names, plain)] as const;
  return new Response(table(days, over, { first, second, titles, csv }, words), {
    headers: {
      ...headers,
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="nape-${csv}.csv"`,
    },
  });
}

const headers = { 'Cache-Control': 'no-store' };

type Over = ReturnType<typeof overTime>;

/** Both series over time, with whom each point's visits were to, in words; null without one. */
function overTime(
  days: readonly JournalDay[],
  visits: readonly Visit[],
  first: Series,
  second: Series,
  { t, list }: Words,
) {
  const { unit, points } = seriesPair(days, first, second);
  return {
    unit,
    points: points.map((point, index) => {
      const next = points[index + 1]?.from;
      const within = visits.filter(({ day }) => point.from <= day && (next === undefined || day < next));
      const kinds = [...new Set(within.map(({ kind }) => t(`charts.visit.${kind}`)))];
      return { ...point, visit: kinds.length > 0 ? list(kinds) : null };
    }),
  };
}

function answer(
  days: readonly JournalDay[],
  { unit, points }: Over,
  first: Series,
  second: Series,
  words: Words,
) {
  const { t, number } = words;
  const { points: dots, said, sides } = scatterOf(days, first, second);
  const most = t('charts.explorer.notes.latest', { shown: dots.length, said });
  return {
    unit,
    kind: kindOf(days, second),
    points: points.map((point) => ({
      label: unit === 'month' ? words.day(point.from, 'month') : words.day(point.from, 'medium'),
      first: rounded(point.first, 2),
      second: rounded(point.second, 2),
      visit: point.visit,
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
      time: [
        t(`charts.explorer.notes.${unit}`),
        ...(points.some(({ visit }) => visit) ? [t('charts.explorer.notes.visits')] : []),
      ].join(' '),
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
  { unit, points }: Over,
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
  const rows =
    csv === 'time'
      ? points.map((point) => [point.from, rounded(point.first, 4), rounded(point.second, 4), point.visit])
      : scatterOf(days, first, second).points.map((dot) => [dot.day, dot.first, dot.second]);
  const head =
    csv === 'time'
      ? [t(`charts.${unit}`), ...titles, t('report.visits.visit')]
      : [t('charts.day'), ...titles];
  return `\uFEFF${[head, ...rows].map(csvLine).join('')}`;
}

function rounded(value: number | null, places: number): number | null {
  return value === null ? null : Number(value.toFixed(places));
}
