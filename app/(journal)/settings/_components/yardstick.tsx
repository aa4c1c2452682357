import { TextField } from '@/app/_components/ui/field';
import { Form } from '@/app/_components/ui/form';
import { SubmitRow } from '@/app/_components/ui/submit-row';
import type { User } from '@/lib/auth/session';
import { thresholds } from '@/lib/reports/yardstick';
import type { CalendarDay } from '@/lib/time/calendar-day';
import type { Words } from '@/lib/words/translator';
import { saveYardstick } from '../actions';
import { Choices } from './choices';

/** From how many points on a change counts, each with the study that it comes from, and when care began. */
export function YardstickForm({
  user,
  today,
  words: { t },
}: {
  user: User;
  today: CalendarDay;
  words: Words;
}) {
  return (
    <Form action={saveYardstick} lost={t('errors.lost')} className="grid gap-6">
      <Choices
        name="thresholdTenths"
        legend={t('settings.yardstick.threshold')}
        options={thresholds.map((tenths) => ({
          value: String(tenths),
          label: t(`settings.yardstick.thresholds.${tenths}`),
        }))}
        chosen={[String(user.thresholdTenths)]}
      />
      <TextField
        name="careSince"
        type="date"
        label={t('settings.yardstick.careSince')}
        hint={t('settings.yardstick.careSinceHint')}
        value={user.careSince}
        max={today}
      />
      <SubmitRow>{t('settings.save')}</SubmitRow>
    </Form>
  );
}
