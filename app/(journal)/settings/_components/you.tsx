import { SelectField, TextField } from '@/app/_components/ui/field';
import { Form, FormMessage, SubmitButton } from '@/app/_components/ui/form';
import type { User } from '@/lib/auth/session';
import type { CalendarDay } from '@/lib/time/calendar-day';
import { timeZones } from '@/lib/time/zones';
import { type Locale, locales, type Words, wordsFor } from '@/lib/words/translator';
import { saveYou } from '../actions';

const hours = [0, 1, 2, 3, 4, 5, 6, 7, 8];

/** Who the person is, where they are, and when their day turns. */
export function You({ user, today, words }: { user: User; today: CalendarDay; words: Words }) {
  const { t } = words;
  const starts = new Set([...hours.map((hour) => hour * 60), user.dayStartMinutes]);
  return (
    <Form action={saveYou} lost={t('errors.lost')} className="grid gap-6">
      <TextField
        name="name"
        label={t('settings.you.name')}
        hint={t('settings.you.email', { email: user.email })}
        value={user.name}
        autoComplete="name"
        required
        maxLength={80}
      />
      <SelectField
        name="locale"
        label={t('settings.you.locale')}
        value={user.locale}
        options={locales.map((locale) => ({
          value: locale,
          label: t('settings.you.localeOption', {
            region: regionOf(locale, words.locale),
            example: wordsFor(locale).day(today, 'medium'),
          }),
        }))}
      />
      <SelectField
        name="timeZone"
        label={t('settings.you.timeZone')}
        hint={t('settings.you.timeZoneHint')}
        value={user.timeZone}
        options={timeZones(user.timeZone).map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))}
      />
      <SelectField
        name="dayStartMinutes"
        label={t('settings.you.dayStart')}
        hint={t('settings.you.dayStartHint')}
        value={String(user.dayStartMinutes)}
        options={Array.from(starts)
          .sort((a, b) => a - b)
          .map((minutes) => ({
            value: String(minutes),
            label: minutes === 0 ? t('settings.you.midnight') : clockFace(minutes, words.locale),
          }))}
      />
      <div className="flex flex-wrap items-center gap-4">
        <SubmitButton quiet>{t('settings.save')}</SubmitButton>
        <FormMessage />
      </div>
    </Form>
  );
}

function regionOf(locale: Locale, inLocale: Locale): string {
  const { region = locale } = new Intl.Locale(locale);
  return new Intl.DisplayNames(inLocale, { type: 'region' }).of(region) ?? region;
}

/** Minutes after midnight as a clock shows them: 04:00, or 4:00 am. */
function clockFace(minutes: number, locale: Locale): string {
  const clock = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' });
  return clock.format(minutes * 60_000);
}
