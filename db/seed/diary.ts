import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { addDays, type CalendarDay, dayNumber } from '@/lib/time/calendar-day';
import type {
  breakCount,
  checkIn,
  checkInGroup,
  completion,
  habitEntry,
  heatCold,
  medicationDay,
  night,
  note,
  painDay,
  painFactorDay,
  painFeeling,
  painPlace,
  stress,
  stressSource,
} from '../schema/day';
import type { LivedDay } from './life';
import { noteWriter } from './notes';
import type { Random } from './random';

type Row<T extends SQLiteTable> = T['$inferInsert'];
type Moment = Row<typeof checkIn>['moment'];

/** The ids of what the person owns and ticks on days. */
export type Belongings = {
  readonly firmPillow: string;
  readonly foamPillow: string;
  readonly ibuprofen: string;
  readonly ownRoutine: string;
  readonly eveningWalk: string;
  readonly longDrive: string;
  readonly hotShower: string;
};

/** What was written, as rows of the tables of the same names. */
export type Diary = ReturnType<typeof emptyDiary>;

/** What every entry needs: whose it is, and where it goes. */
type Pen = {
  readonly random: Random;
  readonly userId: string;
  readonly own: Belongings;
  readonly diary: Diary;
};

const builtIn = [
  'arm-reach',
  'arm-slides',
  'shoulder-roll',
  'butterfly',
  'foam-roll',
  'breathing',
  'desk-break',
  'yoga',
];
const sources = ['work', 'family', 'money', 'health', 'sleep', 'pain', 'news', 'other'];
const feelings = ['aching', 'stiff', 'sharp', 'burning', 'tingling', 'numb', 'into-arm', 'with-headache'];
const badWeek = { from: 201, to: 207 };

/**
 * What a person wrote down of the days they lived: about one day in eight is missing, some mornings have no evening,
 * some groups no answer (most of all on bad days), some days were filled in later. The last days are always alike: three
 * days ago is missing, and of the last day only the morning is there.
 */
export function diaryOf(random: Random, userId: string, own: Belongings, days: readonly LivedDay[]): Diary {
  const diary = emptyDiary();
  const pen: Pen = { random, userId, own, diary };
  const noteFor = noteWriter(random);
  for (const lived of days) {
    const { day } = lived;
    const kept = momentsKept(random, lived);
    if (kept.length === 0) continue;
    const lateBy = lived.fromEnd > 2 && random.chance(0.06) ? random.pick([1, 1, 2]) : 0;
    for (const moment of kept) {
      const at = enteredAt(random, addDays(day, lateBy), lateBy > 0 ? 'evening' : moment);
      diary.checkIn.push({
        userId,
        day,
        moment,
        enteredAt: at,
        changedAt: at,
        backFilled: lateBy > 0,
      });
    }
    const evening = kept.includes('evening');
    diary.painDay.push({
      userId,
      day,
      waking: kept.includes('morning') ? lived.waking : null,
      average: evening ? lived.average : null,
      worst: evening && random.chance(0.93) ? lived.worst : null,
    });
    if (kept.includes('morning')) writeNight(pen, lived);
    if (!evening) continue;
    writeEvening(pen, lived);
    const text = noteFor(lived);
    if (text !== null) diary.note.push({ userId, day, text });
  }
  return diary;
}

function emptyDiary() {
  return {
    checkIn: rowsOf<typeof checkIn>(),
    checkInGroup: rowsOf<typeof checkInGroup>(),
    painDay: rowsOf<typeof painDay>(),
    painPlace: rowsOf<typeof painPlace>(),
    painFeeling: rowsOf<typeof painFeeling>(),
    painFactorDay: rowsOf<typeof painFactorDay>(),
    night: rowsOf<typeof night>(),
    stress: rowsOf<typeof stress>(),
    stressSource: rowsOf<typeof stressSource>(),
    completion: rowsOf<typeof completion>(),
    breakCount: rowsOf<typeof breakCount>(),
    heatCold: rowsOf<typeof heatCold>(),
    habitEntry: rowsOf<typeof habitEntry>(),
    medicationDay: rowsOf<typeof medicationDay>(),
    note: rowsOf<typeof note>(),
  };
}

function rowsOf<T extends SQLiteTable>(): Row<T>[] {
  return [];
}

function momentsKept(random: Random, { fromEnd, away, busy }: LivedDay): readonly Moment[] {
  const offset = fromEnd % 365;
  const missed = random.chance(busy ? 0.12 : 0.07);
  const only = random.unit();
  if (fromEnd === 0) return ['morning'];
  if (fromEnd <= 2) return ['morning', 'evening'];
  if (away || fromEnd === 3 || missed) return [];
  if (offset >= badWeek.from && offset <= badWeek.to && offset !== badWeek.from + 2) return [];
  if (only < 0.09) return ['morning'];
  return only < 0.12 ? ['evening'] : ['morning', 'evening'];
}

