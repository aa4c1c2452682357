import { SelectField, TextField } from '@/app/_components/ui/field';
import { Fold } from '@/app/_components/ui/fold';
import { HiddenFields, SharedForm } from '@/app/_components/ui/form';
import type { ClinicScore } from '@/lib/measures/schema';
import { totalInWords } from '@/lib/measures/total-in-words';
import type { CalendarDay } from '@/lib/time/calendar-day';
import type { Words } from '@/lib/words/translator';
import { keepTotal } from '../../report/measures/actions';
import { totalForms } from '../../report/measures/schema';
import { LogCard } from '../log-card';

/** A total that a clinic's form gave: a new one, or one that is kept. */
export function TotalCard({
  id,
  day,
  score,
  today,
  words,
}: {
  /** Made by the page, so that the same form sent twice is one total. */
  id: string;
  day: CalendarDay;
  score: ClinicScore | null;
  today: CalendarDay;
  words: Words;
}) {
  const { t } = words;
  return (
    <LogCard
      action={keepTotal}
      words={{
        title: t('measures.clinic.title'),
        edit: t(score ? 'ui.edit' : 'ui.open'),
        save: t('measures.clinic.save'),
        lost: t('errors.lost'),
        undo: t('today.undo'),
      }}
      summary={score && totalInWords(score, words)}
      hidden={{ which: [id] }}
      drawing={`${id} ${score ? JSON.stringify(score) : ''}`}
      below={
        score && (
          <SharedForm>
            <HiddenFields fields={{ which: [id], day: [score.day], form: [score.form] }} />
            <button type="submit" className="text-link cursor-pointer text-s">
              {t('measures.clinic.remove')}
            </button>
          </SharedForm>
        )
      }
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
        inputMode="decimal"
        maxLength={9}
      />
      <Fold open={score?.form === 'other'}>
        <summary className="text-link list-none">{t('measures.clinic.other')}</summary>
        <div className="grid gap-7 pt-4">
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
