import type { JournalDay, Ticks } from '@/lib/journal/schema';
import { unsaidDay } from '@/lib/journal/unsaid-day';
import { feelings, type Place, placeKeys, regions, sides } from '@/lib/pain/schema';
import { builtInRoutines } from '@/lib/routines/catalogue';
import { positions } from '@/lib/sleep/schema';
import { stressSources } from '@/lib/stress/schema';
import { dayOf } from '@/lib/time/calendar-day';
import type { Words } from '@/lib/words/translator';
import { csvRows, written } from './csv';

type Draft = { -readonly [Field in keyof JournalDay]: JournalDay[Field] };

/** What the person's own things are called, by their ids. */
export type OwnNames = Readonly<Record<string, string>>;

/**
 * The days that a long file tells, by their day, as someone would read it who knows nothing but its words and the names
 * of the person's own things. Whether a day was logged, and later, stands in the file of days.
 */
export function readLong(text: string, { t }: Words, own: OwnNames): Map<string, JournalDay> {
  const ids = new Map<string, string>([
    ...feelings.map((id) => [t(`pain.feelings.${id}`), id] as const),
    ...stressSources.map((id) => [t(`stress.sources.${id}`), id] as const),
    ...builtInRoutines.map((id) => [t(`routines.names.${id}`), id] as const),
    ...positions.map((id) => [t(`sleep.positions.${id}`), id] as const),
    ...placeKeys.map((key) => [t(`body.on.${key}`), key] as const),
    [t('habits.heatCold.heat'), 'heat'],
    [t('habits.heatCold.cold'), 'cold'],
    [t('habits.names.screen-at-eye-level'), 'screen-at-eye-level'],
    [t('habits.names.general-exercise'), 'general-exercise'],
    ...Object.entries(own).map(([id, name]) => [name, id] as const),
  ]);
  const idOf = (name: string) => ids.get(name) ?? `no id for ${name}`;
  const days = new Map<string, Draft>();
  const [, ...rows] = csvRows(text.replace('\uFEFF', ''));
  for (const [day = '', moment, label = '', cell = '', unit] of rows) {
    const draft = days.get(day) ?? { ...unsaidDay(dayOf(day)) };
    days.set(day, draft);
    if (moment !== t('files.moments.now')) read(draft, written(label), cell, unit ?? '');
  }
  return days;

  function read(day: Draft, label: string, cell: string, unit: string): void {
    const value = Number(cell);
    const [group = '', ...rest] = label.split(': ');
    const item = rest.join(': ');
    const tick = (before: Ticks | null): Ticks => ({
      offered: [...(before?.offered ?? []), idOf(item)],
      done: value === 1 ? [...(before?.done ?? []), idOf(item)] : (before?.done ?? []),
    });
    const readers: Readonly<Record<string, () => void>> = {
      [t('day.answers.waking')]: () => {
        day.waking = value;
      },
      [t('day.answers.average')]: () => {
        day.average = value;
      },
      [t('day.answers.worst')]: () => {
        day.worst = value;
      },
      [t('day.answers.asleepMinutes')]: () => {
        day.asleepMinutes = Math.round(value * 60);
      },
      [t('day.answers.sleepQuality')]: () => {
        day.sleepQuality = value;
      },
      [t('day.answers.awakenings')]: () => {
        day.awakenings = value;
      },
      [t('day.answers.position')]: () => {
        day.position = positions.find((each) => each === idOf(cell)) ?? null;
      },
      [t('day.answers.pillowId')]: () => {
        day.pillowId = idOf(written(cell));
      },
      [t('day.answers.stress')]: () => {
        day.stress = value;
      },
      [t('day.answers.breaks')]: () => {
        day.breaks = value;
      },
      [t('day.answers.places')]: () => {
        day.places = [...(day.places ?? []), ...placeIn(item, null)];
      },
      [t('files.strength')]: () => {
        day.places = [...(day.places ?? []).slice(0, -1), ...placeIn(item, value)];
      },
      [t('day.answers.feelings')]: () => {
        day.feelings = tick(day.feelings);
      },
      [t('day.answers.worse')]: () => {
        day.worse = tick(day.worse);
      },
      [t('day.answers.eased')]: () => {
        day.eased = tick(day.eased);
      },
      [t('day.answers.stressSources')]: () => {
        day.stressSources = tick(day.stressSources);
      },
      [t('day.answers.routines')]: () => {
        day.routines = tick(day.routines);
      },
      [t('day.answers.heatCold')]: () => {
        day.heatCold = tick(day.heatCold);
      },
      [t('day.answers.medication')]: () => {
        day.medication = tick(day.medication);
      },
      [t('day.answers.habits')]: () => {
        if (unit === t('files.units.amount')) day.habitValues = { ...day.habitValues, [idOf(item)]: value };
        else day.habits = tick(day.habits);
      },
      [t('day.answers.note')]: () => {},
    };
    const reader = readers[group];
    if (!reader) throw new Error(`The long file says "${label}", which nobody knows.`);
    reader();
  }

  function placeIn(name: string, intensity: number | null): Place[] {
    const [regionName, sideName] = idOf(name).split(':');
    const region = regions.find((each) => each === regionName);
    const side = sides.find((each) => each === sideName);
    return region && side ? [{ region, side, intensity }] : [];
  }
}
