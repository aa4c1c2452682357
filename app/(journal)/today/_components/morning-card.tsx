import { Chips } from '@/app/_components/ui/chips';
import { Scale } from '@/app/_components/ui/scale';
import type { Morning, Trackable } from '@/lib/journal/schema';
import { type Pillow, positions } from '@/lib/sleep/schema';
import type { CalendarDay } from '@/lib/time/calendar-day';
import type { Words } from '@/lib/words/translator';
import { logMorning } from '../actions';
import { CheckIn } from './check-in';

/** Hours that one tap can say. A saved value between them is offered as well. */
const hours = [4, 5, 5.5, 6, 6.5, 7, 7.5, 8, 8.5, 9, 10];

export function MorningCard({
  day,
  saved,
  pillows,
  tracked,
  open,
  words,
}: {
  day: CalendarDay;
  saved: Morning | null;
  pillows: readonly Pillow[];
  tracked: readonly Trackable[];
  open: boolean;
  words: Words;
}) {
  const { t } = words;
  const clear = t('ui.clear');
  const slept = saved?.asleepMinutes == null ? null : saved.asleepMinutes / 60;
  const offered = slept === null || hours.includes(slept) ? hours : [...hours, slept].sort((a, b) => a - b);
  return (
    <CheckIn
      action={logMorning}
      title={t('today.morning.title')}
      summary={saved && summary(saved, pillows, words)}
      open={open}
      edit={saved ? t('ui.edit') : t('ui.open')}
      save={t('today.morning.save')}
      lost={t('errors.lost')}
    >
      <input type="hidden" name="day" value={day} />
      <Scale
        name="waking"
        legend={t('today.morning.waking')}
        lowest={t('pain.lowest')}
        highest={t('pain.highest')}
        clear={clear}
        value={saved?.waking ?? null}
        pain
      />
      {tracked.includes('sleep') && (
        <>
          <Chips
            name="asleep"
            legend={t('today.morning.asleep')}
            options={offered.map((value) => ({
              value: String(value),
              label: t('today.morning.hours', { hours: halves(value, words) }),
            }))}
            chosen={slept === null ? null : [String(slept)]}
            clear={clear}
          />
          <Scale
            name="quality"
            legend={t('today.morning.quality')}
            lowest={t('sleep.lowest')}
            highest={t('sleep.highest')}
            clear={clear}
            value={saved?.quality ?? null}
          />
          <Chips
            name="position"
            legend={t('today.morning.position')}
            options={positions.map((value) => ({ value, label: t(`sleep.positions.${value}`) }))}
            chosen={saved?.position ? [saved.position] : null}
            clear={clear}
          />
        </>
      )}
      {tracked.includes('pillow') && pillows.length > 0 && (
        <Chips
          name="pillow"
          legend={t('today.morning.pillow')}
          options={pillows.map(({ id, name }) => ({ value: id, label: name }))}
          chosen={saved?.pillowId ? [saved.pillowId] : null}
          clear={clear}
        />
      )}
    </CheckIn>
  );
}

function summary(morning: Morning, pillows: readonly Pillow[], words: Words): string {
  const { t } = words;
  const parts = [
    morning.waking !== null && t('today.morning.summary.waking', { score: morning.waking }),
    morning.asleepMinutes !== null &&
      t('today.morning.summary.asleep', { hours: halves(morning.asleepMinutes / 60, words) }),
    morning.quality !== null && t('today.morning.summary.quality', { score: morning.quality }),
    morning.position && t(`sleep.positions.${morning.position}`).toLowerCase(),
    pillows.find(({ id }) => id === morning.pillowId)?.name,
  ];
  return parts.filter(Boolean).join(' · ');
}

/** Hours as people say them: 6½, and 7 h 40 as 7.67 would be nobody's words. */
function halves(hours: number, words: Words): string {
  const whole = Math.floor(hours);
  if (hours === whole) return words.number(whole);
  return hours - whole === 0.5 ? `${words.number(whole)}½` : words.number(hours, 1);
}
