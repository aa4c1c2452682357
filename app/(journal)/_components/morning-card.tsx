import { Chips } from '@/app/_components/ui/chips';
import { HiddenFields, SharedForm } from '@/app/_components/ui/form';
import { OfferLink } from '@/app/_components/ui/offer-link';
import { Scale } from '@/app/_components/ui/scale';
import type { Kept, Morning, Trackable } from '@/lib/journal/schema';
import { type Pillow, type Position, positions } from '@/lib/sleep/schema';
import type { CalendarDay } from '@/lib/time/calendar-day';
import type { Words } from '@/lib/words/translator';
import { logMorning } from '../today/actions';
import { LogCard } from './log-card';
import { morningSummary, sleepHours } from './summaries';

/** Hours and times awake that one tap can say. A saved value between them is offered as well. */
const hours = [0, 2, 3, 4, 4.5, 5, 5.5, 6, 6.5, 7, 7.5, 8, 8.5, 9, 9.5, 10, 11, 12];
const timesAwake = [0, 1, 2, 3, 4, 5, 6, 8, 10];

type Night = { readonly position: Position | null; readonly pillowId: string | null };

export function MorningCard({
  day,
  kept,
  pillows,
  tracked,
  lastNight,
  same,
  entered,
  open,
  removable = false,
  words,
}: {
  day: CalendarDay;
  kept: Kept<Morning>;
  pillows: readonly Pillow[];
  tracked: readonly Trackable[];
  /** The night before, to be offered again; null when there is none. */
  lastNight: Night | null;
  /** Whether that offer was taken, so that its answers are filled in. */
  same: boolean;
  /** When it was entered, when that was after its day; null otherwise. */
  entered: string | null;
  open: boolean;
  removable?: boolean;
  words: Words;
}) {
  const { t } = words;
  const { said, version } = kept;
  const isNew = version === 0;
  const clear = t('ui.clear');
  const slept = said.asleepMinutes === null ? null : said.asleepMinutes / 60;
  const { position, pillowId } = isNew && same && lastNight ? lastNight : said;
  const inUse = pillows.filter(({ id, retiredDay }) => retiredDay === null || id === pillowId);
  const asksPillow = tracked.includes('pillow') && inUse.length > 0;
  const drawn = JSON.stringify({
    waking: said.waking,
    ...(tracked.includes('sleep') && {
      asleepMinutes: said.asleepMinutes,
      quality: said.quality,
      awakenings: said.awakenings,
      position: said.position,
    }),
    ...(asksPillow && { pillowId: said.pillowId }),
  });
  return (
    <LogCard
      action={logMorning}
      words={{
        title: t('today.morning.title'),
        edit: isNew ? t('ui.open') : t('ui.edit'),
        save: t('today.morning.save'),
        lost: t('errors.lost'),
        undo: t('today.undo'),
      }}
      summary={isNew ? null : morningSummary(said, pillows, words)}
      entered={entered}
      open={open}
      hidden={{ day: [day], drawn: [drawn] }}
      draft={`morning ${day} ${version}`}
      drawing={version}
      below={
        removable &&
        !isNew && (
          <SharedForm>
            <HiddenFields fields={{ day: [day], drawn: [JSON.stringify(said)] }} />
            <button type="submit" className="text-link cursor-pointer text-s">
              {t('today.morning.remove')}
            </button>
          </SharedForm>
        )
      }
    >
      <Scale
        name="waking"
        legend={t('today.morning.waking')}
        lowest={t('pain.lowest')}
        highest={t('pain.highest')}
        clear={clear}
        value={said.waking}
        pain
      />
      {tracked.includes('sleep') && (
        <>
          <Chips
            name="asleep"
            legend={t('today.morning.asleep')}
            options={withSaved(hours, slept).map((value) => ({
              value: String(value),
              label: t('today.morning.hours', { hours: sleepHours(value, words) }),
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
            value={said.quality}
          />
          <Chips
            name="awakenings"
            legend={t('today.morning.awakenings')}
            options={withSaved(timesAwake, said.awakenings).map((value) => ({
              value: String(value),
              label: t('today.morning.awake', { count: value }),
            }))}
            chosen={said.awakenings === null ? null : [String(said.awakenings)]}
            clear={clear}
          />
          {isNew && lastNight && (
            <SameNight day={day} night={lastNight} pillows={asksPillow ? inUse : []} words={words} />
          )}
          <Chips
            name="position"
            legend={t('today.morning.position')}
            options={positions.map((value) => ({ value, label: t(`sleep.positions.${value}`) }))}
            chosen={position ? [position] : null}
            clear={clear}
          />
        </>
      )}
      {asksPillow && (
        <Chips
          name="pillow"
          legend={t('today.morning.pillow')}
          options={inUse.map(({ id, name }) => ({ value: id, label: name }))}
          chosen={pillowId ? [pillowId] : null}
          clear={clear}
        />
      )}
    </LogCard>
  );
}

function SameNight({
  day,
  night,
  pillows,
  words,
}: {
  day: CalendarDay;
  night: Night;
  pillows: readonly Pillow[];
  words: Words;
}) {
  const { t } = words;
  const pillow = pillows.find(({ id, retiredDay }) => id === night.pillowId && retiredDay === null);
  const parts = [night.position && t(`sleep.positions.${night.position}`).toLowerCase(), pillow?.name].filter(
    (part) => typeof part === 'string',
  );
  if (parts.length === 0) return null;
  return (
    <p className="-my-2">
      <OfferLink
        href={`?day=${day}&same=night`}
        answers={[
          ...(night.position ? [['position', night.position] as const] : []),
          ...(pillow ? [['pillow', pillow.id] as const] : []),
        ]}
      >
        {t('today.morning.sameNight', { night: parts.join(', ') })}
      </OfferLink>
    </p>
  );
}

/** The numbers of the chips, with the saved one among them. */
function withSaved(offered: readonly number[], saved: number | null): readonly number[] {
  return saved === null || offered.includes(saved) ? offered : [...offered, saved].sort((a, b) => a - b);
}
