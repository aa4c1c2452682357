import { habitName } from '@/lib/journal/habits/habit-name';
import type { Habit } from '@/lib/journal/habits/schema';
import { heatOrCold } from '@/lib/journal/heat-cold/schema';
import type { JournalDay } from '@/lib/journal/schema';
import { feelings, type Place, placeKeys } from '@/lib/pain/schema';
import { routineName } from '@/lib/routines/routine-name';
import type { Routine } from '@/lib/routines/schema';
import { stressSources } from '@/lib/stress/schema';
import type { CalendarDay } from '@/lib/time/calendar-day';
import type { Visit } from '@/lib/visits/schema';
import type { Words } from '@/lib/words/translator';

/** What the day file is made from. `days` holds one for every day of the range, in order. */
export type DayFile = {
  readonly days: readonly JournalDay[];
  readonly visits: readonly Visit[];
  readonly medicationDays: readonly { readonly day: CalendarDay; readonly names: readonly string[] }[];
  readonly notes: readonly { readonly day: CalendarDay; readonly text: string }[];
  /** Names of own routines and of pillows, those no longer in use too. */
  readonly routines: readonly Routine[];
  readonly pillows: readonly { readonly id: string; readonly name: string }[];
  readonly factors: readonly { readonly id: string; readonly name: string }[];
  readonly habits: readonly Pick<Habit, 'id' | 'name'>[];
};

/** A cell: a number as it is, text, or null for an empty cell. */
export type CsvValue = string | number | null;

/**
 * The file of days: one row for every day of the range, logged or not, and one column for each thing that is asked.
 * The first row names the columns with their units. RFC 4180 with a byte order mark, by which spreadsheets know UTF-8.
 * What was not said is empty, and zero is an answer.
 */
export function entriesCsv(file: DayFile, words: Words): string {
  const columns = columnsOf(file, words);
  const lines = [
    csvLine(columns.map(({ title }) => title)),
    ...file.days.map((day) => csvLine(columns.map(({ value }) => value(day)))),
  ];
  return `\uFEFF${lines.join('')}`;
}

/** A line of RFC 4180 with its end. */
export function csvLine(values: readonly CsvValue[]): string {
  return `${values.map(csvCell).join(',')}\r\n`;
}

/**
 * A cell of RFC 4180. Text other than plain words and dates is quoted, even where RFC 4180 does not ask for it, for some
 * spreadsheets part cells at semicolons. Text that a spreadsheet would run as a formula gets an apostrophe before
 * it, as does text that looks as if it had got one, so that taking one away again gives back what was written.
 */
export function csvCell(value: CsvValue): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  if (/^[\p{L}\p{N}][\p{L}\p{N} .-]*$/u.test(value)) return value;
  const safe = /^'*[=+\-@\t\r\n＝＋－＠]/.test(value) ? `'${value}` : value;
  return `"${safe.replaceAll('"', '""')}"`;
}

type Column = { readonly title: string; readonly value: (day: JournalDay) => CsvValue };

