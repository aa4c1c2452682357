import type { JournalDay } from '@/lib/journal/schema';
import { routineName } from '@/lib/routines/routine-name';
import type { Routine } from '@/lib/routines/schema';
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
    { title: t('report.csv.stress'), value: ({ stress }) => stress },
    { title: t('report.csv.breaks'), value: ({ breaks }) => breaks },
    ...routinesOf(file).map(
      (routine): Column => ({
        title: t('report.csv.routine', { name: routineName(routine, words) }),
        value: ({ routines }) =>
          routines?.offered.includes(routine.id) ? Number(routines.done.includes(routine.id)) : null,
      }),
    ),
    { title: t('report.csv.medication'), value: ({ day }) => medication.get(day) ?? null },
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

function hours(minutes: number | null): number | null {
  return minutes === null ? null : Math.round((minutes / 60) * 100) / 100;
}
