import { habitName } from '@/lib/journal/habits/habit-name';
import { heatOrCold } from '@/lib/journal/heat-cold/schema';
import type { JournalDay } from '@/lib/journal/schema';
import type { Place } from '@/lib/pain/schema';
import { routineName } from '@/lib/routines/routine-name';
import type { CalendarDay } from '@/lib/time/calendar-day';
import type { Words } from '@/lib/words/translator';
import { byteOrderMark, type CsvValue, csvLine } from './line';
import { distinctNames, feelingName, hoursOf, namesOf, placeName, stressSourceName } from './names';
import type { DayDiary, Stretch, Things } from './schema';

/** What stands beside the days of a stretch, by their day. */
type Beside = {
  readonly notes: ReadonlyMap<CalendarDay, string>;
  readonly medication: ReadonlyMap<CalendarDay, string>;
  readonly visits: ReadonlyMap<CalendarDay, string>;
};

/** A column of the file of days: what it is called, what it means, and what it holds of a day. */
export type DayColumn = {
  readonly title: string;
  readonly about: string;
  readonly value: (day: JournalDay, beside: Beside) => CsvValue;
};

/**
 * The file of days, line by line: one row for every day of the range, logged or not, and one column for each thing that is
 * asked. The first row names the columns with their units. RFC 4180 with a byte order mark. What was not said is
 * empty, and zero is an answer.
 */
export async function* daysCsv({ things, stretches }: DayDiary, words: Words): AsyncGenerator<string> {
  const columns = dayColumns(things, words);
  yield byteOrderMark + csvLine(columns.map(({ title }) => title));
  for await (const stretch of stretches()) {
    const beside = besideOf(stretch, words);
    for (const day of stretch.days) yield csvLine(columns.map(({ value }) => value(day, beside)));
  }
}

/** The columns of the file of days, in their order. */
export function dayColumns(things: Things, words: Words): readonly DayColumn[] {
  const { t } = words;
  const pillows = namesOf(things.pillows);
  const factors = namesOf(things.factors);
  const nameOfFactor = (id: string) => factors.get(id) ?? id;
  /** What was ticked, in one cell: empty when it was not answered, a word when it was none. */
  function listed<Item>(
    items: readonly Item[] | null | undefined,
    name: (item: Item) => string,
  ): string | null {
    if (!items) return null;
    return items.length === 0 ? t('report.csv.none') : items.map(name).join('; ');
  }
  return [
    { title: t('report.csv.day'), about: t('files.about.day'), value: ({ day }) => day },
    {
      title: t('report.csv.logged'),
      about: t('files.about.logged'),
      value: ({ logged }) => Number(logged),
    },
    {
      title: t('report.csv.backFilled'),
      about: t('files.about.backFilled'),
      value: ({ logged, backFilled }) => (logged ? Number(backFilled) : null),
    },
    { title: t('report.csv.waking'), about: t('files.about.waking'), value: ({ waking }) => waking },
    { title: t('report.csv.average'), about: t('files.about.average'), value: ({ average }) => average },
    { title: t('report.csv.worst'), about: t('files.about.worst'), value: ({ worst }) => worst },
    {
      title: t('report.csv.asleep'),
      about: t('files.about.asleep'),
      value: ({ asleepMinutes }) => hoursOf(asleepMinutes),
    },
    {
      title: t('report.csv.sleepQuality'),
      about: t('files.about.sleepQuality'),
      value: ({ sleepQuality }) => sleepQuality,
    },
    {
      title: t('report.csv.awakenings'),
      about: t('files.about.awakenings'),
      value: ({ awakenings }) => awakenings,
    },
    {
      title: t('report.csv.position'),
      about: t('files.about.position'),
      value: ({ position }) => position && t(`sleep.positions.${position}`),
    },
    {
      title: t('report.csv.pillow'),
      about: t('files.about.pillow'),
      value: ({ pillowId }) => (pillowId ? (pillows.get(pillowId) ?? null) : null),
    },
    {
      title: t('report.csv.places'),
      about: t('files.about.places'),
      value: ({ places }) => listed(places, (place) => placeWith(place, words)),
    },
    {
      title: t('report.csv.feelings'),
      about: t('files.about.feelings'),
      value: (day) => listed(day.feelings?.done, (id) => feelingName(id, words)),
    },
    {
      title: t('report.csv.worse'),
      about: t('files.about.worse'),
      value: ({ worse }) => listed(worse?.done, nameOfFactor),
    },
    {
      title: t('report.csv.eased'),
      about: t('files.about.eased'),
      value: ({ eased }) => listed(eased?.done, nameOfFactor),
    },
    { title: t('report.csv.stress'), about: t('files.about.stress'), value: ({ stress }) => stress },
    {
      title: t('report.csv.stressSources'),
      about: t('files.about.stressSources'),
      value: (day) => listed(day.stressSources?.done, (id) => stressSourceName(id, words)),
    },
    { title: t('report.csv.breaks'), about: t('files.about.breaks'), value: ({ breaks }) => breaks },
    ...distinctNames(things.routines.map((each) => ({ id: each.id, name: routineName(each, words) }))).map(
      ({ id, name }): DayColumn => ({
        title: t('report.csv.routine', { name }),
        about: t('files.about.routine'),
        value: ({ routines }) => (routines?.offered.includes(id) ? Number(routines.done.includes(id)) : null),
      }),
    ),
    ...heatOrCold.map(
      (kind): DayColumn => ({
        title: t(`report.csv.${kind}`),
        about: t('files.about.heatCold'),
        value: ({ heatCold }) =>
          heatCold?.offered.includes(kind) ? Number(heatCold.done.includes(kind)) : null,
      }),
    ),
    ...distinctNames(things.habits.map((each) => ({ id: each.id, name: habitName(each, words) }))).map(
      ({ id, name }): DayColumn => ({
        title: t('report.csv.habit', { name }),
        about: t('files.about.habit'),
        value: ({ habits, habitValues }) =>
          habits?.offered.includes(id) ? Number(habits.done.includes(id)) : (habitValues[id] ?? null),
      }),
    ),
    {
      title: t('report.csv.medication'),
      about: t('files.about.medication'),
      value: ({ day, medication }, beside) =>
        beside.medication.get(day) ?? listed(medication?.done, (id) => id),
    },
    {
      title: t('report.csv.visits'),
      about: t('files.about.visits'),
      value: ({ day }, { visits }) => visits.get(day) ?? null,
    },
    {
      title: t('report.csv.note'),
      about: t('files.about.note'),
      value: ({ day }, { notes }) => notes.get(day) ?? null,
    },
  ];
}

function placeWith(place: Place, words: Words): string {
  const name = placeName(place, words);
  return place.intensity === null ? name : words.t('day.placeWith', { place: name, score: place.intensity });
}

function besideOf({ notes, medicationDays, visits }: Stretch, { t }: Words): Beside {
  const kinds = new Map<CalendarDay, string>();
  for (const { day, kind } of visits) {
    const [before, visit] = [kinds.get(day), t(`visits.kinds.${kind}`)];
    kinds.set(day, before ? `${before}; ${visit}` : visit);
  }
  return {
    notes: new Map(notes.map(({ day, text }) => [day, text])),
    medication: new Map(medicationDays.map(({ day, names }) => [day, names.join('; ')])),
    visits: kinds,
  };
}
