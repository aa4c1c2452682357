import { inTheMiddle } from '@/app/_components/charts/chart-words';
import type { PainSummary } from '@/lib/charts/pain-summary';
import type { PainTrend } from '@/lib/insights/pain-trend';
import type { Words } from '@/lib/words/translator';

/** What stands on top of Trends: the trend where there are weeks enough to tell one, else the last seven days. */
export function headingOf(summary: PainSummary, trend: PainTrend | null, words: Words): string {
  const { t } = words;
  if (trend && trend.direction !== 'none') {
    return t(`trends.heading.${trend.direction}`, { points: pointsText(trend.per30Days, trend, words) });
  }
  if (trend) return t('trends.heading.noTrend', { weeks: trend.weeks });
  return (
    recentText(summary, words) ?? t(summary.scored > 0 ? 'trends.heading.plain' : 'trends.heading.nothing')
  );
}

/** What stands under it: how sure the trend is, the last seven days, and what they are compared with. */
export function leadOf(summary: PainSummary, trend: PainTrend | null, words: Words): string {
  const { t } = words;
  const { recent, before, usual } = summary;
  const sentences: string[] = [];
  if (trend) {
    const { lower, upper } = trend.interval;
    const [low, high] = [pointsText(lower, trend, words), pointsText(upper, trend, words)];
    sentences.push(
      trend.direction === 'none'
        ? t('trends.lead.noTrend', {
            low: words.number(lower, 1, 'exceptZero'),
            high: words.number(upper, 1, 'exceptZero'),
          })
        : t('trends.lead.trend', {
            weeks: trend.weeks,
            from: trend.direction === 'falling' ? high : low,
            to: trend.direction === 'falling' ? low : high,
          }),
    );
  }
  if (recent && before && usual) {
    const counts = {
      count: recent.count,
      beforeCount: before.count,
      usual: inTheMiddle(usual, words),
    };
    const means = { recent: words.number(recent.mean, 1), before: words.number(before.mean, 1) };
    sentences.push(
      trend ? t('trends.lead.week', { ...counts, ...means }) : t('trends.lead.compared', counts),
      t('trends.lead.regression'),
    );
  } else sentences.push(recent ? t('trends.lead.recent', { count: recent.count }) : t('trends.lead.plain'));
  return sentences.join(' ');
}

function recentText({ recent, before }: PainSummary, { t, number }: Words): string | null {
  if (!recent) return null;
  return before
    ? t('trends.heading.compared', { recent: number(recent.mean, 1), before: number(before.mean, 1) })
    : t('trends.heading.recent', { recent: number(recent.mean, 1) });
}

/** Points without their sign; with two decimal places where one would write a clear trend as 0.0. */
function pointsText(
  points: number,
  { direction, interval, per30Days }: PainTrend,
  { number }: Words,
): string {
  const least = Math.min(...[interval.lower, interval.upper, per30Days].map(Math.abs));
  return number(Math.abs(points), direction !== 'none' && least < 0.05 ? 2 : 1);
}
