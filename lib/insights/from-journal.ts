import type { JournalDay, Ticks } from '@/lib/journal/schema';
import type { DayGrid, HabitColumn, When } from './day-grid';

/** What pain is compared with. Hours asleep are in hours, quality and stress 0 to 10; `pillow` is the one in use now. */
export type JournalHabit =
  | {
      readonly of:
        | 'asleep-hours'
        | 'sleep-quality'
        | 'awakenings'
        | 'on-stomach'
        | 'stress'
        | 'breaks'
        | 'heat'
        | 'cold';
    }
  | { readonly of: 'pillow' | 'routine' | 'own'; readonly id: string };

/** A day of the journal, with what a journal may hold beyond what every version of it holds. */
type Day = JournalDay & {
  readonly heatCold?: Ticks | null;
  readonly habits?: Ticks | null;
  readonly habitValues?: Readonly<Record<string, number>>;
};

/**
 * The journal as a grid from its first logged day on; null when no day was logged. `days` holds one for every day, in
 * order. A habit stands in it once anything was said of it; a pillow once there is another to compare it with. Doing
 * something is 1, not doing it 0 only where it was offered and its group answered. Medication and visits are left out:
 * they are chosen for pain, and no diary can tell.
 */
export function gridOf(days: readonly Day[]): DayGrid<JournalHabit> | null {
  const start = days.findIndex(({ logged }) => logged);
  const first = days[start];
  if (!first) return null;
  const diary = days.slice(start);
  return {
    first: first.day,
    pain: diary.map(({ average }) => average),
    waking: diary.map(({ waking }) => waking),
    habits: columnsOf(diary).filter(({ values }) => values.some((value) => value !== null)),
  };
}

function columnsOf(days: readonly Day[]): HabitColumn<JournalHabit>[] {
  return [
    number({ of: 'asleep-hours' }, 'night', days, ({ asleepMinutes }) =>
      asleepMinutes === null ? null : asleepMinutes / 60,
    ),
    number({ of: 'sleep-quality' }, 'night', days, ({ sleepQuality }) => sleepQuality),
    number({ of: 'awakenings' }, 'night', days, ({ awakenings }) => awakenings),
    binary({ of: 'on-stomach' }, 'night', days, ({ position }) => isSame(position, 'stomach')),
    ...pillowInUse(days),
    ...idsOf(days, ({ routines }) => routines?.offered).map((id) =>
      binary({ of: 'routine', id }, 'day', days, ({ routines }) => tick(routines, id)),
    ),
    number({ of: 'stress' }, 'day', days, ({ stress }) => stress),
    number({ of: 'breaks' }, 'day', days, ({ breaks }) => breaks),
    binary({ of: 'heat' }, 'day', days, ({ heatCold }) => tick(heatCold, 'heat')),
    binary({ of: 'cold' }, 'day', days, ({ heatCold }) => tick(heatCold, 'cold')),
    ...idsOf(days, ({ habits }) => habits?.offered).map((id) =>
      binary({ of: 'own', id }, 'day', days, ({ habits }) => tick(habits, id)),
    ),
    ...idsOf(days, ({ habitValues }) => habitValues && Object.keys(habitValues)).map((id) =>
      number({ of: 'own', id }, 'day', days, ({ habitValues }) => habitValues?.[id] ?? null),
    ),
  ];
}

function pillowInUse(days: readonly Day[]): HabitColumn<JournalHabit>[] {
  const id = days.findLast(({ pillowId }) => pillowId !== null)?.pillowId ?? null;
  const hasOther = days.some(({ pillowId }) => pillowId !== null && pillowId !== id);
  if (id === null || !hasOther) return [];
  return [binary({ of: 'pillow', id }, 'night', days, ({ pillowId }) => isSame(pillowId, id))];
}

type Reading = (day: Day) => number | null;

function number(
  habit: JournalHabit,
  when: When,
  days: readonly Day[],
  reading: Reading,
): HabitColumn<JournalHabit> {
  return { habit, when, kind: 'number', values: days.map(reading) };
}

function binary(
  habit: JournalHabit,
  when: When,
  days: readonly Day[],
  reading: Reading,
): HabitColumn<JournalHabit> {
  return { habit, when, kind: 'binary', values: days.map(reading) };
}

/** Every id that any of the days names, in the order of their first day. */
function idsOf(days: readonly Day[], named: (day: Day) => readonly string[] | undefined): string[] {
  return [...new Set(days.flatMap((day) => named(day) ?? []))];
}

function tick(ticks: Ticks | null | undefined, id: string): number | null {
  return ticks?.offered.includes(id) ? Number(ticks.done.includes(id)) : null;
}

function isSame(said: string | null, asked: string): number | null {
  return said === null ? null : Number(said === asked);
}
