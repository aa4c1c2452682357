import { type Random, randomFrom } from '@/db/seed/random';
import type { DayGrid, HabitColumn, Kind, Series, When } from '@/lib/insights/day-grid';
import { addDays, dayOf, weekday } from '@/lib/time/calendar-day';

/**
 * Whether habits move pain, and whether one more habit is in the diary that pain moves during the day: a cold pack for
 * when it gets worse, which does nothing.
 */
export type World = { readonly hasEffects: boolean; readonly hasColdPack: boolean };

/** What of the habits below does nothing, in any world. */
export const nullHabits: readonly string[] = [
  'yoga',
  'foam_roller',
  'coffee',
  'screen_hours',
  'breathing',
  'heat_pack',
  'cold_pack',
];

const warmUp = 60;

/**
 * A diary like those of tests/support/statistics (gen_diary of make_fixtures.R, domain by domain the same): pain of its
 * own that lingers (AR 0.6), rounded to 0-10; habits that come and go, follow the weekend, answer to yesterday's pain
 * (breathing) or to the pain on waking (heat_pack), or change once for good (soft_pillow); a tenth of the days and one
 * long stretch unsaid, and a value in 25 besides.
 */
export function simulatedDiary(days: number, seed: string, world: World): DayGrid<string> {
  const random = randomFrom(seed);
  const length = days + warmUp;
  const first = addDays(dayOf('2026-01-05'), -warmUp);
  const weekend = Array.from({ length }, (_, day) => (weekday(addDays(first, day)) >= 6 ? 1 : 0));
  const stomach = sticky(random, length, 0.15, 0.35);
  const switched = warmUp + Math.floor(0.4 * days);
  const pillow = weekend.map((_, day) => (day < switched ? 0 : Number(random.chance(0.9))));
  const hours = lingering(random, length, 0.3).map(
    (noise, day) => Math.round((7 + 0.5 * at(weekend, day) + 0.9 * noise) * 10) / 10,
  );
  const stress = lingering(random, length, 0.5).map((noise, day) =>
    score(4.5 - 1.2 * at(weekend, day) + 2 * noise),
  );
  const stretch = sticky(random, length, 0.35, 0.3);
  const breaks = weekend.map((free) => Math.min(8, random.count(free === 1 ? 2 : 4)));
  const exercise = weekend.map(() => Number(random.chance(0.35)));
  const yoga = sticky(random, length, 0.1, 0.3);
  const roller = weekend.map(() => Number(random.chance(0.5)));
  const coffee = sticky(random, length, 0.06, 0.06);
  const screen = weekend.map((free) =>
    Math.max(0, Math.round((free === 1 ? 2.5 : 7) * 10 + random.normal(0, 12)) / 10),
  );
  const ownPain = lingering(random, length, 0.6);
  const effect = world.hasEffects ? 1 : 0;
  const [pain, waking, breathing, heat, cold]: number[][] = [[], [], [], [], []];
  for (let day = 0; day < length; day += 1) {
    const night = -0.35 * (at(hours, day) - 7) + 0.7 * at(stomach, day) - 0.4 * at(pillow, day);
    const carried = day === 0 ? 0 : -0.2 * at(stretch, day - 1) - 0.4 * at(exercise, day - 1);
    const course = 4.4 - (day - warmUp) / days + 1.2 * at(ownPain, day) - 0.2 * at(weekend, day);
    const base = course + effect * (night + carried);
    waking?.push(score(base + random.normal(0, 0.5)));
    breathing?.push(Number(random.chance(likely(-0.2 + 0.6 * (day === 0 ? 0 : at(pain, day - 1) - 4)))));
    heat?.push(Number(random.chance(likely(-0.6 + 0.7 * (at(waking, day) - 4)))));
    const within =
      -0.6 * at(stretch, day) -
      0.08 * (at(breaks, day) - 3) +
      0.3 * at(exercise, day) +
      0.22 * (at(stress, day) - 4);
    pain?.push(score(base + effect * within + random.normal(0, 0.4)));
    cold?.push(Number(random.chance(likely(-0.6 + 0.7 * (at(pain, day) - 4)))));
  }
  const unsaid = Array.from({ length: days }, () => random.chance(0.1));
  const away = Math.floor(days * (0.3 + 0.4 * random.unit()));
  unsaid.fill(true, away, away + Math.min(9, Math.floor(days / 20)) + 1);
  const said = (values: readonly number[] = []): Series =>
    values.slice(warmUp).map((value, day) => (unsaid[day] || random.chance(0.04) ? null : value));
  const column = (
    habit: string,
    when: When,
    kind: Kind,
    values: readonly number[] | undefined,
  ): HabitColumn<string> => ({
    habit,
    when,
    kind,
    values: said(values),
  });
  return {
    first: addDays(first, warmUp),
    pain: said(pain),
    waking: said(waking),
    habits: [
      column('sleep_hours', 'night', 'number', hours),
      column('stomach_sleep', 'night', 'binary', stomach),
      column('soft_pillow', 'night', 'binary', pillow),
      column('stress', 'day', 'number', stress),
      column('stretch', 'day', 'binary', stretch),
      column('breaks', 'day', 'number', breaks),
      column('exercise', 'day', 'binary', exercise),
      column('yoga', 'day', 'binary', yoga),
      column('foam_roller', 'day', 'binary', roller),
      column('coffee', 'day', 'binary', coffee),
      column('screen_hours', 'day', 'number', screen),
      column('breathing', 'day', 'binary', breathing),
      column('heat_pack', 'day', 'binary', heat),
      ...(world.hasColdPack ? [column('cold_pack', 'day', 'binary', cold)] : []),
    ],
  };
}

/** The diary as it stood after its first `days` days. */
export function firstDays(grid: DayGrid<string>, days: number): DayGrid<string> {
  return {
    ...grid,
    pain: grid.pain.slice(0, days),
    waking: grid.waking.slice(0, days),
    habits: grid.habits.map((column) => ({ ...column, values: column.values.slice(0, days) })),
  };
}

/** Done or not, with the chance to start from one day to the next, and to stop. */
function sticky(random: Random, length: number, starts: number, stops: number): number[] {
  let done = random.chance(starts / (starts + stops));
  return Array.from({ length }, (_, day) => {
    if (day > 0) done = random.chance(done ? 1 - stops : starts);
    return Number(done);
  });
}

/** Normal values with variance 1 of which each resembles the one before it by `lagOne`. */
function lingering(random: Random, length: number, lagOne: number): number[] {
  let value = random.normal(0, 1);
  return Array.from({ length }, () => {
    value = lagOne * value + random.normal(0, Math.sqrt(1 - lagOne ** 2));
    return value;
  });
}

function likely(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}

function score(value: number): number {
  return Math.min(10, Math.max(0, Math.round(value)));
}

function at(values: readonly number[] | undefined, day: number): number {
  return values?.[day] ?? 0;
}
