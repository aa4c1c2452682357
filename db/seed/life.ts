import { addDays, type CalendarDay, weekday } from '@/lib/time/calendar-day';
import type { night, stressSource } from '../schema/day';
import type { visit } from '../schema/things';
import type { Random } from './random';

type Position = NonNullable<(typeof night.$inferInsert)['position']>;
type Source = (typeof stressSource.$inferInsert)['source'];
type VisitKind = (typeof visit.$inferInsert)['kind'];

/** A day as it was, whether or not anybody wrote it down. Scores are 0 to 10. */
export type LivedDay = {
  readonly day: CalendarDay;
  /** Days until the end of the story: 0 for the last one. */
  readonly fromEnd: number;
  readonly away: boolean;
  readonly busy: boolean;
  readonly waking: number;
  readonly average: number;
  readonly worst: number;
  readonly flareBegins: boolean;
  readonly asleepMinutes: number;
  readonly quality: number;
  readonly awakenings: number;
  readonly position: Position;
  readonly newPillow: boolean;
  readonly stress: number;
  readonly sources: readonly Source[];
  readonly routines: readonly string[];
  readonly breaks: number;
  readonly heat: boolean;
  readonly cold: boolean;
  readonly walked: boolean;
  readonly screenAtEyeLevel: boolean;
  readonly visit: VisitKind | null;
};

/** The memory-foam pillow came this many days before the end: day 210 of the last year. */
export const pillowAge = 155;

/** When in each year, in days before its end and both ends included, she was away and wrote nothing. */
export const away = { from: 118, to: 124 };

const busySeasons = [
  { from: 40, to: 66 },
  { from: 238, to: 270 },
];
const yearlyVisits = new Map<number, VisitKind>([
  [150, 'massage'],
  [269, 'physiotherapist'],
]);

/**
 * The days that end with `to`, oldest first. Pain keeps some of yesterday's (lag-1 autocorrelation near .5, as in real
 * diaries), flares up some five times a year, eases a little over the last year, is higher after a night on the
 * stomach and on days of stress, and lower on days with a stretch. Heat follows pain and does nothing: a pattern that
 * an honest analysis must not report.
 */
export function livedDays(random: Random, to: CalendarDay, days: number): LivedDay[] {
  const chiropractorDays = daysOfChiropractor(random, days);
  let [drift, flare, relief, worry, zeal, stressBefore] = [0, 0, 0, 0, 0, 3.5];
  let stretchedBefore = false;

  return Array.from({ length: days }, (_, index) => {
    const fromEnd = days - 1 - index;
    const day = addDays(to, -fromEnd);
    const offset = fromEnd % 365;
    const restDay = weekday(day) >= 6;
    const isAway = within(offset, away);
    const busy = busySeasons.some((season) => within(offset, season));
    const newPillow = fromEnd < pillowAge;

    drift = 0.55 * drift + random.normal(0, 0.85);
    worry = 0.6 * worry + random.normal(0, 1);
    zeal = 0.9 * zeal + random.normal(0, 0.3);
    const flareBegins = !isAway && flare < 0.4 && random.chance(1 / 60);
    flare = flareBegins ? 2 + 1.6 * random.unit() : 0.8 * flare;
    const burden = Math.max(0, drift + flare);

    const position = positionOf(random.unit(), newPillow);
    const onStomach = position === 'stomach' ? 1 : 0;
    const level = 3.6 + 0.45 * (1 - Math.cos((Math.PI * fromEnd) / 365)) - (isAway ? 0.6 : 0) - relief;
    const waking = score(
      level +
        drift +
        flare -
        0.3 +
        0.9 * onStomach +
        0.2 * (stressBefore - 3.5) +
        (newPillow ? 0 : 0.3) +
        random.normal(0, 0.6),
    );
    const asleep = random.normal(435 - 9 * (stressBefore - 3.5) - 8 * burden + (restDay ? 25 : 0), 40);
    const rested = random.normal(
      6.4 - 0.3 * (stressBefore - 3.5) - 0.5 * onStomach - 0.3 * burden + (newPillow ? 0.4 : 0),
      1.1,
    );

    const stress = score(
      (restDay ? 2 : 3.8) + (busy ? 1.6 : 0) - (isAway ? 1.5 : 0) + worry + random.normal(0, 0.4),
    );
    const resolve = 0.2 + zeal + (stretchedBefore ? 0.6 : -0.3) - (busy ? 1.2 : 0) - (restDay ? 0.3 : 0);
    const stretched = random.chance(1 / (1 + Math.exp(-resolve)));
    const breaks = restDay ? random.count(1) : random.count(busy ? 2.2 : 4.2);
    const average = score(
      level +
        drift +
        flare +
        0.5 * onStomach +
        0.3 * (stress - 3.5) -
        (stretched ? 0.5 : 0) -
        (breaks >= 4 ? 0.25 : 0) +
        random.normal(0, 0.5),
    );
    const kind = chiropractorDays.has(fromEnd) ? 'chiropractor' : (yearlyVisits.get(offset) ?? null);

    const lived: LivedDay = {
      day,
      fromEnd,
      away: isAway,
      busy,
      waking,
      average,
      worst: Math.min(10, average + (average === 0 ? 0 : 1) + random.count(0.7)),
      flareBegins,
      asleepMinutes: Math.min(660, Math.max(180, 30 * Math.round(asleep / 30))),
      quality: score(rested),
      awakenings: random.count(0.7 + 0.25 * burden),
      position,
      newPillow,
      stress,
      sources: sourcesOf(random, { stress, restDay, average, asleep }),
      routines: routinesOf(random, { stretched, stress, busy, breaks, day, fromEnd }),
      breaks,
      heat: random.chance(average >= 6 ? 0.5 : average >= 5 ? 0.25 : 0.05),
      cold: random.chance(flareBegins ? 0.4 : 0.02),
      walked: random.chance(busy ? 0.25 : restDay ? 0.6 : 0.45),
      screenAtEyeLevel: !restDay && random.chance(newPillow ? 0.75 : 0.45),
      visit: kind,
    };
    relief = kind === 'chiropractor' ? 0.9 : kind ? 0.6 : 0.6 * relief;
    stressBefore = stress;
    stretchedBefore = stretched;
    return lived;
  });
}

