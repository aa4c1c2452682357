import type { JournalDay, Ticks } from '@/lib/journal/schema';
import type { DayGrid, HabitColumn, Kind, Series, When } from './day-grid';

/** The habits that everyone may have, in the order of a day. */
export const sharedHabits = [
  'asleep-hours',
  'sleep-quality',
  'awakenings',
  'on-stomach',
  'stress',
  'breaks',
  'heat',
  'cold',
] as const;
type SharedHabit = (typeof sharedHabits)[number];

/** What pain is compared with. Hours asleep are in hours, quality and stress 0 to 10; `pillow` is the one in use now. */
export type JournalHabit =
  | { readonly of: SharedHabit }
  | { readonly of: 'pillow' | 'routine' | 'own'; readonly id: string };

/**
 * The journal as a grid from its first logged day on; null when no day was logged. `days` holds one for every day, in
 * order. A habit stands in it once anything was said of it; a pillow once there is another to compare it with. Doing
 * something is 1, not doing it 0 only where it was offered and its group answered. Medication and visits are left out:
 * they are chosen for pain, and no diary can tell.
 */
export function gridOf(days: readonly JournalDay[]): DayGrid<JournalHabit> | null {
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

function columnsOf(days: readonly JournalDay[]): HabitColumn<JournalHabit>[] {
  const said = (kind: Kind, when: When, of: SharedHabit) => ({
    habit: { of },
    when,
    kind,
    values: days.map((day) => habitOn(day, { of })),
  });
  return [
    said('number', 'night', 'asleep-hours'),
    said('number', 'night', 'sleep-quality'),
    said('number', 'night', 'awakenings'),
    said('binary', 'night', 'on-stomach'),
    ...pillowInUse(days),
    ...ticked(days, ({ routines }) => routines).map(([id, values]) =>
      byDay({ of: 'routine', id }, 'binary', values),
    ),
    said('number', 'day', 'stress'),
    said('number', 'day', 'breaks'),
    ...ticked(days, ({ heatCold }) => heatCold).flatMap(([id, values]) =>
      id === 'heat' || id === 'cold' ? [byDay({ of: id }, 'binary', values)] : [],
    ),
    ...ticked(days, ({ habits }) => habits).map(([id, values]) => byDay({ of: 'own', id }, 'binary', values)),
    ...counted(days).map(([id, values]) => byDay({ of: 'own', id }, 'number', values)),
  ];
}

/** What a day says of a habit: 1 or 0 for done or not, a number, or null for nothing. */
export function habitOn(day: JournalDay, habit: JournalHabit): number | null {
  switch (habit.of) {
    case 'asleep-hours':
      return day.asleepMinutes === null ? null : day.asleepMinutes / 60;
    case 'sleep-quality':
      return day.sleepQuality;
    case 'awakenings':
      return day.awakenings;
    case 'on-stomach':
      return isSame(day.position, 'stomach');
    case 'pillow':
      return isSame(day.pillowId, habit.id);
    case 'stress':
      return day.stress;
    case 'breaks':
      return day.breaks;
    case 'heat':
    case 'cold':
      return tickOf(day.heatCold, habit.of);
    case 'routine':
      return tickOf(day.routines, habit.id);
    case 'own':
      return tickOf(day.habits, habit.id) ?? day.habitValues[habit.id] ?? null;
  }
}

function tickOf(ticks: Ticks | null, id: string): number | null {
  return ticks?.offered.includes(id) ? Number(ticks.done.includes(id)) : null;
}

function pillowInUse(days: readonly JournalDay[]): HabitColumn<JournalHabit>[] {
  const id = days.findLast(({ pillowId }) => pillowId !== null)?.pillowId ?? null;
  const hasOther = days.some(({ pillowId }) => pillowId !== null && pillowId !== id);
  if (id === null || !hasOther) return [];
  const values = days.map(({ pillowId }) => isSame(pillowId, id));
  return [{ habit: { of: 'pillow', id }, when: 'night', kind: 'binary', values }];
}

function byDay(habit: JournalHabit, kind: Kind, values: Series): HabitColumn<JournalHabit> {
  return { habit, when: 'day', kind, values };
}

type Values = (number | null)[];

/** For each id that any of the days offered, in the order of its first day: 1 done, 0 offered and not done. */
function ticked(days: readonly JournalDay[], ticksOf: (day: JournalDay) => Ticks | null): [string, Values][] {
  const columns = new Map<string, Values>();
  for (const [index, day] of days.entries()) {
    const ticks = ticksOf(day);
    for (const id of ticks?.offered ?? []) columnOf(columns, id, days.length)[index] = 0;
    for (const id of ticks?.done ?? []) {
      const values = columns.get(id);
      if (values?.[index] === 0) values[index] = 1;
    }
  }
  return [...columns];
}

/** The same for what is counted or rated. */
function counted(days: readonly JournalDay[]): [string, Values][] {
  const columns = new Map<string, Values>();
  for (const [index, { habitValues }] of days.entries()) {
    for (const [id, value] of Object.entries(habitValues)) columnOf(columns, id, days.length)[index] = value;
  }
  return [...columns];
}

function columnOf(columns: Map<string, Values>, id: string, length: number): Values {
  const known = columns.get(id);
  if (known) return known;
  const made = new Array<number | null>(length).fill(null);
  columns.set(id, made);
  return made;
}

function isSame(said: string | null, asked: string): number | null {
  return said === null ? null : Number(said === asked);
}
