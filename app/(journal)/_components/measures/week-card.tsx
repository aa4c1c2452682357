import { Scale } from '@/app/_components/ui/scale';
import type { Week } from '@/lib/measures/schema';
import type { CalendarDay } from '@/lib/time/calendar-day';
import type { Words } from '@/lib/words/translator';
import { tellWeek } from '../../report/measures/actions';
import { weekSaid } from './answered';
import { MeasureForm, type Standing } from './measure-form';

/** Three questions about the seven days that end with a day. */
export function WeekCard({
  day,
  week,
  standing,
  words,
}: {
  day: CalendarDay;
  week: Week;
  standing: Standing;
  words: Words;
}) {
  const { t } = words;
  return (
    <MeasureForm
      measure="week"
      action={tellWeek}
      day={day}
      said={weekSaid(week, words)}
      standing={standing}
      hidden={{ day: [day] }}
      drawing={Object.values(week).join()}
      words={words}
    >
      <p className="text-ink-2 text-s">{t('measures.week.lead')}</p>
      <Scale
        name="average"
        legend={t('measures.week.average')}
        lowest={t('pain.lowest')}
        highest={t('pain.highest')}
        clear={t('ui.clear')}
        value={week.average}
        pain
      />
      {(['enjoyment', 'activity'] as const).map((question) => (
        <Scale
          key={question}
          name={question}
          legend={t(`measures.week.${question}`)}
          lowest={t('measures.week.lowest')}
          highest={t('measures.week.highest')}
          clear={t('ui.clear')}
          value={week[question]}
        />
      ))}
    </MeasureForm>
  );
}
