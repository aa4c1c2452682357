import { SelectField, TextField } from '@/app/_components/ui/field';
import { Form, FormMessage, SubmitButton } from '@/app/_components/ui/form';
import { type Pillow, pillowKinds } from '@/lib/sleep/schema';
import type { CalendarDay } from '@/lib/time/calendar-day';
import type { Words } from '@/lib/words/translator';
import { addPillow, retire } from '../actions';
import { EmptyingForm } from './emptying-form';

/** The pillows in use, and a new one. `newId` is of this drawing of the page: the next one brings another. */
export function Pillows({
  pillows,
  newId,
  today,
  words: { t },
}: {
  pillows: readonly Pillow[];
  newId: string;
  today: CalendarDay;
  words: Words;
}) {
  return (
    <>
      <Form action={retire} lost={t('errors.lost')}>
        {pillows.length === 0 ? (
          <p className="text-ink-2">{t('settings.pillows.none')}</p>
        ) : (
          <ul>
            {pillows.map(({ id, name, kind }) => (
              <li
                key={id}
                className="flex items-center justify-between gap-4 border-rule py-2 not-first:border-t"
              >
                <span className="min-w-0 break-words">
                  {name}
                  <span className="block text-ink-2 text-s">{t(`sleep.pillowKinds.${kind}`)}</span>
                </span>
                <button
                  type="submit"
                  name="id"
                  value={id}
                  aria-label={t('settings.pillows.retireName', { name })}
                  className="text-link shrink-0 cursor-pointer"
                >
                  {t('settings.pillows.retire')}
                </button>
              </li>
            ))}
          </ul>
        )}
        <FormMessage className="mt-2" />
      </Form>
      <details className="mt-4">
        <summary className="py-2.5 font-semibold text-act">{t('settings.pillows.add')}</summary>
        <EmptyingForm action={addPillow} lost={t('errors.lost')} className="mt-4 grid gap-6">
          <input type="hidden" name="id" value={newId} />
          <TextField
            name="name"
            label={t('settings.pillows.name')}
            hint={t('settings.pillows.nameHint')}
            required
            maxLength={60}
          />
          <SelectField
            name="kind"
            label={t('settings.pillows.kind')}
            value="feather"
            options={pillowKinds.map((kind) => ({ value: kind, label: t(`sleep.pillowKinds.${kind}`) }))}
          />
          <TextField
            name="since"
            type="date"
            label={t('settings.pillows.since')}
            hint={t('settings.pillows.sinceHint')}
            max={today}
          />
          <div className="flex flex-wrap items-center gap-4">
            <SubmitButton quiet>{t('settings.pillows.add')}</SubmitButton>
            <FormMessage />
          </div>
        </EmptyingForm>
      </details>
    </>
  );
}