function daysOfChiropractor(random: Random, days: number): Set<number> {
  const found = new Set<number>();
  for (let fromEnd = 16; fromEnd < days; fromEnd += random.pick([21, 24, 28])) found.add(fromEnd);
  return found;
}

function positionOf(unit: number, newPillow: boolean): Position {
  const onStomach = newPillow ? 0.1 : 0.24;
  if (unit < onStomach) return 'stomach';
  if (unit < onStomach + 0.45) return 'side';
  return unit < onStomach + 0.65 ? 'back' : 'changing';
}

type Mood = {
  readonly stress: number;
  readonly restDay: boolean;
  readonly average: number;
  readonly asleep: number;
};

function sourcesOf(random: Random, { stress, restDay, average, asleep }: Mood): Source[] {
  if (stress < 2) return [];
  const sources: Source[] = [];
  if (random.chance(restDay ? 0.15 : 0.75)) sources.push('work');
  if (random.chance(restDay ? 0.45 : 0.2)) sources.push('family');
  if (asleep < 380 && random.chance(0.5)) sources.push('sleep');
  if (average >= 6 && random.chance(0.5)) sources.push('pain');
  if (random.chance(0.06)) sources.push('money');
  if (random.chance(0.05)) sources.push('news');
  return sources;
}

type Effort = {
  readonly stretched: boolean;
  readonly stress: number;
  readonly busy: boolean;
  readonly breaks: number;
  readonly day: CalendarDay;
  readonly fromEnd: number;
};

function routinesOf(random: Random, { stretched, stress, busy, breaks, day, fromEnd }: Effort): string[] {
  const routines: string[] = [];
  if (stretched) {
    routines.push('butterfly');
    if (random.chance(0.8)) routines.push('shoulder-roll');
    if (random.chance(0.5)) routines.push('arm-slides');
    if (random.chance(0.25)) routines.push('arm-reach');
  }
  if (random.chance(busy ? 0.08 : 0.22)) routines.push('foam-roll');
  if (stress >= 5 && random.chance(0.35)) routines.push('breathing');
  if (breaks >= 3 && random.chance(0.7)) routines.push('desk-break');
  if (weekday(day) === 2 && random.chance(busy ? 0.2 : 0.7)) routines.push('yoga');
  if (fromEnd < 200 && random.chance(0.18)) routines.push('own');
  return routines;
}

function within(offset: number, { from, to }: { readonly from: number; readonly to: number }): boolean {
  return from <= offset && offset <= to;
}

function score(value: number): number {
  return Math.min(10, Math.max(0, Math.round(value)));
}