function columnsOf(file: DayFile, words: Words): Column[] {
  const { t } = words;
  const pillows = new Map(file.pillows.map(({ id, name }) => [id, name]));
  const notes = new Map(file.notes.map(({ day, text }) => [day, text]));
  const medication = new Map(file.medicationDays.map(({ day, names }) => [day, names.join('; ')]));
  const visits = new Map<CalendarDay, string>();
  for (const { day, kind } of file.visits) {
    const [before, visit] = [visits.get(day), t(`visits.kinds.${kind}`)];
    visits.set(day, before ? `${before}; ${visit}` : visit);
  }
  const factors = new Map(file.factors.map(({ id, name }) => [id, name]));
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
    { title: t('report.csv.day'), value: ({ day }) => day },
    { title: t('report.csv.logged'), value: ({ logged }) => Number(logged) },
    {
      title: t('report.csv.backFilled'),
      value: ({ logged, backFilled }) => (logged ? Number(backFilled) : null),
    },
    { title: t('report.csv.waking'), value: ({ waking }) => waking },
    { title: t('report.csv.average'), value: ({ average }) => average },
    { title: t('report.csv.worst'), value: ({ worst }) => worst },
    { title: t('report.csv.asleep'), value: ({ asleepMinutes }) => hours(asleepMinutes) },
    { title: t('report.csv.sleepQuality'), value: ({ sleepQuality }) => sleepQuality },
    { title: t('report.csv.awakenings'), value: ({ awakenings }) => awakenings },
    {
      title: t('report.csv.position'),
      value: ({ position }) => position && t(`sleep.positions.${position}`),
    },
    {
      title: t('report.csv.pillow'),
      value: ({ pillowId }) => (pillowId ? (pillows.get(pillowId) ?? null) : null),
    },
    {
      title: t('report.csv.places'),
      value: ({ places }) => listed(places, (place) => placeIn(place, words)),
    },
    {
      title: t('report.csv.feelings'),
      value: (day) =>
        listed(day.feelings?.done, (id) => {
          const known = feelings.find((each) => each === id);
          return known ? t(`pain.feelings.${known}`) : id;
        }),
    },
    { title: t('report.csv.worse'), value: ({ worse }) => listed(worse?.done, nameOfFactor) },
    { title: t('report.csv.eased'), value: ({ eased }) => listed(eased?.done, nameOfFactor) },
    { title: t('report.csv.stress'), value: ({ stress }) => stress },
    {
      title: t('report.csv.stressSources'),
      value: (day) =>
        listed(day.stressSources?.done, (id) => {
          const known = stressSources.find((each) => each === id);
          return known ? t(`stress.sources.${known}`) : id;
        }),
    },
    { title: t('report.csv.breaks'), value: ({ breaks }) => breaks },
    ...routinesOf(file).map(
      (routine): Column => ({
        title: t('report.csv.routine', { name: routineName(routine, words) }),
        value: ({ routines }) =>
          routines?.offered.includes(routine.id) ? Number(routines.done.includes(routine.id)) : null,
      }),
    ),
    ...heatOrCold.map(
      (kind): Column => ({
        title: t(`report.csv.${kind}`),
        value: ({ heatCold }) =>
          heatCold?.offered.includes(kind) ? Number(heatCold.done.includes(kind)) : null,
      }),
    ),
    ...habitsOf(file).map(
      (habit): Column => ({
        title: t('report.csv.habit', { name: habitName(habit, words) }),
        value: ({ habits, habitValues }) =>
          habits?.offered.includes(habit.id)
            ? Number(habits.done.includes(habit.id))
            : (habitValues[habit.id] ?? null),
      }),
    ),
    {
      title: t('report.csv.medication'),
      value: (day) => medication.get(day.day) ?? listed(day.medication?.done, (id) => id),
    },
    { title: t('report.csv.visits'), value: ({ day }) => visits.get(day) ?? null },
    { title: t('report.csv.note'), value: ({ day }) => notes.get(day) ?? null },
  ];
}

// A column for each routine that any of the days offered, in the order in which Today knows them.
function routinesOf({ days, routines }: DayFile): Routine[] {
  const offered = new Set(days.flatMap((day) => day.routines?.offered ?? []));
  const known = new Set(routines.map(({ id }) => id));
  const forgotten = [...offered].filter((id) => !known.has(id)).map((id) => ({ id, name: null }));
  return [...routines.filter(({ id }) => offered.has(id)), ...forgotten];
}

// A column for each habit that any of the days asked about.
function habitsOf({ days, habits }: DayFile): Pick<Habit, 'id' | 'name'>[] {
  const asked = new Set(
    days.flatMap((day) => [...(day.habits?.offered ?? []), ...Object.keys(day.habitValues)]),
  );
  const known = new Set(habits.map(({ id }) => id));
  const forgotten = [...asked].filter((id) => !known.has(id)).map((id) => ({ id, name: null }));
  return [...habits.filter(({ id }) => asked.has(id)), ...forgotten];
}

function placeIn({ region, side, intensity }: Place, { t }: Words): string {
  const key = placeKeys.find((each) => each === `${region}:${side}`);
  const name = key ? t(`body.on.${key}`) : `${region} ${side}`;
  return intensity === null ? name : t('day.placeWith', { place: name, score: intensity });
}

function hours(minutes: number | null): number | null {
  return minutes === null ? null : Math.round((minutes / 60) * 100) / 100;
}