/** Some minutes after seven in the morning or nine in the evening, by a clock that shows UTC. */
function enteredAt(random: Random, day: CalendarDay, moment: Moment): number {
  const minutes = (moment === 'morning' ? 7 : 21) * 60 + Math.floor(50 * random.unit());
  return dayNumber(day) * 86_400_000 + minutes * 60_000;
}

function writeNight({ random, userId, own, diary }: Pen, lived: LivedDay): void {
  diary.night.push({
    userId,
    day: lived.day,
    asleepMinutes: random.chance(0.96) ? lived.asleepMinutes : null,
    quality: random.chance(0.94) ? lived.quality : null,
    awakenings: random.chance(0.5) ? lived.awakenings : null,
    position: random.chance(0.95) ? lived.position : null,
    pillowId: lived.newPillow ? own.foamPillow : own.firmPillow,
  });
}

function writeEvening(pen: Pen, lived: LivedDay): void {
  const { random, userId, own, diary } = pen;
  const { day } = lived;
  const patience = lived.average >= 7 ? 0.55 : lived.average >= 6 ? 0.8 : 0.94;

  function answered(
    group: Row<typeof checkInGroup>['group'],
    offered: readonly string[],
    share = 1,
  ): boolean {
    const said = random.chance(patience * share);
    diary.checkInGroup.push({ userId, day, moment: 'evening', group, offered, answered: said });
    return said;
  }

  if (random.chance(0.97)) diary.stress.push({ userId, day, level: lived.stress });
  if (answered('stress-sources', sources))
    diary.stressSource.push(...lived.sources.map((source) => ({ userId, day, source })));

  if (answered('routines', lived.fromEnd < 200 ? [...builtIn, own.ownRoutine] : builtIn))
    diary.completion.push(
      ...lived.routines.map((name) => ({
        userId,
        day,
        routine: name === 'own' ? own.ownRoutine : name,
        minutes: minutesOf(random, name),
      })),
    );

  if (answered('breaks', ['breaks'])) diary.breakCount.push({ userId, day, count: lived.breaks });

  if (answered('heat-cold', ['heat', 'cold'], 0.95)) {
    if (lived.heat) diary.heatCold.push({ userId, day, kind: 'heat' });
    if (lived.cold) diary.heatCold.push({ userId, day, kind: 'cold' });
  }

  if (answered('medication', [own.ibuprofen], 0.97) && lived.average >= 6 && random.chance(0.6))
    diary.medicationDay.push({ userId, day, medicationId: own.ibuprofen });

  if (answered('habits', ['screen-at-eye-level', own.eveningWalk], 0.9))
    diary.habitEntry.push(
      { userId, day, habit: 'screen-at-eye-level', value: lived.screenAtEyeLevel ? 1 : 0 },
      { userId, day, habit: own.eveningWalk, value: lived.walked ? 1 : 0 },
    );

  if (random.chance(0.35)) writeDetails(pen, lived);
}

/** Where it hurt, what it felt like and what made a difference: written now and then. */
function writeDetails({ random, userId, own, diary }: Pen, lived: LivedDay): void {
  const { day, average, worst, heat, position } = lived;
  const evening = { userId, day, moment: 'evening', answered: true } as const;
  diary.checkInGroup.push(
    { ...evening, group: 'places', offered: ['body'] },
    { ...evening, group: 'feelings', offered: feelings },
    { ...evening, group: 'worse', offered: [own.longDrive] },
    { ...evening, group: 'eased', offered: [own.hotShower] },
  );
  if (average === 0) return;
  if (average >= 3)
    diary.painPlace.push({ userId, day, region: 'upper-trapezius', side: 'right', intensity: average });
  if (position === 'stomach') diary.painPlace.push({ userId, day, region: 'neck', side: 'left' });
  if (random.chance(0.6)) diary.painPlace.push({ userId, day, region: 'neck', side: 'right' });
  if (random.chance(0.4))
    diary.painPlace.push({ userId, day, region: 'between-blades', side: 'centre', intensity: worst });

  diary.painFeeling.push({ userId, day, feeling: random.chance(0.7) ? 'aching' : 'stiff' });
  if (average >= 6 && random.chance(0.4)) diary.painFeeling.push({ userId, day, feeling: 'sharp' });
  if (average >= 5 && random.chance(0.3)) {
    diary.painFeeling.push({ userId, day, feeling: 'with-headache' });
    diary.painPlace.push({ userId, day, region: 'suboccipital', side: 'centre', intensity: average });
  }

  if (average >= 5 && random.chance(0.3)) diary.painFactorDay.push({ userId, day, factorId: own.longDrive });
  if (heat) diary.painFactorDay.push({ userId, day, factorId: own.hotShower });
}

function minutesOf(random: Random, routine: string): number | null {
  if (routine === 'yoga') return random.pick([30, 45, 60]);
  if (routine === 'foam-roll') return random.pick([2, 3, 5]);
  return routine === 'breathing' ? random.pick([3, 5]) : null;
}
