import { type Choices, extras, nameStyles, sections } from '@/lib/reports/choices';
import type { RangeFault, RangeFaults } from '@/lib/reports/schema';
import type { CalendarDay } from '@/lib/time/calendar-day';
import type { Words } from '@/lib/words/translator';
import { DateField } from './date-field';

/**
 * The days of the report and what is on it, as a form that only asks: the address holds the answer, so it can be kept as
 * a bookmark.
 */
export function ReportForm({
  typed,
  errors,
  choices,
  today,
  words,
}: {
  typed: { readonly from: string; readonly to: string };
  errors: RangeFaults | null;
  choices: Choices;
  today: CalendarDay;
  words: Words;
}) {
  const { t } = words;
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
      <Parts choices={choices} words={words} />
    </form>
  );
}

function Parts({ choices, words: { t } }: { choices: Choices; words: Words }) {
  const changed = choices.name !== 'full' || choices.without.length > 0 || choices.extras.length > 0;
  return (
    <details className="mt-2" open={changed}>
      <summary className="inline-flex min-h-11 items-center text-act underline underline-offset-3">
        {t('report.choices.title')}
      </summary>
      <input type="hidden" name="parts" value="chosen" />
      <fieldset className="mt-3">
        <legend className="mb-2 font-semibold">{t('report.choices.show')}</legend>
        <div className="chips">
          {sections.map((section) => (
            <label key={section}>
              <input
                type="checkbox"
                name="show"
                value={section}
                defaultChecked={!choices.without.includes(section)}
              />
              {t(`report.choices.sections.${section}`)}
            </label>
          ))}
          {extras.map((extra) => (
            <label key={extra}>
              <input
                type="checkbox"
                name="show"
                value={extra}
                defaultChecked={choices.extras.includes(extra)}
              />
              {t(`report.choices.extras.${extra}`)}
            </label>
          ))}
        </div>
        <p className="mt-2 text-ink-2 text-s">{t('report.choices.hint')}</p>
      </fieldset>
      <fieldset className="mt-5">
        <legend className="mb-2 font-semibold">{t('report.choices.name')}</legend>
        <div className="chips">
          {nameStyles.map((style) => (
            <label key={style}>
              <input type="radio" name="name" value={style} defaultChecked={choices.name === style} />
              {t(`report.choices.names.${style}`)}
            </label>
          ))}
        </div>
      </fieldset>
    </details>
  );
}
