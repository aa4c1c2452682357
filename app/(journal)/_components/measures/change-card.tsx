import { Chips } from '@/app/_components/ui/chips';
import { changeSteps } from '@/lib/measures/schema';
import type { CalendarDay } from '@/lib/time/calendar-day';
import type { Words } from '@/lib/words/translator';
import { tellChange } from '../../report/measures/actions';
import { changeSaid } from './answered';
import { MeasureForm, type Standing } from './measure-form';

/** How it is altogether, in one of seven steps, the best first. */
export function ChangeCard({
  day,
  step,
  standing,
  words,
}: {
  day: CalendarDay;
  step: number | null;
  standing: Standing;
  words: Words;
}) {
  const { t } = words;
  return (
    <MeasureForm
      measure="change"
      action={tellChange}
      day={day}
      said={changeSaid(step, words)}
      standing={standing}
      hidden={{ day: [day] }}
      drawing={String(step)}
      words={words}
    >
      <Chips
        name="step"
        legend={t('measures.change.legend')}
        hint={t('measures.change.hint')}
        options={changeSteps.toReversed().map((each) => ({
          value: String(each),
          label: t(`measures.change.steps.${each}`),
        }))}
        chosen={step === null ? null : [String(step)]}
        clear={t('ui.clear')}
      />
    </MeasureForm>
  );
}
