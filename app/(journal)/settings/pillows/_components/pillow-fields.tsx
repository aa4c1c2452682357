import { SelectField, TextField } from '@/app/_components/ui/field';
import { type Pillow, pillowKinds } from '@/lib/sleep/schema';
import type { CalendarDay } from '@/lib/time/calendar-day';
import type { Words } from '@/lib/words/translator';

/** What is said of a pillow, new or known. */
export function PillowFields({
  id,
  pillow,
  today,
  words: { t },
}: {
  id: string;
  pillow?: Pillow;
  today: CalendarDay;
  words: Words;
}) {
  return (
    <>
      <input type="hidden" name="id" value={id} />
      <TextField
        name="name"
        label={t('settings.belongings.name')}
        {...(!pillow && { hint: t('settings.pillows.nameHint') })}
        value={pillow?.name ?? null}
        required
        maxLength={60}
      />
      <SelectField
        name="kind"
        label={t('settings.pillows.kind')}
        value={pillow?.kind ?? 'feather'}
        options={pillowKinds.map((kind) => ({ value: kind, label: t(`sleep.pillowKinds.${kind}`) }))}
      />
      <TextField
        name="height"
        label={t('settings.pillows.height')}
        hint={t('settings.pillows.heightHint')}
        value={pillow?.heightCm?.toString() ?? null}
        inputMode="numeric"
        maxLength={2}
      />
      <TextField
        name="since"
        type="date"
        label={t('settings.pillows.since')}
        hint={t('settings.pillows.sinceHint')}
        value={pillow?.sinceDay ?? null}
        max={today}
      />
    </>
  );
}
