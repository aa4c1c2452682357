import { severeFrom } from '@/lib/reports/comparison';
import type { Interval } from '@/lib/stats/interval';
import { sortedQuantile, sortedValues } from '@/lib/stats/quantile';
import { sampleOf } from '@/lib/stats/sample';
import type { Trend } from '@/lib/stats/trend';
import type { DayGrid, Series } from './day-grid';
import type { Finding } from './finding';
import { type HabitTest, minimumDetectable } from './habit-test';
import { insightsOfGrid } from './insights';
import { dailyTrend, mostDailyTrend, weeklyTrend } from './pain-trend';

const perWeek = 'weekly means (7-day blocks from the first day, >= 4 entries), slope per week';

/**
 * Everything that Nape computes from a diary, as one JSON object for whoever checks it elsewhere. The names are those of
 * the references in tests/support/statistics, which R made.
 */
export function diaryAnalysis(grid: DayGrid<string>): object {
  const { pain } = grid;
  const weekly = weeklyTrend(pain);
  const weeklyTold = weekly && { ...trendNames(weekly), unit: perWeek, weeks: weekly.kendall.n };
  const daily = dailyTrend(pain);
  const insights = insightsOfGrid(grid);
  return {
    summary: summaryOf(pain),
    trend: pain.length > mostDailyTrend ? weeklyTold : daily && trendNames(daily),
    weeklyTrend: weeklyTold,
    habits: insights?.findings.map(habitNames) ?? [],
    compared: insights?.compared ?? 0,
    looks: insights?.looks ?? null,
    coverage: insights?.coverage ?? null,
  };
}

function summaryOf(pain: Series): object {
  const sample = sampleOf(pain);
  const sorted = sortedValues(pain);
  const [baseline, last] = [pain.slice(0, 14), pain.slice(-14)].map(windowOf);
  const change = baseline?.mean != null && last?.mean != null ? last.mean - baseline.mean : null;
  return {
    n: sorted.length,
    n_pain: sorted.length,
    mean: sample?.mean ?? null,
    sd: sample?.sd ?? null,
    median: sortedQuantile(sorted, 0.5),
    q1: sortedQuantile(sorted, 0.25),
    q3: sortedQuantile(sorted, 0.75),
    days_ge7: sorted.filter((score) => score >= severeFrom).length,
    baseline14: baseline,
    last14: last,
    change,
    change_pct: change !== null && baseline?.mean ? (100 * change) / baseline.mean : null,
  };
}

function windowOf(pain: Series) {
  const sample = sampleOf(pain);
  return { n: sample?.n ?? 0, mean: sample?.mean ?? null, sd: sample?.sd ?? null };
}

function trendNames({ kendall, slope, intercept, lagOne, varianceFactor, independent, corrected }: Trend) {
  return {
    n: kendall.n,
    S: kendall.s,
    var_S: kendall.variance,
    tau_b: kendall.tau,
    z_iid: independent.z,
    p_iid: independent.p,
    sen_slope_per_day: slope,
    sen_intercept: intercept,
    lag1_detrended: lagOne?.counted ?? null,
    lag1_bias_corrected: lagOne?.corrected ?? null,
    variance_factor: varianceFactor,
    z_corrected: corrected.z,
    p_corrected: corrected.p,
    sen_ci95_iid: ends(independent.interval),
    sen_ci95_corrected: ends(corrected.interval),
  };
}

function ends({ lower, upper }: Interval): readonly [number, number] {
  return [lower, upper];
}

/** A day habit whose direction is unclear shows the test without the pain on waking, which has no q. */
function habitNames(finding: Finding<string>): object {
  const primary = finding.primary ?? finding.withoutWaking;
  return {
    habit: finding.habit,
    when: finding.when,
    kind: finding.kind,
    primary: primary && testNames(primary),
    nextDay: finding.nextDay && testNames(finding.nextDay),
    group: finding.group,
    lacks: finding.lacks,
    directionUnclear: finding.withoutWaking !== null,
    minimumDetectable: primary && minimumDetectable(primary.se),
    reaction: finding.reaction,
    averages: finding.averages,
    expected: finding.expected,
    looks: finding.looks,
    withdrawn: finding.withdrawn,
  };
}

function testNames({ model, ...test }: HabitTest): object {
  return { model: model === 'lalp' ? 'lalp' : 'lalp_with_pain_am', ...test };
}
