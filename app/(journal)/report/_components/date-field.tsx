import { type CalendarDay, calendarDay } from '@/lib/time/calendar-day';

/** A day to be typed or picked, with what is wrong with it. */
export function DateField({
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
    <div className="min-w-0">
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
