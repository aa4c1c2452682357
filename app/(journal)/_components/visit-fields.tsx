import { TextField } from '@/app/_components/ui/field';
import type { WholeVisit } from '@/lib/visits/schema';
import type { Words } from '@/lib/words/translator';

/** What may be noted of a visit besides its day and kind. */
export function VisitFields({
  visit,
  words: { t },
}: {
  visit: Pick<WholeVisit, 'clinician' | 'done' | 'question' | 'nextDay'>;
  words: Words;
}) {
  return (
    <>
      <TextField name="clinician" label={t('visits.clinician')} value={visit.clinician} maxLength={80} />
      <TextField
        name="question"
        label={t('visits.question')}
        value={visit.question}
        rows={2}
        maxLength={500}
      />
      <TextField name="done" label={t('visits.done')} value={visit.done} rows={3} maxLength={1000} />
      <TextField name="next" label={t('visits.next')} type="date" value={visit.nextDay} />
    </>
  );
}
