import { randomUUID } from 'node:crypto';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { SelectField, TextField } from '@/app/_components/ui/field';
import { Fold } from '@/app/_components/ui/fold';
import { HiddenFields, SharedForm } from '@/app/_components/ui/form';
import { LogCard } from '@/app/(journal)/_components/log-card';
import type { ClinicScore } from '@/lib/measures/schema';
import { totalInWords } from '@/lib/measures/total-in-words';
import type { CalendarDay } from '@/lib/time/calendar-day';
import type { Words } from '@/lib/words/translator';
import { keepTotal } from '../actions';
import { totalForms } from '../schema';

/** A new total that a clinic's form gave, and under it those of a day. */
export function TotalsCard({
  day,
  scores,
  today,
  words,
}: {
  day: CalendarDay;
  scores: readonly ClinicScore[];
  today: CalendarDay;
  words: Words;
}) {
  const { t } = words;
  return (
    <TotalCard
      id={randomUUID()}
      title={t('measures.clinic.title')}
      day={day}
      score={null}
      today={today}
      drawing={JSON.stringify(scores)}
      words={words}
    >
      {scores.length > 0 && (
        <ul className="basis-full">
          {scores.map((score) => {
            const total = totalInWords(score, words);
            return (
              <li key={score.id} className="flex min-h-11 items-center justify-between gap-4 text-s">
                <span className="wrap-anywhere min-w-0">{total}</span>
                <span className="flex shrink-0 gap-x-4">
                  <Link
                    href={`/report/measures/totals/${score.id}`}
                    prefetch={false}
                    className="text-link"
                    aria-label={t('measures.clinic.editOf', { total })}
                  >
                    {t('ui.edit')}
                  </Link>
                  <SharedForm>
                    <HiddenFields fields={{ which: [score.id], day: [score.day], form: [score.form] }} />
                    <button
                      type="submit"
                      className="text-link cursor-pointer"
                      aria-label={t('measures.clinic.removeOf', { total })}
                    >
                      {t('ui.remove')}
                    </button>
                  </SharedForm>
                </span>
              </li>
            );
          })}
        </ul>
      )}
    </TotalCard>
  );
}

/** A total that a clinic's form gave, new or kept. */
export function TotalCard({
  id,
  title,
  day,
  score,
  today,
  open = false,
  drawing,
  words,
  children,
}: {
  /** Of a new one the page makes it, so that the same form sent twice is one total. */
  id: string;
  title: string;
  day: CalendarDay;
  score: ClinicScore | null;
  today: CalendarDay;
  open?: boolean;
  drawing: string;
  words: Words;
  children?: ReactNode;
}) {
  const { t } = words;
  return (
    <LogCard
      action={keepTotal}
      words={{
        title,
        edit: t(score ? 'ui.edit' : 'ui.open'),
        save: t('measures.clinic.save'),
        lost: t('errors.lost'),
        undo: t('today.undo'),
      }}
      open={open}
      hidden={{ which: [id], keep: ['yes'] }}
      drawing={drawing}
      offer={children}
    >
      <p className="text-ink-2 text-s">{t('measures.clinic.lead')}</p>
      <TextField name="day" label={t('measures.clinic.day')} type="date" value={day} max={today} />
      <SelectField
        name="form"
        label={t('measures.clinic.form')}
        value={score?.form ?? null}
        options={totalForms.map((form) => ({ value: form, label: t(`measures.clinic.forms.${form}`) }))}
      />
      <TextField
        name="total"
        label={t('measures.clinic.total')}
        hint={t('measures.clinic.totalHint')}
        value={score?.score.toString() ?? null}
        required
        inputMode="decimal"
        maxLength={9}
      />
      <Fold open={score?.form === 'other'}>
        <summary className="text-link list-none">{t('measures.clinic.other')}</summary>
        <div className="grid grid-cols-1 gap-7 pt-4">
          <TextField
            name="name"
            label={t('measures.clinic.name')}
            value={score?.name ?? null}
            maxLength={60}
          />
          <TextField
            name="most"
            label={t('measures.clinic.most')}
            value={score?.most?.toString() ?? null}
            inputMode="decimal"
            maxLength={7}
          />
        </div>
      </Fold>
    </LogCard>
  );
}
