import type { PeriodFaults } from '@/lib/reports/periods';
import type { CalendarDay } from '@/lib/time/calendar-day';
import type { Words } from '@/lib/words/translator';
import { DateField } from '../../_components/date-field';

type Typed = { readonly from: string; readonly to: string };

/** Two periods, as a form that only asks: the address holds the answer. */
export function PeriodsForm({
  typed: [first, second],
  errors,
  today,
  words,
}: {
  typed: readonly [Typed, Typed];
  errors: PeriodFaults | null;
  today: CalendarDay;
  words: Words;
}) {
  const { t } = words;
  return (
    <form action="/report/compare" noValidate className="mt-6">
      <div className="grid gap-x-8 gap-y-6 sm:grid-cols-2">
        <Period
          legend={t('report.compare.first')}
          typed={first}
          errors={errors?.first ?? {}}
          names={['from', 'to']}
          today={today}
          words={words}
        />
        <Period
          legend={t('report.compare.second')}
          typed={second}
          errors={errors?.second ?? {}}
          names={['from2', 'to2']}
          today={today}
          words={words}
        />
      </div>
      <button type="submit" className="button quiet mt-4">
        {t('report.compare.show')}
      </button>
      {errors && (
        <p role="status" className="mt-3 font-semibold text-s text-warn">
          {t('report.dates.check')}
        </p>
      )}
    </form>
  );
}

function Period({
  legend,
  typed,
  errors,
  names,
  today,
  words: { t },
}: {
  legend: string;
  typed: Typed;
  errors: PeriodFaults['second'];
  names: readonly [string, string];
  today: CalendarDay;
  words: Words;
}) {
  return (
    <fieldset className="grid min-w-0 gap-4">
      <legend className="mb-3 font-serif text-l">{legend}</legend>
      <DateField
        name={names[0]}
        label={t('report.dates.from')}
        value={typed.from}
        error={errors.from ? t(`report.errors.${errors.from}`) : null}
        latest={today}
      />
      <DateField
        name={names[1]}
        label={t('report.dates.to')}
        value={typed.to}
        error={errors.to ? t(`report.errors.${errors.to}`) : null}
        latest={today}
      />
    </fieldset>
  );
}
