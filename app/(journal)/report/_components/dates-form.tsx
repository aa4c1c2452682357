import type { RangeFault, RangeFaults } from '@/lib/reports/schema';
import { type CalendarDay, calendarDay } from '@/lib/time/calendar-day';
import type { Words } from '@/lib/words/translator';

/** The days of the report, as a form that only asks: the address holds the answer, so it can be kept as a bookmark. */
export function DatesForm({
  typed,
  errors,
  today,
  words: { t },
}: {
  typed: { readonly from: string; readonly to: string };
  errors: RangeFaults | null;
  today: CalendarDay;
  words: Words;
}) {
  const sentence = (error: RangeFault | undefined) => (error ? t(`report.errors.${error}`) : null);
  return (
    <form action="/report" noValidate className="mt-6">
      <div className="grid gap-4 sm:grid-cols-[1fr_1fr_auto] sm:items-start">
        <DateField
          name="from"
          label={t('report.dates.from')}
          value={typed.from}
          error={sentence(errors?.from)}
          latest={today}
        />
        <DateField
          name="to"
          label={t('report.dates.to')}
          value={typed.to}
          error={sentence(errors?.to)}
          latest={today}
        />
        <button type="submit" className="button quiet sm:mt-8">
          {t('report.dates.show')}
        </button>
      </div>
      {errors && (
        <p role="status" className="mt-3 font-semibold text-s text-warn">
          {t('report.dates.check')}
        </p>
      )}
    </form>
  );
}

function DateField({
  name,
  label,
  value,
  error,
  latest,
}: {
  name: string;
  label: string;
  value: string;
  error: string | null;
  latest: CalendarDay;
}) {
  const id = `report-${name}`;
  return (
    <div>
      <label htmlFor={id} className="mb-2 block font-semibold">
        {label}
      </label>
      <input
        id={id}
        name={name}
        // A date field would throw away what is no date; what was typed stays to be mended.
        type={calendarDay(value) ? 'date' : 'text'}
        defaultValue={value}
        max={latest}
        className="input"
        aria-invalid={error !== null}
        aria-describedby={error ? `${id}-error` : undefined}
      />
      {error && (
        <p id={`${id}-error`} className="field-error">
          {error}
        </p>
      )}
    </div>
  );
}
