import { ChartTable } from '@/app/_components/charts/chart-table';
import { inTheMiddle } from '@/app/_components/charts/chart-words';
import { type MedicationDay, marksInWords } from '@/app/_components/charts/marks-in-words';
import { PainChart } from '@/app/_components/charts/pain-chart';
import { painTable } from '@/app/_components/charts/pain-table';
import type { PainSummary } from '@/lib/charts/pain-summary';
import { spread } from '@/lib/charts/spread';
import { mostDailyDays } from '@/lib/charts/weeks';
import type { JournalDay } from '@/lib/journal/schema';
import type { FlareUp } from '@/lib/pain/flare-ups';
import { type DayRange, isWithin } from '@/lib/time/day-range';
import type { Visit } from '@/lib/visits/schema';
import type { Words } from '@/lib/words/translator';

// With fewer there is no line to speak of.
const leastForLine = 7;

/** Evening pain over the range: what it came to, the drawing, and the same as a table. */
export function PainSection({
  days,
  range,
  summary,
  visits,
  medication,
  flareUps,
  words,
}: {
  /** The range, and six days before it or more, for the mean. */
  days: readonly JournalDay[];
  range: DayRange;
  summary: PainSummary;
  visits: readonly Visit[];
  medication: readonly MedicationDay[];
  flareUps: readonly FlareUp[];
  words: Words;
}) {
  const { t } = words;
  const title = painTitle(days, range, summary, words);
  const weekly = summary.days > mostDailyDays;
  return (
    <figure className="mt-6">
      <figcaption className="mb-5 max-w-[30em] font-serif text-l leading-snug">{title}</figcaption>
      <PainChart
        title={title}
        days={days}
        range={range}
        usual={summary.usual}
        visits={visits}
        medicationDays={medication.map(({ day }) => day)}
        flareUps={flareUps}
        words={words}
      />
      <p className="mt-3 max-w-[40em] text-ink-2 text-s">
        {t(weekly ? 'trends.pain.weekly' : 'trends.pain.logged', {
          scored: summary.scored,
          days: summary.days,
        })}
        {!weekly && summary.scored >= leastForLine && ` ${t('trends.pain.bridged')}`}
      </p>
      <ChartTable
        {...painTable(days, range, words)}
        label={t('charts.table')}
        note={[weekly ? t('charts.weekCells') : '', marksInWords(visits, medication, words)]
          .filter(Boolean)
          .join(' ')}
      />
    </figure>
  );
}

function painTitle(days: readonly JournalDay[], range: DayRange, summary: PainSummary, words: Words): string {
  const { t } = words;
  if (summary.middle) {
    return t('trends.pain.mostly', { values: inTheMiddle(summary.middle, words), days: summary.days });
  }
  const scores = spread(days.filter(({ day }) => isWithin(range, day)).map(({ average }) => average));
  if (!scores) return t('trends.pain.none', { days: summary.days });
  const values = inTheMiddle({ lower: scores.lowest, upper: scores.highest }, words);
  return t('trends.pain.few', { count: scores.count, values });
}
